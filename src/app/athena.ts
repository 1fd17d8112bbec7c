import { setTimeout } from "node:timers/promises";
import type { AwsClients } from "../aws/clients.ts";
import { objectsIn } from "../aws/objects.ts";
import type { Config } from "../config.ts";
import { problemsOf } from "../config-mistake.ts";
import { athena } from "../engines/athena/index.ts";
import type { Table } from "../engines/athena/tables/table.ts";
import { type Engine, EngineFailure } from "../engines/engine.ts";
import { findSourceFormats } from "./source-formats.ts";
import { tablesOf } from "./tables.ts";

/** Athena as the configuration describes it; nothing is asked or loaded before a question needs it. */
export function athenaIn(config: Config, clients: AwsClients, stopwatch: () => number): Engine {
  const { region, database, workgroup, output, usdPerTb } = config.engine;
  if (region === undefined) throw new Error("a configuration with Athena and without its Region was let through");
  return athena({
    tables: () => tablesIn(config, clients),
    region,
    database,
    workgroup,
    ...(output !== undefined && { output }),
    usdPerTb,
    clients,
    objects: (bucket) => objectsIn(bucket, () => clients.s3(region)),
    stopwatch,
    sleep,
    random: Math.random,
  });
}

/** What is missing in the configuration and was not found in AWS either, somebody has to add. */
async function tablesIn(config: Config, clients: AwsClients): Promise<readonly Table[]> {
  const reading = tablesOf(config, await findSourceFormats(config, clients));
  if (reading.ok) return reading.tables;
  const problems = problemsOf(reading.mistakes);
  throw new EngineFailure("mend-the-set-up", new Error(problems.join("; ")), { kind: "bad-configuration", problems });
}

async function sleep(ms: number, until?: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { ...(until && { signal: until }) });
  } catch {
    // The signal came before the time was over.
  }
}
