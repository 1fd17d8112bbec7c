import { describe, expect, test } from "vitest";
import { extensionsOf, templateOf } from "../../../src/app/cloud/template.ts";
import { plan, TEAMS } from "./sample.ts";

const VPC = { subnets: "subnet-0a", securityGroups: "sg-0a", endpointsIn: "vpc-0a", routeTables: "rtb-0a" };

function resources(config: object, params: Readonly<Record<string, string>> = {}) {
  return templateOf(plan(config, params)).Resources;
}

/** What a role may do, by what it is for: `AnswerRole ReadLogs`. */
function right(name: string, config: object = {}, params: Readonly<Record<string, string>> = {}) {
  const [role = "", sid] = name.split(" ");
  const { Policies } = resources(config, params)[role]?.Properties ?? {};
  const [{ PolicyDocument }] = Policies as unknown as [
    { PolicyDocument: { Statement: { Sid: string; Resource: unknown }[] } },
  ];
  return PolicyDocument.Statement.find(({ Sid }) => Sid === sid);
}

test("no statement that may be run is stopped: of a question, and of a digest where there are any", () => {
  const digests = [{ id: "morning", at: "08:30", tenant: "T0123456789", channel: "C0123456789", owner: "#net" }];
  const limits = { bytesPerQuestion: 20_000_000_000, bytesPerDigest: 70_000_000_000 };

  expect(plan({}).scanLimit).toBe(20_000_000_000);
  expect(plan({ limits }).scanLimit).toBe(20_000_000_000);
  expect(plan({ digests }).scanLimit).toBe(200_000_000_000);
  expect(plan({ digests, limits }).scanLimit).toBe(70_000_000_000);
  expect(plan({ digests, limits: { ...limits, bytesPerDigest: 1000 } }).scanLimit).toBe(20_000_000_000);
});

describe("what the configuration does not ask for is not there", () => {
  test("anything of a surface that nobody is heard on", () => {
    const whole = (config: object) => JSON.stringify([templateOf(plan(config)), extensionsOf(plan(config))]);

    expect(whole({})).not.toMatch(/teams/i);
    expect(whole({ surfaces: { teams: TEAMS } })).not.toMatch(/slack/i);
  });

  test("schedules without digests", () => {
    expect(Object.keys(resources({})).filter((name) => name.startsWith("Schedule"))).toEqual(["SchedulerRole"]);
  });

  test("EC2 where the logs alone tell whose an address is", () => {
    const engine = { name: "athena", region: "eu-west-1", workgroup: "witness", owners: "logs" };

    expect(right("AnswerRole FindOwnersOfAddresses", { engine })).toBeUndefined();
    expect(Object.keys(resources({ engine }, VPC)).filter((name) => name.endsWith("Endpoint"))).toEqual(
      ["S3", "Dynamodb", "Athena", "Sqs", "Ssm"].map((service) => `${service}Endpoint`),
    );
  });

  test("alarms that nobody is told of have no action", () => {
    const topic = "arn:aws:sns:eu-west-1:123456789012:alarms";

    expect(resources({})["DoorAlarm"]?.Properties).not.toHaveProperty("AlarmActions");
    expect(resources({}, { alarmTopic: topic })["DoorAlarm"]?.Properties).toMatchObject({
      ...{ AlarmActions: [topic], OKActions: [topic] },
    });
  });

  test("functions, where nothing can be called", () => {
    const { Resources } = templateOf(plan({ state: { table: "witness" } }, { door: "none" }));

    expect(JSON.stringify(Resources)).not.toMatch(/LambdaFunction|LogGroup/);
  });

  test("what packages add to functions where there are none", () => {
    expect(extensionsOf(plan({ state: { table: "witness" } }, { door: "none" }))).toEqual({});
  });
});

describe("secrets", () => {
  test("of a surface are for its own door, and for whoever posts there", () => {
    const slack = { signingSecret: "ssm:/w/signing", botToken: "ssm:/w/token" };
    const parameters = (role: string, config: object) =>
      JSON.stringify(right(`${role} ReadParameters`, config)).match(/parameter[^"]+/g);
    const both = { surfaces: { slack, teams: TEAMS } };

    expect(parameters("SlackRole", both)).toEqual(["parameter/w/signing", "parameter/w/token"]);
    expect(parameters("TeamsRole", both)).toEqual(["parameter/w/teams-password"]);
    expect(parameters("AnswerRole", both)).toEqual(["parameter/w/token", "parameter/w/teams-password"]);
    expect(parameters("JanitorRole", both)).toEqual(["parameter/w/token", "parameter/w/teams-password"]);
  });

  test("that lie in one place are allowed once", () => {
    const slack = { signingSecret: "secretsmanager:w#signing", botToken: "secretsmanager:w#token" };
    const teams = { ...TEAMS, password: "secretsmanager:w#teams-password" };

    expect(right("AnswerRole ReadSecrets", { surfaces: { slack, teams } })?.Resource).toHaveLength(1);
    expect(right("SlackRole ReadSecrets", { surfaces: { slack, teams } })?.Resource).toHaveLength(1);
  });

  test("are read by the ARN, where the configuration tells it", () => {
    const arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:slack-a1b2c3";
    const slack = { signingSecret: "ssm:/w/signing", botToken: `secretsmanager:${arn}#token` };

    expect(right("AnswerRole ReadSecrets", { surfaces: { slack } })).toMatchObject({ Resource: [arn] });
  });

  test("are decrypted with keys of one's own through the services that keep them", () => {
    const key = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555";

    expect(right("SlackRole DecryptSecrets", {}, { secretKeys: key })).toEqual({
      ...{ Sid: "DecryptSecrets", Effect: "Allow", Action: ["kms:Decrypt"], Resource: [key] },
      Condition: { StringEquals: { "kms:ViaService": [{ "Fn::Sub": `ssm.$${"{AWS::Region}"}.amazonaws.com` }] } },
    });
  });

  test("nobody decrypts anything where AWS's own key does it", () => {
    expect(right("SlackRole DecryptSecrets")).toBeUndefined();
  });
});

describe("a digest", () => {
  const at = (time: string) => {
    const digest = { id: "morning", at: time, tenant: "T0123456789", channel: "C0123456789", owner: "#net" };
    return resources({ digests: [digest] })["Schedule1"]?.Properties;
  };

  test.each([
    ["00:00", "cron(0 0,1,2 * * ? *)"],
    ["03:59", "cron(59 3,4,5 * * ? *)"],
    ["04:00", "cron(0 4 * * ? *)"],
    ["23:05", "cron(5 23 * * ? *)"],
  ])("at %s comes by %s", (time, expression) => {
    expect(at(time)).toMatchObject({ ScheduleExpression: expression, ScheduleExpressionTimezone: "UTC" });
  });
});

test("several places in one bucket are listed in one statement", () => {
  const source = {
    ...{ kind: "vpc", layout: "daily", encoding: "parquet" },
    ...{ accounts: ["123456789012"], regions: ["eu-west-1"] },
  };
  const sources = [
    { ...source, where: "s3://flow-logs/a", table: "a" },
    { ...source, where: "s3://flow-logs/b/", table: "b" },
    { ...source, where: "s3://flow-logs/a", table: "c", accounts: ["210987654321"] },
  ];

  expect(right("AnswerRole ListLogs1", { sources })).toMatchObject({
    Condition: { StringLike: { "s3:prefix": ["a/AWSLogs/*", "b/AWSLogs/*"] } },
  });
  expect(right("AnswerRole ListLogs2", { sources })).toBeUndefined();
});
