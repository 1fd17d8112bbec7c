import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { slot } from "../../../src/app/cloud/fragment.ts";
import { templateOf } from "../../../src/app/cloud/template.ts";
import { plan, TEAMS } from "./sample.ts";

const GUIDE = readFileSync(join(import.meta.dirname, "../../../deploy/aws/README.md"), "utf8");

/** Everything at once that a role can be allowed. */
const KEY = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555";
const BROAD = plan(
  { surfaces: { slack: { signingSecret: "ssm:/w/signing", botToken: "secretsmanager:w" }, teams: TEAMS } },
  { subnets: "subnet-0a", securityGroups: "sg-0a", logKeys: KEY, secretKeys: KEY },
);

test("the guide tells every action that a role is allowed, and no other", () => {
  const roles = Object.entries(templateOf(BROAD).Resources).filter(([, { Type }]) => Type === "AWS::IAM::Role");
  const allowed = JSON.stringify(roles.map(([, { Properties }]) => Properties["Policies"])).match(ACTIONS);
  const [table = ""] = /^\| role \|[\s\S]*?\n\n/m.exec(GUIDE) ?? [];

  expect(new Set(table.match(ACTIONS))).toEqual(new Set(allowed));
});

/** `s3:GetObject`, and not `aws:SourceArn` or `log-group:…`. */
const ACTIONS =
  /\b(?:athena|dynamodb|ec2|glue|kms|lambda|logs|s3|secretsmanager|sqs|ssm):(?!ViaService|SourceFunctionArn)[A-Z]\w+/g;

test("the guide says who is told each address", () => {
  const addresses = Object.keys(templateOf(BROAD).Outputs).filter((name) => name.endsWith("Url"));

  expect(addresses).toHaveLength(2);
  expect(addresses.filter((name) => !GUIDE.includes(`\`${name}\``))).toEqual([]);
});

test("the guide says of every alarm, and of no other, what it means and what to do", () => {
  const alarms = Object.keys(templateOf(BROAD).Resources).filter((name) => name.endsWith("Alarm"));
  const rows = [
    ...tableBehind("| alarm |").matchAll(/^\|(?<names>(?: `\w+`,?)+) \|(?<meaning>.+)\|(?<remedy>.+)\|$/gm),
  ];
  const told = rows.flatMap(({ groups: { names = "" } = {} }) => names.match(/\w+/g) ?? []);

  expect(told.sort()).toEqual(alarms.map((name) => name.replace(/Alarm$/, "")).sort());
});

test("the guide says of every graph what it shows", () => {
  const { "Fn::Sub": body } = z
    .object({ "Fn::Sub": z.string() })
    .parse(templateOf(BROAD).Resources["Dashboard"]?.Properties["DashboardBody"]);
  const titles = [...body.matchAll(/"title":"(?<title>[^"]+)"/g)].map(({ groups = {} }) => groups["title"] ?? "");
  const told = [...tableBehind("| graph |").matchAll(/^\| (?<graphs>[^|]+) \|/gm)]
    .flatMap(({ groups: { graphs = "" } = {} }) => graphs.split(", "))
    .slice(1);

  expect(told).toEqual(titles);
});

/** The table of the guide that begins so. */
function tableBehind(head: string): string {
  return GUIDE.slice(GUIDE.indexOf(head)).split("\n\n", 1).join("");
}

test("the statements for another account stand in the guide as the template prints them", () => {
  const source = { ...SOURCE, where: "s3://central-flow-logs/network" };
  const { Outputs } = templateOf(plan({ sources: [source] }, { logAccount: "210987654321", logKeys: KEY }));
  const printed = ["LogBucketStatements", "LogKeyStatement"].map((name) => statementsIn(Outputs[name]?.Value));
  const shown = [...GUIDE.matchAll(/```json\n(?<text>[\s\S]+?)```/g)].map(({ groups: { text = "" } = {} }) =>
    JSON.parse(text),
  );

  expect(shown).toEqual(printed);
});

const SOURCE = {
  ...{ kind: "vpc", layout: "daily", encoding: "parquet" },
  ...{ accounts: ["123456789012"], regions: ["eu-west-1"] },
};

/** As CloudFormation prints them, with words for what only it knows. */
function statementsIn(value: unknown): unknown {
  const { "Fn::Sub": text } = z.object({ "Fn::Sub": z.string() }).parse(value);
  const known = { "AWS::Partition": "aws", "AWS::AccountId": "ACCOUNT", "AnswerRole.Arn": "ROLE" };
  return JSON.parse(Object.entries(known).reduce((all, [name, word]) => all.replaceAll(slot(name), word), text));
}
