import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** What to measure. */
export interface Options {
  /** Reading alone, or answering too. */
  readonly part: "reading" | "all";
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

/** Reads `--reading --records N --day --hours N --folder DIR --rounds N`; throws a `TypeError` for anything else. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      reading: { type: "boolean", default: false },
      records: { type: "string" },
      day: { type: "boolean", default: false },
      hours: { type: "string", default: "24" },
      folder: { type: "string", default: join(tmpdir(), "flow-witness-bench") },
      rounds: { type: "string", default: "5" },
    },
  });
  return {
    part: values.reading ? "reading" : "all",
    records: wholeNumber("--records", values.records ?? String(values.day ? DAY : QUICK)),
    hours: wholeNumber("--hours", values.hours),
    folder: values.folder,
    rounds: wholeNumber("--rounds", values.rounds),
  };
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new TypeError(`${option} ${text}: a whole number from 1, as in ${option} 5`);
  return Number(text);
}
