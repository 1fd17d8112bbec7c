import { describe, expect, test } from "vitest";
import { packaged } from "../package/packaged.ts";
import { allOf, propertiesOf, rightsIn } from "./reading.ts";

const { template } = packaged("default");
const KEY = { "Fn::GetAtt": ["Key", "Arn"] };

describe("the key", () => {
  test("is turned every year, and outlives the stack", () => {
    expect(propertiesOf(template, "Key")).toMatchObject({ EnableKeyRotation: true, PendingWindowInDays: 30 });
    expect(template.Resources["Key"]).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  });

  test("is used through services only, and by CloudWatch for our logs only", () => {
    const [managing, using, lending, logging, ...others] = rightsIn(propertiesOf(template, "Key")["KeyPolicy"]);

    expect(others).toEqual([]);
    expect([managing?.Action].flat().filter((action) => USING.test(`${action}`))).toEqual([]);
    for (const each of [managing, using, lending]) {
      expect(each?.Principal).toEqual({
        AWS: { "Fn::Sub": `arn:$${"{AWS::Partition}"}:iam::$${"{AWS::AccountId}"}:root` },
      });
    }
    expect(logging?.Principal).toEqual({ Service: { "Fn::Sub": `logs.$${"{AWS::Region}"}.amazonaws.com` } });
    expect(lending).toMatchObject({
      Action: ["kms:CreateGrant"],
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    });
    expect(JSON.stringify(using?.Condition)).toBe(
      `{"StringEquals":{"kms:ViaService":${JSON.stringify(["dynamodb", "sqs", "s3"].map((service) => ({ "Fn::Sub": `${service}.$${"{AWS::Region}"}.amazonaws.com` })))}}}`,
    );
    expect(JSON.stringify(logging?.Condition)).toMatch(
      /log-group:\/aws\/lambda\/flow-witness-test\*.*http-api\/flow-witness-test\*/,
    );
  });
});

/** What makes a key of use to whoever may do it, or lends it to others. */
const USING = /Crypt|Encrypt|Decrypt|DataKey|CreateGrant|Sign|Mac$/;

describe("what is remembered", () => {
  test("is encrypted, can be restored, is forgotten in time, and is not deleted by mistake", () => {
    expect(propertiesOf(template, "StateTable")).toMatchObject({
      TableName: "flow-witness-test",
      BillingMode: "PAY_PER_REQUEST",
      SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: KEY },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      DeletionProtectionEnabled: true,
    });
    expect(template.Resources["StateTable"]).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  });

  test("has the keys and the index that the store asks for", () => {
    expect(propertiesOf(template, "StateTable")).toMatchObject({
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: [{ IndexName: "due" }],
    });
  });
});

describe("what waits", () => {
  const queue = propertiesOf(template, "Questions");

  test("is hidden from others six times as long as a call may take", () => {
    const { Timeout } = propertiesOf(template, "AnswerLambdaFunction");

    expect(Number(queue["VisibilityTimeout"])).toBeGreaterThanOrEqual(6 * Number(Timeout));
  });

  test("is tried five times, then left behind, and said one by one", () => {
    expect(queue["RedrivePolicy"]).toEqual({
      deadLetterTargetArn: { "Fn::GetAtt": ["DeadQuestions", "Arn"] },
      maxReceiveCount: 5,
    });
    expect(propertiesOf(template, "AnswerEventSourceMappingSQSQuestions")).toMatchObject({
      EventSourceArn: { "Fn::GetAtt": ["Questions", "Arn"] },
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    });
  });

  test("is taken by no more calls than there may be", () => {
    const { ReservedConcurrentExecutions: calls } = propertiesOf(template, "AnswerLambdaFunction");

    expect(propertiesOf(template, "AnswerEventSourceMappingSQSQuestions")["ScalingConfig"]).toEqual({
      MaximumConcurrency: calls,
    });
  });

  test("what is left behind is kept for two weeks, most of them after it was left there", () => {
    for (const name of ["DeadQuestions", "DeadDigests"]) {
      expect(propertiesOf(template, name)["MessageRetentionPeriod"]).toBe(14 * 86_400);
    }
    // Time in the first queue counts.
    expect(queue["MessageRetentionPeriod"]).toBe(86_400);
  });

  test("nothing else is left there", () => {
    const own = `arn:$${"{AWS::Partition}"}:sqs:$${"{AWS::Region}"}:$${"{AWS::AccountId}"}:${queue["QueueName"]}`;

    expect(propertiesOf(template, "DeadQuestions")["RedriveAllowPolicy"]).toEqual({
      redrivePermission: "byQueue",
      sourceQueueArns: [{ "Fn::Sub": own }],
    });
    expect(propertiesOf(template, "DeadDigests")["RedriveAllowPolicy"]).toEqual({ redrivePermission: "denyAll" });
  });

  test("is encrypted, and refused without TLS", () => {
    const queues = allOf(template, "AWS::SQS::Queue").map(([name]) => name);
    const policies = allOf(template, "AWS::SQS::QueuePolicy").map(([, { Properties }]) => Properties ?? {});

    expect(queues.map((name) => propertiesOf(template, name)["KmsMasterKeyId"])).toEqual(queues.map(() => KEY));
    expect(policies.map(({ Queues }) => Queues)).toEqual(queues.map((name) => [{ Ref: name }]));
    expect(policies.flatMap(rightsIn).map(({ Effect, Action, Condition }) => ({ Effect, Action, Condition }))).toEqual(
      queues.map(() => ({ Effect: "Deny", Action: "sqs:*", Condition: { Bool: { "aws:SecureTransport": "false" } } })),
    );
  });
});

describe("results", () => {
  const bucket = propertiesOf(template, "Results");

  test("are encrypted, private, refused without TLS", () => {
    expect(bucket).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: KEY }, BucketKeyEnabled: true },
        ],
      },
      PublicAccessBlockConfiguration: {
        ...{ BlockPublicAcls: true, BlockPublicPolicy: true },
        ...{ IgnorePublicAcls: true, RestrictPublicBuckets: true },
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
    });
    expect(rightsIn(propertiesOf(template, "ResultsPolicy"))).toEqual([
      {
        ...{ Sid: "RefuseWithoutTls", Effect: "Deny", Principal: "*", Action: "s3:*" },
        Resource: [{ "Fn::GetAtt": ["Results", "Arn"] }, { "Fn::Sub": `$${"{Results.Arn}"}/*` }],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ]);
  });

  test("are gone within days, and so are pieces of what failed; their bucket is not", () => {
    expect(template.Resources["Results"]).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    expect(bucket["LifecycleConfiguration"]).toEqual({
      Rules: [
        {
          ...{ Id: "forget", Status: "Enabled", ExpirationInDays: 2 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
      ],
    });
  });
});

test("every log is encrypted and forgotten after a month", () => {
  const groups = allOf(template, "AWS::Logs::LogGroup").map(([, { Properties }]) => Properties ?? {});

  expect(groups.map(({ LogGroupName }) => LogGroupName)).toEqual([
    ...["slack", "teams", "answer", "janitor", "digest"].map((name) => `/aws/lambda/flow-witness-test-${name}`),
    "/aws/http-api/flow-witness-test",
  ]);
  expect(new Set(groups.map(({ RetentionInDays, KmsKeyId }) => JSON.stringify([RetentionInDays, KmsKeyId])))).toEqual(
    new Set([JSON.stringify([30, KEY])]),
  );
});

test("the bucket of the packager is private as well", () => {
  expect(propertiesOf(template, "ServerlessDeploymentBucket")).toMatchObject({
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
    },
  });
});
