import type { Config } from "../../config.ts";
import type { ConfigMistake } from "../../config-mistake.ts";
import { newMistakes } from "../../config-rest.ts";
import type { Table } from "../../engines/athena/tables/table.ts";
import { type ConfigFile, loadConfig } from "../config-file.ts";
import { bytesPerStatement } from "../limits.ts";
import { tablesOf } from "../tables.ts";
import { cloudMistakes } from "./mistakes.ts";
import { type Params, readWishes, rightOf, type Target, type Wishes } from "./wishes.ts";

/** Everything that a template is made of, checked. */
export interface Plan {
  readonly config: Config;
  readonly wishes: Wishes;
  readonly tables: readonly Table[];
  /** What everything is called that has a name: `flow-witness-prod`. */
  readonly name: string;
  /** Bytes at which the workgroup stops a statement, of a digest too where there are any. */
  readonly scanLimit: number;
}

export type PlanReading =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly mistakes: readonly ConfigMistake[] };

/** Reads the configuration file and the parameters of a deployment: a plan, or everything that keeps it from being one. */
export async function readPlan(path: string, params: Params): Promise<PlanReading> {
  const loaded = await loadDeployed(path);
  const asked = readWishes(params);
  if (loaded.ok && asked.ok) return makePlan(loaded.config, asked.wishes);
  const told = [loaded, asked].flatMap((reading) => (reading.ok ? [] : reading.mistakes));
  const right = loaded.ok ? { config: loaded.config, without: [] } : loaded.rest;
  if (right === undefined) return { ok: false, mistakes: told };
  // What is right is held against the deployment nevertheless, so that nobody has to mend in two rounds.
  const later = newMistakes(deployedMistakes(right.config, rightOf(params)), { without: right.without, told });
  return { ok: false, mistakes: [...told, ...later] };
}

/** What keeps a configuration from being deployed so. */
function deployedMistakes(config: Config, target: Target): readonly ConfigMistake[] {
  const reading = tablesOf(config);
  return [...cloudMistakes(config, target), ...(reading.ok ? [] : reading.mistakes)];
}

/** The same of what was read before. */
export function makePlan(config: Config, wishes: Wishes): PlanReading {
  const reading = tablesOf(config);
  const mistakes = deployedMistakes(config, wishes);
  const scanLimit = config.digests.length === 0 ? config.limits.bytesPerQuestion : bytesPerStatement(config);
  if (!reading.ok || scanLimit === undefined || mistakes.length > 0) return { ok: false, mistakes };
  return {
    ok: true,
    plan: { config, wishes, tables: reading.tables, name: `flow-witness-${wishes.stage}`, scanLimit },
  };
}

/** Reads the configuration file, as the packager names it. */
export async function loadDeployed(path: string): Promise<ConfigFile> {
  return await loadConfig(path, '--param="config=flow-witness.yaml"');
}
