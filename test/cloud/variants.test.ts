import { describe, expect, test } from "vitest";
import { packaged } from "../package/packaged.ts";
import { VARIANTS } from "../package/variants.ts";
import { actionsOf, allOf, propertiesOf, type Right, rightsIn } from "./reading.ts";

describe("in private subnets", () => {
  const { template } = packaged("vpc");
  const SUBNETS = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"];

  test("are the functions that speak with Athena and post answers; the doors are outside", () => {
    const inside = { SubnetIds: SUBNETS, SecurityGroupIds: ["sg-0123456789abcdef0"] };

    expect(propertiesOf(template, "AnswerLambdaFunction")["VpcConfig"]).toEqual(inside);
    expect(propertiesOf(template, "JanitorLambdaFunction")["VpcConfig"]).toEqual(inside);
    expect(propertiesOf(template, "SlackLambdaFunction")["VpcConfig"]).toBeUndefined();
    expect(propertiesOf(template, "TeamsLambdaFunction")["VpcConfig"]).toBeUndefined();
    expect(propertiesOf(template, "DigestLambdaFunction")["VpcConfig"]).toBeUndefined();
  });

  test("there is a way to each service that they call, and to no other", () => {
    const ways = allOf(template, "AWS::EC2::VPCEndpoint").map(([, { Properties = {} }]) => Properties);
    const names = (type: string) =>
      ways
        .filter((way) => way["VpcEndpointType"] === type)
        .map((way) => JSON.stringify(way["ServiceName"]).split(/[."]/).at(-2));

    expect(names("Gateway")).toEqual(["s3", "dynamodb"]);
    expect(names("Interface")).toEqual(["athena", "sqs", "ec2", "ssm", "secretsmanager"]);
    expect(propertiesOf(template, "S3Endpoint")["RouteTableIds"]).toEqual(["rtb-0123456789abcdef0"]);
    expect(propertiesOf(template, "AthenaEndpoint")).toMatchObject({
      ...{ SubnetIds: SUBNETS, PrivateDnsEnabled: true, VpcId: "vpc-0123456789abcdef0" },
    });
  });

  test("endpoints let these functions in, by HTTPS, and nobody else", () => {
    expect(propertiesOf(template, "EndpointGroup")["SecurityGroupIngress"]).toMatchObject([
      { IpProtocol: "tcp", FromPort: 443, ToPort: 443, SourceSecurityGroupId: "sg-0123456789abcdef0" },
    ]);
  });
});

describe("with flow logs in another account", () => {
  const { template } = packaged("cross-account");
  const statements = (output: string): readonly Right[] => {
    const told = template.Outputs?.[output] as { readonly Value: { readonly "Fn::Sub": string } } | undefined;
    return JSON.parse(told?.Value["Fn::Sub"] ?? "[]");
  };
  const slot = (name: string) => `$${`{${name}}`}`;
  const us = { AWS: `arn:${slot("AWS::Partition")}:iam::${slot("AWS::AccountId")}:root` };
  const ours = { ArnEquals: { "aws:PrincipalArn": slot("AnswerRole.Arn") } };

  test("its administrator is told what to add to the policies of the buckets", () => {
    const bucket = `arn:${slot("AWS::Partition")}:s3:::central-flow-logs`;

    expect(statements("LogBucketStatements").slice(0, 3)).toEqual([
      {
        Sid: "FlowWitnessFind1",
        Effect: "Allow",
        Principal: us,
        Condition: ours,
        Action: ["s3:GetBucketLocation"],
        Resource: bucket,
      },
      {
        ...{ Sid: "FlowWitnessList1", Effect: "Allow", Principal: us, Action: ["s3:ListBucket"], Resource: bucket },
        Condition: { ...ours, StringLike: { "s3:prefix": "network/AWSLogs/*" } },
      },
      {
        ...{ Sid: "FlowWitnessRead1", Effect: "Allow", Principal: us, Condition: ours, Action: ["s3:GetObject"] },
        Resource: `${bucket}/network/AWSLogs/*`,
      },
    ]);
    expect(
      statements("LogBucketStatements")
        .slice(3)
        .map(({ Resource }) => Resource),
    ).toEqual([
      `arn:${slot("AWS::Partition")}:s3:::old-flow-logs`,
      `arn:${slot("AWS::Partition")}:s3:::old-flow-logs`,
      `arn:${slot("AWS::Partition")}:s3:::old-flow-logs/AWSLogs/*`,
    ]);
  });

  test("and to that of the key", () => {
    expect(statements("LogKeyStatement")).toEqual([
      {
        Sid: "FlowWitnessDecrypt",
        Effect: "Allow",
        Principal: us,
        Condition: { ...ours, StringLike: { "kms:ViaService": "s3.*.amazonaws.com" } },
        Action: ["kms:Decrypt"],
        Resource: "*",
      },
    ]);
  });

  test("the key may be used from here, for objects only", () => {
    const decrypting = rightsIn(template.Resources["AnswerRole"]).filter(({ Sid }) => Sid === "DecryptLogs");

    expect(decrypting).toEqual([
      {
        ...{ Sid: "DecryptLogs", Effect: "Allow", Action: ["kms:Decrypt"] },
        Resource: ["arn:aws:kms:eu-west-1:210987654321:key/11111111-2222-3333-4444-555555555555"],
        Condition: { StringLike: { "kms:ViaService": "s3.*.amazonaws.com" } },
      },
    ]);
  });
});

describe("where only Teams is configured", () => {
  const { template } = packaged("teams");

  test("nothing is there for Slack", () => {
    expect(Object.keys(template.Resources).filter((name) => name.includes("Slack"))).toEqual([]);
    expect(JSON.stringify(template)).not.toMatch(/slack\/events|-slack"/);
    expect(allOf(template, "AWS::ApiGatewayV2::Route")).toHaveLength(2);
  });

  test("its door is there, and where that is", () => {
    expect(propertiesOf(template, "TeamsLambdaFunction")).toMatchObject({
      ...{ Handler: "handlers/teams.handler", MemorySize: 1024, Timeout: 10 },
      Role: { "Fn::GetAtt": ["TeamsRole", "Arn"] },
    });
    expect(template.Outputs?.["TeamsMessagingUrl"]).toMatchObject({
      Value: { "Fn::Sub": expect.stringMatching(/^https:\/\/.*\/api\/messages$/) },
    });
    expect(Object.keys(template.Outputs ?? {})).not.toContain("SlackRequestUrl");
  });
});

describe("without a door", () => {
  const { template } = packaged("no-door");

  test("there is nothing to call, only what a process needs", () => {
    expect(new Set(Object.values(template.Resources).map(({ Type }) => Type))).toEqual(
      new Set([
        ...["AWS::S3::Bucket", "AWS::S3::BucketPolicy", "AWS::KMS::Key", "AWS::KMS::Alias", "AWS::DynamoDB::Table"],
        ...["AWS::Athena::WorkGroup", "AWS::Glue::Database", "AWS::Glue::Table", "AWS::IAM::ManagedPolicy"],
      ]),
    );
  });

  test("the policy for the role of the process allows it to remember and to ask", () => {
    const actions = rightsIn(template.Resources["ProcessPolicy"]).flatMap(({ Action }) => Action);
    // What the roles of functions may do, but for the queue and their logs; and its owners are told by logs.
    const roles = ["AnswerRole", "JanitorRole", "SlackRole"].flatMap((role) =>
      actionsOf(packaged("default").template, role),
    );

    expect([...new Set(actions)].sort()).toEqual(
      [...new Set(roles)].filter((action) => !/^(?:logs|sqs|ec2):/.test(action)).sort(),
    );
    expect(template.Outputs?.["ProcessPolicyArn"]).toMatchObject({ Value: { Ref: "ProcessPolicy" } });
  });
});

test.each(Object.keys(VARIANTS).map((name) => name as keyof typeof VARIANTS))(
  "the template %s holds no secret",
  (variant) => {
    expect(JSON.stringify(packaged(variant).template)).not.toMatch(/xox[a-z]-|xapp-|"[0-9a-f]{32}"/);
  },
);
