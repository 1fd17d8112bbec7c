import { makePlan, type Plan, type PlanReading } from "../../../src/app/cloud/plan.ts";
import { readWishes, type Wishes } from "../../../src/app/cloud/wishes.ts";
import { readConfig } from "../../../src/config.ts";
import { problemsOf } from "../../../src/config-mistake.ts";

/** As much as a deployment needs, in JSON, which is YAML too. */
const ENOUGH = {
  engine: { name: "athena", region: "eu-west-1", workgroup: "witness" },
  sources: [
    {
      ...{ kind: "vpc", where: "s3://flow-logs", layout: "daily", encoding: "parquet" },
      ...{ accounts: ["123456789012"], regions: ["eu-west-1"] },
    },
  ],
  limits: { bytesPerQuestion: 20_000_000_000 },
  surfaces: { slack: { signingSecret: "ssm:/w/signing", botToken: "ssm:/w/token" } },
};

/** What is said of Teams where people are heard there. */
export const TEAMS = {
  appId: "11111111-2222-3333-4444-555555555555",
  tenant: "66666666-7777-8888-9999-000000000000",
  password: "ssm:/w/teams-password",
};

/** Parameters of which none is told. */
export const NOTHING_TOLD = {
  ...{ stage: "prod", region: "eu-west-1", door: "public" },
  ...{ subnets: "", securityGroups: "", endpointsIn: "", routeTables: "" },
  ...{ logAccount: "", logKeys: "", secretKeys: "", alarmTopic: "" },
  ...{ doors: "20", answers: "10", logRetention: "30" },
};

/** Reads that configuration and those parameters, some of them changed. */
export function readSample(config: object = {}, params: Readonly<Record<string, string>> = {}): PlanReading {
  const reading = readConfig(JSON.stringify({ ...ENOUGH, ...config }));
  if (!reading.ok) throw new Error(problemsOf(reading.mistakes).join("\n"));
  return makePlan(reading.config, wishes(params));
}

/** The plan of them. */
export function plan(config: object = {}, params: Readonly<Record<string, string>> = {}): Plan {
  const reading = readSample(config, params);
  if (!reading.ok) throw new Error(problemsOf(reading.mistakes).join("\n"));
  return reading.plan;
}

function wishes(params: Readonly<Record<string, string>>): Wishes {
  const reading = readWishes({ ...NOTHING_TOLD, ...params });
  if (!reading.ok) throw new Error(problemsOf(reading.mistakes).join("\n"));
  return reading.wishes;
}
