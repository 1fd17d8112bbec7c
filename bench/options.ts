import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** What to measure. */
export interface Options {
  /** Reading alone, what Athena would cost, what Trino reads, how fast the door loads, or reading and answering. */
  readonly part: "reading" | "cost" | "trino" | "door" | "all";
  /** About how many records the generated day holds. */
  readonly records: number;
  readonly hours: number;
  /** Where generated logs are kept between runs. */
  readonly folder: string;
  /** How often everybody answers the question about an hour; the one about the whole time is asked a third as often. */
  readonly rounds: number;
}

/** A quick look: minutes. */
const QUICK = 5_000_000;
/** What the goals are judged on. */
export const DAY = 20_000_000;

/** Logs to weigh rather than to answer from: objects of some megabytes, as busy flow logs have them. */
const WEIGHED = { cost: { records: 1_000_000, hours: 1 }, trino: { records: 5_000_000, hours: 2 } };

/** Reads `--reading --cost --trino --door --records N --day --hours N --folder DIR --rounds N`; else throws a `TypeError`. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      reading: { type: "boolean", default: false },
      cost: { type: "boolean", default: false },
      trino: { type: "boolean", default: false },
      door: { type: "boolean", default: false },
      records: { type: "string" },
      day: { type: "boolean", default: false },
      hours: { type: "string" },
      folder: { type: "string", default: join(tmpdir(), "flow-witness-bench") },
      rounds: { type: "string", default: "5" },
    },
  });
  const part = (["reading", "cost", "trino", "door"] as const).find((name) => values[name]) ?? "all";
  const usual = part === "cost" || part === "trino" ? WEIGHED[part] : { records: QUICK, hours: 24 };
  return {
    part,
    records: wholeNumber("--records", values.records ?? String(values.day ? DAY : usual.records)),
    hours: wholeNumber("--hours", values.hours ?? String(usual.hours)),
    folder: values.folder,
    rounds: wholeNumber("--rounds", values.rounds),
  };
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new TypeError(`${option} ${text}: a whole number from 1, as in ${option} 5`);
  return Number(text);
}
