import type { Pasted, PastedReading } from "../source.ts";
import { STATUS } from "../values.ts";
import { DEFAULT_FORMAT, readFormat } from "./format.ts";
import { readLine } from "./row.ts";

/** Reads a pasted record: in the default order, or in any order under its header line. */
export function readPasted({ text, header }: Pasted): PastedReading | undefined {
  const line = text.trim();
  const words = line.split(/\s+/);
  const format = header === undefined ? formatOf(words) : readFormat(header);
  if (format === undefined) return undefined;
  const values = Object.fromEntries(
    // A field that a format names twice counts where it comes first.
    format.columns.map(({ field }, index) => [field, words[index] ?? "-"] as const).toReversed(),
  );
  const reading = readLine(line, format);
  return {
    values,
    unnamed: words.slice(format.columns.length),
    ...(reading.ok ? { records: [reading.record] } : { records: [], problem: reading.problem }),
  };
}

/** The default order: a version in the first place, the status in the last one. */
function formatOf(words: readonly string[]) {
  const [version = ""] = words;
  const status = words[DEFAULT_FORMAT.columns.length - 1] ?? "";
  return /^\d{1,2}$/.test(version) && STATUS.has(status) ? DEFAULT_FORMAT : undefined;
}
