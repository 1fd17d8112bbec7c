import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { makeWorkbench } from "../../src/app/command-line/services.ts";
import { type Config, DEFAULT_CONFIG } from "../../src/config.ts";
import type { Day } from "../../src/coverage/day.ts";
import { type DayReply, type DayServices, lookAtDay, type WantedDay } from "../../src/digest.ts";
import { quiet } from "../query/asked.ts";
import { FIVE } from "../query/plans.ts";

/** What the fields of the lines are. */
export const HEADER =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status tcp-flags flow-direction";

/** The 22nd of November 2026 in New York, where five in the morning UTC is midnight. */
export const DAY = { from: FIVE, to: FIVE + 86_400 };

/** What is looked at, and in which company, where it is not the usual. */
export type Circumstances = Partial<WantedDay> &
  Partial<Omit<DayServices, "surroundings">> & { readonly config?: Config };

/** A place for logs, and what is told of the day that they hold. */
export function dayLaboratory() {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-day-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let count = 0;
  return async (lines: readonly string[], circumstances: Circumstances = {}): Promise<DayReply> => {
    count += 1;
    const path = join(folder, `${count}.log`);
    writeFileSync(path, [HEADER, ...lines, ""].join("\n"));
    return await lookAt([path], circumstances);
  };
}

/** Looks at the day that lies at the places; half a day after its end unless told. */
export async function lookAt(paths: readonly string[], circumstances: Circumstances = {}): Promise<DayReply> {
  const { window = DAY, own = [], about, config = DEFAULT_CONFIG, ...company } = circumstances;
  const bench = makeWorkbench({ config, paths, language: "en", stopwatch: () => 0 });
  try {
    const services = { ...bench, now: DAY.to + 43_200, ...company };
    return await lookAtDay({ window, own, ...(about && { about }) }, services);
  } finally {
    await bench.engine.close();
  }
}

/** The day, where it could be told. */
export function told(reply: DayReply): Day {
  if (reply.kind !== "told") throw new Error(`not told: ${reply.kind}`);
  return reply.day;
}

/** The signs of an interface without traffic, every ten minutes from before the day until after it, or as told in seconds. */
export function awake(eni: string, { from = -1200, to = 88_200 } = {}): string[] {
  const step = 600;
  return Array.from({ length: (to - from) / step }, (_, index) =>
    quiet("NODATA", { eni, at: from + index * step, lasts: step - 1 }),
  );
}

/** The line of a record that has no ports. */
export function ping(line: string): string {
  return line.replace(/ \d+ \d+ 6 /, " 0 0 1 ");
}
