import { describe, expect, test } from "vitest";
import { packaged } from "../package/packaged.ts";
import { VARIANTS } from "../package/variants.ts";
import { actionsOf, allOf, propertiesOf, type Right, rightsIn, rightsOf } from "./reading.ts";

const { template } = packaged("default");

const LOG = ["logs:CreateLogStream", "logs:PutLogEvents"];
const CLAIM = ["dynamodb:GetItem", "dynamodb:PutItem"];
const REMEMBER = [...CLAIM, "dynamodb:DeleteItem", "dynamodb:Query"];
const KEY = [
  ...["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"],
  ...["kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
];
const ATHENA = [
  ...["athena:GetQueryExecution", "athena:GetQueryResults", "athena:GetWorkGroup"],
  ...["athena:StartQueryExecution", "athena:StopQueryExecution", "glue:GetDatabase", "glue:GetTable"],
];
const SECRETS = ["secretsmanager:GetSecretValue", "ssm:GetParameter"];
const S3 = [
  ...["s3:AbortMultipartUpload", "s3:GetBucketLocation", "s3:GetObject", "s3:ListBucket"],
  ...["s3:ListBucketMultipartUploads", "s3:ListMultipartUploadParts", "s3:PutObject"],
];
const VPC = [
  ...["ec2:AssignPrivateIpAddresses", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface"],
  ...["ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:UnassignPrivateIpAddresses"],
];

/** Whatever is added here, somebody has to approve in their account. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  SlackRole: [...LOG, ...CLAIM, ...KEY, ...SECRETS, "sqs:SendMessage"],
  TeamsRole: [...LOG, ...CLAIM, ...KEY, "sqs:SendMessage", "ssm:GetParameter"],
  AnswerRole: [
    ...[...LOG, ...REMEMBER, ...KEY, ...ATHENA, ...S3, ...SECRETS, "sqs:SendMessage"],
    ...["ec2:DescribeNetworkInterfaces", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"],
  ],
  JanitorRole: [
    ...[...LOG, ...REMEMBER, ...KEY, ...SECRETS, "sqs:SendMessage"],
    ...["athena:GetQueryExecution", "athena:StopQueryExecution"],
  ],
  DigestRole: [...LOG, ...CLAIM, ...KEY, "sqs:SendMessage"],
  SchedulerRole: ["kms:Decrypt", "kms:GenerateDataKey", "lambda:InvokeFunction", "sqs:SendMessage"],
};

describe("a role", () => {
  test.each(Object.entries(MAY))("%s may do this and nothing besides", (role, actions) => {
    expect(actionsOf(template, role)).toEqual([...actions].sort());
  });

  test("of functions in a VPC may be put there by Lambda, and may not do so itself", () => {
    const { template: inVpc } = packaged("vpc");
    const asBefore = (role: string) => [...new Set([...(MAY[role] ?? []), ...VPC])].sort();
    const refused = (role: string) => rightsOf(inVpc, role).filter(({ Effect }) => Effect === "Deny");

    expect(actionsOf(inVpc, "AnswerRole")).toEqual(asBefore("AnswerRole"));
    expect(actionsOf(inVpc, "JanitorRole")).toEqual(asBefore("JanitorRole"));
    expect(actionsOf(inVpc, "SlackRole")).toEqual(actionsOf(template, "SlackRole"));
    expect(actionsOf(inVpc, "TeamsRole")).toEqual(actionsOf(template, "TeamsRole"));
    expect(actionsOf(inVpc, "DigestRole")).toEqual(actionsOf(template, "DigestRole"));
    for (const name of ["answer", "janitor"]) {
      expect(refused(`${name.slice(0, 1).toUpperCase()}${name.slice(1)}Role`)).toEqual([
        {
          ...{ Sid: "OnlyLambdaDoes", Effect: "Deny", Resource: "*" },
          Action: [
            ...["ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface"],
            ...["ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses"],
          ],
          Condition: {
            ArnEquals: { "lambda:SourceFunctionArn": here("lambda", `function:flow-witness-test-${name}`) },
          },
        },
      ]);
    }
  });

  test("is one function's alone, or that of the schedules", () => {
    const used = allOf(template, "AWS::Lambda::Function").map(([, { Properties }]) => Properties?.["Role"]);

    expect(used).toEqual(
      ["Slack", "Teams", "Answer", "Janitor", "Digest"].map((name) => ({ "Fn::GetAtt": [`${name}Role`, "Arn"] })),
    );
    expect(
      allOf(template, "AWS::IAM::Role")
        .map(([name]) => name)
        .sort(),
    ).toEqual(Object.keys(MAY).sort());
  });

  test("is trusted to one service; that of the schedules to those of this stack", () => {
    const trust = (role: string) => rightsIn(propertiesOf(template, role)["AssumeRolePolicyDocument"]);

    for (const role of ["SlackRole", "TeamsRole", "AnswerRole", "JanitorRole", "DigestRole"]) {
      expect(trust(role)).toEqual([
        { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
      ]);
    }
    expect(trust("SchedulerRole")).toEqual([
      {
        ...{ Effect: "Allow", Principal: { Service: "scheduler.amazonaws.com" }, Action: "sts:AssumeRole" },
        Condition: {
          StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
          ArnEquals: { "aws:SourceArn": here("scheduler", "schedule-group/flow-witness-test") },
        },
      },
    ]);
  });
});

describe.each(Object.keys(VARIANTS).map((name) => name as keyof typeof VARIANTS))("in the template %s", (variant) => {
  const rights = Object.entries(packaged(variant).template.Resources).flatMap(([name, resource]) =>
    rightsIn(resource).map((right) => ({ name, right })),
  );
  const allowed = rights
    .filter(({ right: { Effect } }) => Effect === "Allow")
    .map(({ name, right }) => ({ name, ...right }));

  test("no action has a wildcard", () => {
    expect(allowed.flatMap(({ Action }) => Action).filter((action) => action.includes("*"))).toEqual([]);
  });

  test("everything is allowed for only where there is nothing narrower", () => {
    const wide = allowed.filter(({ Resource, name }) => isEverything(Resource) && name !== "Key");

    expect(wide.filter(({ Sid }) => !EVERYTHING.has(Sid))).toEqual([]);
  });

  test("a resource is known by the whole of its name, but for what is made below it", () => {
    // Who may take a role on names no resource.
    const narrow = allowed.filter(({ Resource }) => Resource !== undefined && !isEverything(Resource));
    const names = narrow.flatMap(({ Sid, Resource }) => [Resource].flat().map((each) => `${Sid} ${textOf(each)}`));
    const open = names.filter((name) => /[*?]/.test(name));

    expect(open.filter((name) => !OPEN.some((known) => known.test(name)))).toEqual([]);
  });

  test("anybody at all is a principal only of what is refused without TLS", () => {
    const anybody = rights.filter(({ right: { Principal } }) => JSON.stringify(Principal)?.includes('"*"'));

    expect(anybody.filter(({ right }) => !isTlsDenial(right))).toEqual([]);
  });
});

/** By what they are for: EC2 knows no resources for the first two actions, and Lambda makes interfaces before they have ARNs. */
const EVERYTHING: ReadonlySet<unknown> = new Set(["FindOwnersOfAddresses", "LambdaPutsItIntoTheVpc"]);

/** Objects of flow logs and of results; behind the name of a secret stand six signs that nobody chose. */
const OPEN = [
  /^(?:ReadLogs|FlowWitnessRead\d) \S+:s3:::[\w./-]+\/AWSLogs\/\*$/,
  /^ReadLogs \S+:s3:::[\w.-]+\/AWSLogs\/\*$/,
  /^KeepResults \$\{Results\.Arn\}\/results\/\*$/,
  /^ReadSecrets \S+:secret:[\w/-]+-\?{6}$/,
];

function textOf(resource: unknown): string {
  if (typeof resource === "string") return resource;
  const { "Fn::Sub": text } = resource as { readonly "Fn::Sub"?: string };
  return text ?? JSON.stringify(resource);
}

function isEverything(resource: unknown): boolean {
  return [resource].flat().includes("*");
}

function isTlsDenial({ Effect, Condition }: Right): boolean {
  const text = JSON.stringify(Condition);
  return Effect === "Deny" && /^\{"Bool":\{"aws:SecureTransport":"?false"?\}\}$/.test(text);
}

describe("what is allowed is narrow", () => {
  const statement = (role: string, sid: string) => rightsOf(template, role).find(({ Sid }) => Sid === sid);

  test("logs of flows: their folders only, to be read only", () => {
    expect(statement("AnswerRole", "ReadLogs")).toEqual({
      ...{ Sid: "ReadLogs", Effect: "Allow", Action: ["s3:GetObject"] },
      Resource: [
        sub("arn:{AWS::Partition}:s3:::central-flow-logs/network/AWSLogs/*"),
        sub("arn:{AWS::Partition}:s3:::old-flow-logs/AWSLogs/*"),
      ],
    });
    expect(statement("AnswerRole", "ListLogs1")).toEqual({
      ...{ Sid: "ListLogs1", Effect: "Allow", Action: ["s3:ListBucket"] },
      Resource: [sub("arn:{AWS::Partition}:s3:::central-flow-logs")],
      Condition: { StringLike: { "s3:prefix": ["network/AWSLogs/*"] } },
    });
    expect(statement("AnswerRole", "ListLogs2")).toMatchObject({
      Resource: [sub("arn:{AWS::Partition}:s3:::old-flow-logs")],
      Condition: { StringLike: { "s3:prefix": ["AWSLogs/*"] } },
    });
  });

  test("the one workgroup, the tables by name", () => {
    expect(statement("AnswerRole", "RunStatements")?.Resource).toEqual([here("athena", "workgroup/witness")]);
    expect(statement("AnswerRole", "FindTables")?.Resource).toEqual([
      ...[here("glue", "catalog"), here("glue", "database/default"), here("glue", "database/witness")],
      ...[here("glue", "table/witness/central"), here("glue", "table/witness/vpc_flow_logs_2")],
    ]);
  });

  test("results where they belong", () => {
    expect(statement("AnswerRole", "KeepResults")?.Resource).toEqual([sub("{Results.Arn}/results/*")]);
  });

  test("the table, its one index, the queue", () => {
    const arn = (name: string) => [{ "Fn::GetAtt": [name, "Arn"] }];

    for (const role of Object.keys(MAY).filter((name) => name !== "SchedulerRole")) {
      expect(statement(role, "Remember")?.Resource).toEqual(arn("StateTable"));
      expect(statement(role, "HandOnQuestions")?.Resource).toEqual(arn("Questions"));
    }
    expect(statement("JanitorRole", "FindWhatIsDue")?.Resource).toEqual([sub("{StateTable.Arn}/index/due")]);
    expect(statement("AnswerRole", "TakeUpQuestions")?.Resource).toEqual(arn("Questions"));
    expect(statement("JanitorRole", "StopStatements")?.Resource).toEqual([here("athena", "workgroup/witness")]);
    expect(statement("DigestRole", "LeaveBehindDigests")?.Resource).toEqual(arn("DeadDigests"));
    expect(statement("SchedulerRole", "CallDigest")?.Resource).toEqual(arn("DigestLambdaFunction"));
  });

  test("addresses in the Regions of the logs", () => {
    expect(statement("AnswerRole", "FindOwnersOfAddresses")?.Condition).toEqual({
      StringEquals: { "aws:RequestedRegion": ["eu-west-1", "eu-central-1"] },
    });
  });

  test("secrets by name, and for whoever needs them", () => {
    const parameter = (name: string) => here("ssm", `parameter/witness/${name}`);

    expect(statement("SlackRole", "ReadParameters")?.Resource).toEqual([
      parameter("signing-secret"),
      parameter("previous-signing-secret"),
    ]);
    expect(statement("TeamsRole", "ReadSecrets")).toBeUndefined();
    for (const role of ["TeamsRole", "AnswerRole", "JanitorRole"]) {
      expect(statement(role, "ReadParameters")?.Resource).toEqual([parameter("teams-password")]);
    }
    for (const role of ["SlackRole", "AnswerRole", "JanitorRole"]) {
      expect(statement(role, "ReadSecrets")?.Resource).toEqual([here("secretsmanager", "secret:witness/slack-??????")]);
    }
  });

  test("keys of secrets where they are named, through the places of those secrets", () => {
    const { template: told } = packaged("cross-account");
    const decrypting = (role: string) => rightsOf(told, role).find(({ Sid }) => Sid === "DecryptSecrets");
    const places = (...services: readonly string[]) => ({
      StringEquals: { "kms:ViaService": services.map((service) => sub(`${service}.{AWS::Region}.amazonaws.com`)) },
    });

    expect(decrypting("SlackRole")).toEqual({
      ...{ Sid: "DecryptSecrets", Effect: "Allow", Action: ["kms:Decrypt"] },
      Resource: ["arn:aws:kms:eu-west-1:123456789012:key/66666666-7777-8888-9999-000000000000"],
      Condition: places("ssm", "secretsmanager"),
    });
    expect(decrypting("TeamsRole")?.Condition).toEqual(places("ssm"));
    expect(decrypting("DigestRole")).toBeUndefined();
    expect(statement("SlackRole", "DecryptSecrets")).toBeUndefined();
  });

  test("the key through the services that keep something, by all of them", () => {
    const uses = Object.keys(MAY).flatMap((role) =>
      rightsOf(template, role).filter(({ Action }) => `${Action}`.includes("kms:")),
    );
    const services = new Set(uses.map(({ Condition }) => JSON.stringify(Condition)));

    expect(new Set(uses.map(({ Resource }) => JSON.stringify(Resource)))).toEqual(
      new Set([JSON.stringify([{ "Fn::GetAtt": ["Key", "Arn"] }])]),
    );
    expect(services).toEqual(new Set(["dynamodb", "sqs", "s3"].map((service) => JSON.stringify(through(service)))));
  });
});

function through(service: string) {
  return { StringEquals: { "kms:ViaService": [sub(`${service}.{AWS::Region}.amazonaws.com`)] } };
}

function here(service: string, resource: string) {
  return sub(`arn:{AWS::Partition}:${service}:{AWS::Region}:{AWS::AccountId}:${resource}`);
}

/** Slots without the dollar sign that a text with slots of its own cannot hold. */
function sub(text: string) {
  return { "Fn::Sub": text.replaceAll("{", "$" + "{") };
}
