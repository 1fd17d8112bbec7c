import { z } from "zod";
import { type ConfigMistake, problemsOf } from "../../config-mistake.ts";
import { FUNCTIONS, functionsOf } from "./functions.ts";
import { loadDeployed, type Plan, readPlan } from "./plan.ts";
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
  /** Those of `custom.functions` that this deployment has, as they stand there. */
  readonly functions: Readonly<Record<string, unknown>>;
}

/** What is to be deployed. Mistakes stop the packaging, all of them told at once. */
export async function cloudFor(ask: Ask): Promise<Cloud> {
  const plan = await planFor(ask);
  const written = WRITTEN.parse(await ask("self:custom.functions"));
  const functions = Object.fromEntries(functionsOf(plan).map((name) => [name, written[name]]));
  return { ...templateOf(plan), extensions: extensionsOf(plan), functions };
}

/** `custom.functions` of serverless.yml: nothing is missing there. */
const WRITTEN = z.record(z.enum(FUNCTIONS), z.unknown());

/** Where everything is deployed unless somebody says otherwise: where Athena is. */
export async function regionFor(ask: Ask): Promise<string> {
  const path = await textOf(ask, "param:config");
  const loaded = await loadDeployed(path);
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
  const mistakes = [...(reading.ok ? [] : reading.mistakes), ...(await strangeParams(ask))];
  if (reading.ok && mistakes.length === 0) return reading.plan;
  throw mistaken([path, ...problemsOf(mistakes)]);
}

/**
 * The packager takes a parameter of any name and leaves it at that: for one wrong letter a worker would stand outside of
 * its VPC.
 */
async function strangeParams(ask: Ask): Promise<readonly ConfigMistake[]> {
  const { default: usual, ...stages } = DECLARED.parse(await ask("self:params"));
  // Nothing where no parameter is told.
  const options = TOLD.parse(await ask("opt:param, null")) ?? [];
  const told = [...options.map((each) => each.replace(/=.*$/s, "")), ...Object.values(stages).flatMap(Object.keys)];
  return told
    .filter((name) => !Object.hasOwn(usual, name))
    .map((name) => ({ path: `param ${name}`, problem: "is not known", example: Object.keys(usual).join(", ") }));
}

/** `params` of serverless.yml: of every stage, and of single ones. */
const DECLARED = z.object({ default: z.record(z.string(), z.unknown()) }).catchall(z.record(z.string(), z.unknown()));
/** `--param="door=none"`, as often as somebody likes. */
const TOLD = z.array(z.string()).nullish();

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
