import type { Reading } from "../../src/question/reading.ts";
import type { Labelled } from "../reading/labelled.ts";

/** What inputs are made of. */
export interface Corpus {
  /** Messages as people typed them. */
  readonly texts: readonly string[];
  /** Every character and every short word of the word tables, and signs of addresses, ports and times. */
  readonly pieces: readonly string[];
}

/** Longest piece taken from a table, in characters. */
const SHORT = 12;

/** Takes apart what is labelled and what the languages know. */
export function makeCorpus(labelled: readonly Labelled[], languages: readonly Reading[]): Corpus {
  const texts = labelled.map(({ text }) => text).filter((text) => text !== "");
  const words = textsIn(languages).flatMap((text) => text.match(/[a-z]+|[\p{L}ー]+/gu) ?? []);
  const pieces = [...texts.flatMap((text) => [...text]), ...words.filter(({ length }) => length <= SHORT), ...SIGNS];
  return { texts, pieces: [...new Set(pieces)].toSorted() };
}

const SIGNS = [
  ..."\uE000|\uE001|\uE002|\uE003|\u200B|\u2028|\u0085|\r|\uD800|\u{E0001}|10.0.1.8|10.0.1.300|2001:db8::1|::|/24|:443".split(
    "|",
  ),
  ...":99999|14:05|25:61|2026-10-07|10/7|eni-0a1b2c3d4e5f67890|a.example|https://a.example:443/|tcp/|port |ports 1-".split(
    "|",
  ),
];

/** Every text that a table holds, at any depth; of a pattern its source. */
function textsIn(table: unknown): string[] {
  if (typeof table === "string") return [table];
  if (table instanceof RegExp) return [table.source];
  if (typeof table !== "object" || table === null) return [];
  return Object.entries(table).flatMap(([name, value]) => [name, ...textsIn(value)]);
}
