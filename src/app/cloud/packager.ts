import { problemsOf } from "../../config-mistake.ts";
import { loadConfig } from "../config-file.ts";
import { type Plan, readPlan } from "./plan.ts";
import { type Extensions, extensionsOf, type Template, templateOf } from "./template.ts";

/** Asks the packager for a variable of serverless.yml: `param:door`. */
export type Ask = (variable: string) => Promise<unknown>;

/** The parameters of serverless.yml that are no number; `config` is told apart. */
const PARAMS = [
  ...["door", "subnets", "securityGroups", "endpointsIn", "routeTables"],
  ...["logAccount", "logKeys", "secretKeys", "alarmTopic"],
] as const;

/** What serverless.yml takes from here. */
export interface Cloud extends Template {
  readonly extensions: Extensions;
}

/** What is to be deployed. Mistakes stop the packaging, all of them told at once. */
export async function cloudFor(ask: Ask): Promise<Cloud> {
  const plan = await planFor(ask);
  return { ...templateOf(plan), extensions: extensionsOf(plan) };
}

/** Where everything is deployed unless somebody says otherwise: where Athena is. */
export async function regionFor(ask: Ask): Promise<string> {
  const path = await textOf(ask, "param:config");
  const loaded = await loadConfig(path);
  if (!loaded.ok) throw mistaken([path, ...problemsOf(loaded.mistakes)]);
  if (loaded.config.engine.region === undefined) {
    throw mistaken([path, "engine.region is missing; everything is deployed there (region: ap-northeast-1)"]);
  }
  return loaded.config.engine.region;
}

async function planFor(ask: Ask): Promise<Plan> {
  const path = await textOf(ask, "param:config");
  const told = await Promise.all(PARAMS.map(async (name) => [name, await textOf(ask, `param:${name}`)]));
  const stage = await textOf(ask, "sls:stage");
  const region = await textOf(ask, "self:provider.region");
  const reading = await readPlan(path, { ...Object.fromEntries(told), stage, region });
  if (reading.ok) return reading.plan;
  throw mistaken([path, ...problemsOf(reading.mistakes)]);
}

/** Numbers and `false` come as what YAML takes them for. */
async function textOf(ask: Ask, variable: string): Promise<string> {
  return String((await ask(variable)) ?? "");
}

/** The packager shows the stack of an error; whoever has to mend a file is not helped by it. */
function mistaken(lines: readonly string[]): Error {
  const error = new Error(lines.join("\n"));
  error.stack = `\n${error.message}\n`;
  return error;
}
