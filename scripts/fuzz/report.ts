import { LONGEST_MESSAGE } from "../../src/question/read.ts";
import { quantile } from "../house/targets.ts";
import type { Fault, Fuzzed, Time } from "./fuzz.ts";

/** What a run found and took: faults, percentiles by kind, the slowest inputs. */
export function reportOf({ faults, times, worst }: Fuzzed): string {
  const long = times.filter(({ length }) => length === LONGEST_MESSAGE);
  const kinds = [...Map.groupBy(times, ({ kind }) => kind)].toSorted();
  const width = Math.max(NAME_WIDTH, ...kinds.map(([kind]) => kind.length));
  const row = (name: string, some: readonly Time[]) => `${name.padEnd(width)}${cellsOf(some)}`;
  return [
    `${"ms".padEnd(width)}${["inputs", "p50", "p99", "p99.9", "most"].map((head) => head.padStart(10)).join("")}`,
    row("all", times),
    ...(long.length === 0 ? [] : [row(`of ${LONGEST_MESSAGE.toLocaleString("en")} code points`, long)]),
    ...kinds.map(([kind, some]) => row(kind, some)),
    "",
    ...worst.map(
      ({ kind, length, ms, text }) =>
        `${ms.toFixed(1).padStart(8)} ms  ${kind}, ${length} code points: ${escaped(text.slice(0, SHOWN))}`,
    ),
    "",
    ...faults.slice(0, MOST).map(describe),
    `${faults.length} faults in ${times.length.toLocaleString("en")} inputs`,
  ].join("\n");
}

/** Columns for the names of kinds; more where one is longer. */
const NAME_WIDTH = 24;
/** Characters shown of a slow input; a fault is shown whole. */
const SHOWN = 80;
/** Faults shown; the others are counted. */
const MOST = 20;

function cellsOf(times: readonly Time[]): string {
  const taken = times.map(({ ms }) => ms);
  const cells = [0.5, 0.99, 0.999, 1].map((share) => quantile(taken, share).toFixed(2).padStart(10));
  return `${times.length.toLocaleString("en").padStart(10)}${cells.join("")}`;
}

function describe({ kind, text, what }: Fault): string {
  return `${kind}: ${what}\n  ${escaped(text)}`;
}

/** As JSON with every character that is no plain ASCII escaped, so that it survives any terminal and can be pasted. */
function escaped(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
