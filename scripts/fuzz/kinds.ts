import type { Random } from "../../demo/world/random.ts";
import { LONGEST_MESSAGE } from "../../src/question/read.ts";
import type { Corpus } from "./corpus.ts";
import { GROWTHS } from "./hostile.ts";
import { mutate } from "./mutate.ts";
import { bytes, unicode } from "./noise.ts";

/** A family of inputs and how often it is drawn, against the others. */
export interface Kind {
  readonly name: string;
  readonly weight: number;
  /** As long as a message may be, as a rule. */
  readonly isLong: boolean;
  readonly make: (random: Random, corpus: Corpus) => string;
}

/** Long inputs cost hundreds of times what short ones do, so they are the rarer. */
export const KINDS: readonly Kind[] = [
  short("bytes", 40, (random) => bytes(random, random.skewed(1, 400))),
  short("unicode", 60, (random) => unicode(random, random.skewed(1, 400))),
  short("mutated", 150, mutate),
  long("long bytes", 0.5, (random) => bytes(random, LONGEST_MESSAGE)),
  long("long unicode", 0.5, (random) => unicode(random, LONGEST_MESSAGE)),
  long("long mutated", 1, (random, corpus) => filled(() => mutate(random, corpus), random.pick(["", " ", "\n", "、"]))),
  long("one mutated, repeated", 1, (random, corpus) => repeated(mutate(random, corpus))),
  long("piece, repeated", 1, (random, { pieces }) =>
    repeated(random.pick(pieces) + random.pick(["", "", " ", "\n", ", "])),
  ),
  long("pieces, repeated", 1, (random, { pieces }) =>
    repeated(Array.from({ length: random.integer(2, 4) }, () => random.pick(pieces)).join(random.pick(["", " "]))),
  ),
  long("growth", 0.5, (random) => cut(random.pick(GROWTHS)(random))),
];

function short(name: string, weight: number, make: Kind["make"]): Kind {
  return { name, weight, isLong: false, make };
}

function long(name: string, weight: number, make: Kind["make"]): Kind {
  return { name, weight, isLong: true, make };
}

const WHOLE = KINDS.reduce((sum, { weight }) => sum + weight, 0);

/** Draws a kind by its weight. */
export function drawKind(random: Random): Kind {
  let left = random.next() * WHOLE;
  const drawn = KINDS.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return drawn ?? random.pick(KINDS);
}

/** The text again and again, as long as a message may be. */
function repeated(text: string): string {
  return cut(text.repeat(Math.ceil(LONGEST_MESSAGE / Math.max(1, [...text].length))));
}

function filled(piece: () => string, glue: string): string {
  const pieces: string[] = [];
  for (let length = 0; length < LONGEST_MESSAGE; ) {
    const next = piece() + glue;
    pieces.push(next);
    length += Math.max(1, next.length / 2);
  }
  return cut(pieces.join(""));
}

/** No longer than a message may be, in code points. */
function cut(text: string): string {
  return text.length <= LONGEST_MESSAGE ? text : [...text].slice(0, LONGEST_MESSAGE).join("");
}
