import { describe, expect, test } from "vitest";
import { problemsOf } from "../../../src/config-mistake.ts";
import { readSample, TEAMS } from "./sample.ts";

function mistakesIn(config: object, params: Readonly<Record<string, string>> = {}): readonly string[] {
  const reading = readSample(config, params);
  return reading.ok ? [] : problemsOf(reading.mistakes);
}

describe("what is right elsewhere is refused in the cloud", () => {
  test("secrets that no function can read", () => {
    const slack = { signingSecret: "env:SIGNING", previousSigningSecret: "ssm:/w/old", botToken: "file:/run/token" };

    expect(mistakesIn({ surfaces: { slack } })).toEqual([
      "surfaces.slack.signingSecret is kept where no function can read it; keep it in Parameter Store or Secrets Manager (signingSecret: ssm:/flow-witness/signingSecret)",
      "surfaces.slack.botToken is kept where no function can read it; keep it in Parameter Store or Secrets Manager (botToken: ssm:/flow-witness/botToken)",
    ]);
  });

  test("the same of Teams, and only of what functions read", () => {
    const slack = { signingSecret: "ssm:/w/signing", botToken: "ssm:/w/token", appToken: "env:APP_TOKEN" };

    expect(mistakesIn({ surfaces: { slack, teams: { ...TEAMS, password: "env:PASSWORD" } } })).toEqual([
      "surfaces.teams.password is kept where no function can read it; keep it in Parameter Store or Secrets Manager (password: ssm:/flow-witness/password)",
    ]);
  });

  test("either surface is enough", () => {
    expect(mistakesIn({ surfaces: { teams: TEAMS } })).toEqual([]);
  });

  test("a file that functions would have to share, and nobody who could ask", () => {
    expect(mistakesIn({ state: { file: "state.db" }, surfaces: {} })).toEqual([
      "surfaces names neither slack nor teams; nobody could ask (slack: { signingSecret: ssm:/flow-witness/signing-secret, botToken: ssm:/flow-witness/bot-token })",
      "state.file is nothing that functions could share; leave it out (state: { table: flow-witness })",
    ]);
  });

  test("an engine that is not Athena, or is somewhere else", () => {
    expect(mistakesIn({ engine: { name: "duckdb", workgroup: "witness" } })).toEqual([
      "engine.name must be athena; in AWS nothing else is set up (engine: { name: athena, region: ap-northeast-1, workgroup: flow-witness })",
    ]);
    expect(mistakesIn({}, { region: "us-east-1" })).toEqual([
      "engine.region is not us-east-1, where everything is deployed (region: us-east-1)",
    ]);
  });

  test("a workgroup that is everybody's, and results in another place than its own", () => {
    const engine = { name: "athena", region: "eu-west-1", output: "s3://results" };

    expect(mistakesIn({ engine })).toEqual([
      "engine.workgroup is the workgroup that every account has; name one to be made (workgroup: flow-witness)",
      "engine.output is not heeded; the workgroup says where results go, so leave it out (workgroup: flow-witness)",
    ]);
  });

  test("no limit to what a question may read, or one that Athena does not know", () => {
    const mistake =
      "limits.bytesPerQuestion must be at least 10000000; the workgroup stops whatever reads more (bytesPerQuestion: 100000000000)";

    expect(mistakesIn({ limits: {} })).toEqual([mistake]);
    expect(mistakesIn({ limits: { bytesPerQuestion: 9_999_999 } })).toEqual([mistake]);
    expect(mistakesIn({ limits: { bytesPerQuestion: 10_000_000 } })).toEqual([]);
  });

  test("flow logs whose fields nobody named: nothing in AWS is asked while packaging", () => {
    const [source] = [{ kind: "vpc", where: "s3://flow-logs", layout: "daily", accounts: ["123456789012"] }];

    expect(mistakesIn({ sources: [{ ...source, regions: ["eu-west-1"] }] })).toEqual([
      expect.stringMatching(/^sources\[0\]\.format names no fields, and they could not be found out/),
    ]);
  });

  test("a process has its secrets where it likes, but must find its table", () => {
    const slack = { signingSecret: "env:SIGNING", botToken: "file:/run/token" };

    expect(mistakesIn({ surfaces: { slack } }, { door: "none" })).toEqual([
      "state.table is missing; the process would not find its table (state: { table: flow-witness })",
    ]);
    expect(mistakesIn({ surfaces: { slack }, state: { table: "witness" } }, { door: "none" })).toEqual([]);
  });
});
