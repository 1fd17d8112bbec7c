import { cut } from "../../../cards/cut.ts";
import { harmless } from "../../../cards/harmless.ts";

/**
 * At most so many code points of a text, in which nothing is alive wherever it stands: neither `<at>` nor `{{DATE(…)}}`,
 * `${…}` or `[…](…)`. An invisible WORD JOINER parts what would begin it, so that it is shown as it was written.
 */
export function inert(text: string, most: number): string {
  return cut(harmless(text), most).replace(ALIVE, "$&\u2060");
}

/** Mentions; functions, which official renderers run in every text; templates; links, where Markdown is read after all. */
const ALIVE = /<(?=\/?at\b)|\{(?=\{)|\$(?=\{)|\](?=\()/giu;
