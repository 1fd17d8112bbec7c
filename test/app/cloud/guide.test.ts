import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
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

test("the guide says of every alarm what to do", () => {
  const alarms = Object.keys(templateOf(BROAD).Resources).filter((name) => name.endsWith("Alarm"));
  const unnamed = alarms.map((name) => name.replace(/Alarm$/, "")).filter((name) => !isTold(name));

  expect(unnamed).toEqual([]);
});

/** By its own name, or with those of the other functions. */
function isTold(alarm: string): boolean {
  return GUIDE.includes(`| \`${alarm}\` |`) || /(?:Errors|Throttles)$/.test(alarm);
}
