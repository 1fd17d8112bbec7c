import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { FUNCTIONS, functionsOf } from "../src/app/cloud/functions.ts";
import { makePlan, type Plan } from "../src/app/cloud/plan.ts";
import { templateOf } from "../src/app/cloud/template.ts";
import { readWishes } from "../src/app/cloud/wishes.ts";
import { loadConfig } from "../src/app/config-file.ts";
import type { Config } from "../src/config.ts";
import type { DeployedFunction, Stack } from "./cost-idle.ts";

const ROOT = join(import.meta.dirname, "..");

/** Parameters of serverless.yml of which none is told; the first configuration for AWS names the Region. */
const NOTHING_TOLD = {
  ...{ stage: "prod", region: "ap-northeast-1", door: "public" },
  ...{ subnets: "", securityGroups: "", endpointsIn: "", routeTables: "" },
  ...{ logAccount: "", logKeys: "", secretKeys: "", alarmTopic: "" },
  ...{ doors: "20", answers: "10", logRetention: "30" },
};

const PRIVATE = {
  ...{ subnets: "subnet-0123456789abcdef0,subnet-0123456789abcdef1", securityGroups: "sg-0123456789abcdef0" },
  ...{ endpointsIn: "vpc-0123456789abcdef0", routeTables: "rtb-0123456789abcdef0" },
};

/** The ways in which the bot is deployed, each with `deploy/aws/flow-witness.yaml`. */
export async function stacks(): Promise<readonly Stack[]> {
  return await Promise.all([
    stack("by a public door", {}),
    bothDoors(),
    stack("worker in two private subnets, with endpoints", PRIVATE),
    stack("no door", { door: "none" }),
  ]);
}

/** The same with Teams beside Slack. */
export async function bothDoors(): Promise<Stack> {
  return await stack("by both doors", {}, { teams: TEAMS });
}

const TEAMS = {
  appId: "11111111-2222-3333-4444-555555555555",
  tenant: "66666666-7777-8888-9999-000000000000",
  password: "ssm:/flow-witness/teams-password",
};

async function stack(
  name: string,
  params: Readonly<Record<string, string>>,
  surfaces: Partial<Config["surfaces"]> = {},
): Promise<Stack> {
  const told = { ...NOTHING_TOLD, ...params };
  const loaded = await loadConfig(join(ROOT, "deploy/aws/flow-witness.yaml"));
  const asked = readWishes(told);
  if (!loaded.ok || !asked.ok) throw new Error("the first configuration for AWS cannot be read");
  // A process has to be told what a function is given by the template.
  const config = { ...loaded.config, surfaces: { ...loaded.config.surfaces, ...surfaces } };
  const planning = makePlan({ ...config, state: { table: "flow-witness" } }, asked.wishes);
  if (!planning.ok) throw new Error("the first configuration for AWS cannot be deployed");
  return { name, resources: templateOf(planning.plan).Resources, functions: await deployed(planning.plan) };
}

/** Slots of the packager's and functions of CloudFormation's stay texts and lists: nothing that is asked for here has any. */
async function deployed(plan: Plan): Promise<Stack["functions"]> {
  const text = await readFile(join(ROOT, "serverless.yml"), "utf8");
  const { custom } = SERVERLESS.parse(parse(text, { logLevel: "error" }));
  return Object.fromEntries(functionsOf(plan).map((name) => [name, billed(custom.functions[name])]));
}

function billed({ memorySize, events }: z.infer<typeof FUNCTION>): DeployedFunction {
  return {
    memorySize,
    calls: events.reduce((sum, { schedule }) => sum + (schedule === undefined ? 0 : perMonth(schedule)), 0),
    polls: events.some(({ sqs }) => sqs !== undefined),
  };
}

const MINUTES_PER_MONTH = 30 * 24 * 60;

/** `rate(5 minutes)` */
function perMonth(schedule: string): number {
  const { minutes } = /^rate\((?<minutes>\d+) minutes?\)$/.exec(schedule)?.groups ?? {};
  if (minutes === undefined) throw new Error(`how often is ${schedule}?`);
  return MINUTES_PER_MONTH / Number(minutes);
}

const FUNCTION = z.object({
  memorySize: z.number(),
  events: z.array(z.object({ schedule: z.string().optional(), sqs: z.unknown().optional() })).default([]),
});

const SERVERLESS = z.object({
  custom: z.object({ functions: z.record(z.enum(FUNCTIONS), FUNCTION) }),
});
