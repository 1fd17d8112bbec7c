import { describe, expect, test } from "vitest";
import { templateOf } from "../../../src/app/cloud/template.ts";
import { plan } from "./sample.ts";

const ACCOUNT = { logAccount: "210987654321" };
const KEY = "arn:aws:kms:eu-west-1:210987654321:key/11111111-2222-3333-4444-555555555555";

function outputs(config: object, params: Readonly<Record<string, string>>) {
  const { Outputs } = templateOf(plan(config, params));
  return Object.fromEntries(Object.entries(Outputs).map(([name, { Value }]) => [name, JSON.stringify(Value)]));
}

describe("what another account has to add", () => {
  test("is told only where the flow logs are in another account", () => {
    expect(Object.keys(outputs({}, { logKeys: KEY }))).toEqual(["SlackRequestUrl", "AnswerRoleArn"]);
    expect(Object.keys(outputs({}, ACCOUNT))).toEqual(["LogBucketStatements", "SlackRequestUrl", "AnswerRoleArn"]);
    expect(Object.keys(outputs({}, { ...ACCOUNT, logKeys: KEY }))).toContain("LogKeyStatement");
  });

  test("has each name once, as S3 wants it", () => {
    const source = {
      ...{ kind: "vpc", layout: "daily", encoding: "parquet" },
      ...{ accounts: ["123456789012"], regions: ["eu-west-1"] },
    };
    const sources = ["a", "b"].map((name) => ({ ...source, where: `s3://flow-logs/${name}`, table: name }));
    const names = outputs({ sources }, ACCOUNT)["LogBucketStatements"]?.match(/FlowWitness\w+/g);

    expect(names).toEqual(["Find1", "List1", "Read1", "Find2", "List2", "Read2"].map((name) => `FlowWitness${name}`));
  });

  test("names the role that reads, where the template makes it", () => {
    const state = { table: "witness" };

    expect(outputs({}, ACCOUNT)["LogBucketStatements"]).toContain("{AnswerRole.Arn}");
    expect(outputs({ state }, { ...ACCOUNT, door: "none" })["LogBucketStatements"]).not.toContain("PrincipalArn");
  });
});
