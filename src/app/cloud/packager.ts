import { z } from "zod";
import { type ConfigMistake, problemsOf } from "../../config-mistake.ts";
import { FUNCTIONS, functionsOf } from "./functions.ts";
import { loadDeployed, type Plan, readPlan } from "./plan.ts";
import { type Extensions, extensionsOf, type Template, templateOf } from "./template.ts";

/** Asks the packager for a variable of serverless.yml: `param:door`. */
export type Ask = (variable: string) => Promise<unknown>;

/** The parameters of serverless.yml; `config` is told apart. */
const PARAMS = [
  ...["door", "subnets", "securityGroups", "endpointsIn", "routeTables"],
  ...["logAccount", "logKeys", "secretKeys", "alarmTopic", "doors", "answers", "logRetention"],
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
  // Whatever else is wrong, `cloudFor` tells it together with what is wrong beside the file.
  const right = loaded.ok ? loaded.config : loaded.rest?.config;
  if (right?.engine.region !== undefined) return right.engine.region;
  const { mistakes } = await planned(ask, "");
  const told = mistakes.filter(({ path: place }) => place !== "--region");
  const isNew = right !== undefined && !told.some(({ path: place }) => place === NO_REGION.path);
  throw mistaken(path, isNew ? [...told, NO_REGION] : told);
}

const NO_REGION: ConfigMistake = {
  path: "engine.region",
  problem: "is missing; everything is deployed there",
  example: "region: ap-northeast-1",
};

async function planFor(ask: Ask): Promise<Plan> {
  const { plan, mistakes } = await planned(ask, await textOf(ask, "self:provider.region"));
  if (plan !== undefined && mistakes.length === 0) return plan;
  throw mistaken(await textOf(ask, "param:config"), mistakes);
}

interface Planned {
  readonly plan?: Plan;
  readonly mistakes: readonly ConfigMistake[];
}

async function planned(ask: Ask, region: string): Promise<Planned> {
  const told = await Promise.all(PARAMS.map(async (name) => [name, await textOf(ask, `param:${name}`)]));
  const stage = await textOf(ask, "sls:stage");
  const reading = await readPlan(await textOf(ask, "param:config"), { ...Object.fromEntries(told), stage, region });
  const strange = await strangeParams(ask);
  return reading.ok ? { plan: reading.plan, mistakes: strange } : { mistakes: [...reading.mistakes, ...strange] };
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
function mistaken(path: string, mistakes: readonly ConfigMistake[]): Error {
  const error = new Error([path, ...problemsOf(mistakes)].join("\n"));
  error.stack = `\n${error.message}\n`;
  return error;
}
