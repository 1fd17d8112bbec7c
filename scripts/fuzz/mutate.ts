import type { Random } from "../../demo/world/random.ts";
import type { Corpus } from "./corpus.ts";
import { unicode } from "./noise.ts";

/** One change to a text. */
type Change = (text: string, random: Random, corpus: Corpus) => string;

/** A labelled message after one to four changes. */
export function mutate(random: Random, corpus: Corpus): string {
  let text = random.pick(corpus.texts);
  for (let count = random.integer(1, 4); count > 0; count -= 1) text = random.pick(CHANGES)(text, random, corpus);
  return text;
}

const CHANGES: readonly Change[] = [
  // Cut out.
  (text, random) => {
    const [start, end] = stretch(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  // Keep only a stretch; it may part a pair of surrogates.
  (text, random) => text.slice(...stretch(text, random)),
  // Say a stretch again.
  (text, random) => {
    const [start, end] = stretch(text, random);
    return text.slice(0, end) + text.slice(start, end).repeat(random.integer(1, 5)) + text.slice(end);
  },
  // Change places.
  (text, random) => {
    const [start, end] = stretch(text, random);
    return text.slice(end) + text.slice(start, end) + text.slice(0, start);
  },
  // Half of one, half of another.
  (text, random, { texts }) => {
    const other = random.pick(texts);
    return text.slice(0, random.integer(0, text.length)) + other.slice(random.integer(0, other.length));
  },
  // One after the other.
  (text, random, { texts }) => text + random.pick(["", " ", "\n", "。", ", "]) + random.pick(texts),
  // A word of the tables, or anything, at any place.
  (text, random, { pieces }) => insert(text, random, random.pick(pieces)),
  (text, random) => insert(text, random, unicode(random, random.integer(1, 3))),
  (text, random) => (random.next() < 0.5 ? text.toUpperCase() : text.toLowerCase()),
  // Numbers that are other numbers, too large or too long.
  (text, random) =>
    text.replace(/\d+/g, (digits) => (random.next() < 0.5 ? digits : String(random.skewed(1, 99_999_999)))),
  (text, random) => text.replace(/\d/g, (digit) => (random.next() < 0.8 ? digit : String(random.integer(0, 9)))),
  (text) => text.replace(/[\w.:/]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (text, random) => text.replaceAll(" ", random.pick(["", "\n", "\t", "  ", "\u3000"])),
];

function stretch(text: string, random: Random): [start: number, end: number] {
  const [one, other] = [random.integer(0, text.length), random.integer(0, text.length)];
  return [Math.min(one, other), Math.max(one, other)];
}

function insert(text: string, random: Random, piece: string): string {
  const at = random.integer(0, text.length);
  return text.slice(0, at) + piece + text.slice(at);
}
