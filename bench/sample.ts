import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Day, type DayLayout, type DayPlan, writeDay } from "../demo/world/write-day.ts";
import type { Options } from "./options.ts";

/** The same records twice. */
export interface Sample extends Day {
  readonly folders: Readonly<Record<DayLayout, string>>;
}

/** Midnight after the generated day. Which day does not matter, but it has to stay the same for the logs to be found again. */
const END = Date.parse("2026-11-22T00:00:00Z") / 1000;

/** Generates the logs, or takes those of an earlier run with the same plan. */
export async function makeSample(options: Options, tell: (line: string) => void): Promise<Sample> {
  const { records, hours } = options;
  const keep = (layout: DayLayout) =>
    keepDay({ folder: folderOf(layout, options), layout, records, hours, seed: 1, end: END }, tell);
  const day = await keep("text-hourly");
  await keep("parquet-hive-hourly");
  return {
    ...day,
    folders: {
      "text-hourly": folderOf("text-hourly", options),
      "parquet-hive-hourly": folderOf("parquet-hive-hourly", options),
    },
  };
}

function folderOf(layout: DayLayout, { folder, records, hours }: Options): string {
  return join(folder, `${layout}-${records}-${hours}h`);
}

async function keepDay(plan: DayPlan, tell: (line: string) => void): Promise<Day> {
  const note = join(plan.folder, "day.json");
  const kept = await readFile(note, "utf8").catch(() => undefined);
  // Our own note of an earlier run, written last: it is whole or not there.
  if (kept !== undefined) return JSON.parse(kept);
  tell(`writing ${plan.records.toLocaleString("en")} records as ${plan.layout} to ${plan.folder}`);
  await rm(plan.folder, { recursive: true, force: true });
  await mkdir(plan.folder, { recursive: true });
  const day = await writeDay(plan);
  await writeFile(`${note}.part`, JSON.stringify(day));
  await rename(`${note}.part`, note);
  return day;
}
