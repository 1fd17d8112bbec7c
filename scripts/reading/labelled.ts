import { z } from "zod";
import type { Entry } from "../../src/names/address-book.ts";

/** The fields of a question that a label decides. */
export const FIELDS = [
  "intent",
  "src",
  "dst",
  "port",
  "protocol",
  "from",
  "to",
  "missing",
  "ambiguous",
  "errors",
] as const;
export type LabelledField = (typeof FIELDS)[number];

const labelled = z.object({
  id: z.string(),
  lang: z.string(),
  tz: z.string(),
  now: z.string(),
  context: z.unknown().optional(),
  text: z.string(),
  expect: z.record(z.enum(FIELDS), z.unknown()),
});
/** A message and the question that it is. */
export type Labelled = z.infer<typeof labelled>;

const entries = z.array(
  z.object({ key: z.string(), names: z.array(z.string()), addresses: z.array(z.string()).default([]) }),
);

/** Labelled messages, one JSON object a line; throws where a line is none, naming file and line. */
export function labelledIn(text: string, file: string): Labelled[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const read = labelled.safeParse(JSON.parse(line));
    if (!read.success) throw new Error(`${file}:${index + 1} is no labelled message: ${z.prettifyError(read.error)}`);
    return [read.data];
  });
}

/** The entries of an address book file. */
export function entriesIn(text: string): Entry[] {
  return entries.parse(JSON.parse(text));
}
