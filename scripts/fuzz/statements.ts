import { makeRandom } from "../../demo/world/random.ts";
import type { Door } from "./doors/door.ts";
import { FILE_DOORS } from "./doors/files.ts";
import { QUESTION_DOORS } from "./doors/questions.ts";
import { TABLE_DOORS } from "./doors/tables.ts";
import type { Fault, Fuzzed, Time } from "./fuzz.ts";
import { makeJudge } from "./judge.ts";
import { drawTexts } from "./sql-texts.ts";

/** How many texts to put into statements, and by which doors. */
export interface Writing {
  readonly inputs: number;
  readonly seed: number;
  readonly doors?: readonly Door[];
  /** Milliseconds. */
  readonly stopwatch: () => number;
  /** Ends it before all texts are written. */
  readonly isOver?: () => boolean;
}

/** Texts that go into one statement together. */
const PACK = 10;

const DOORS: readonly Door[] = [...QUESTION_DOORS, ...TABLE_DOORS, ...FILE_DOORS];

/**
 * Writes statements with texts that would like to be more than a text; each must be refused, or stand in the statement
 * as itself while everything around it stays what it is with a harmless text. The same seed gives the same texts.
 */
export function fuzzStatements({ inputs, seed, doors = DOORS, stopwatch, isOver }: Writing): Fuzzed {
  const random = makeRandom(seed);
  const judge = makeJudge();
  const faults: Fault[] = [];
  const times: Time[] = [];
  while (times.length < inputs && isOver?.() !== true) {
    const door = random.pick(doors);
    // A text that is there twice may well have another place or name the second time.
    const texts = [...new Set(drawTexts(random, Math.min(PACK, inputs - times.length)))];
    const begin = stopwatch();
    const fates = judge(door, texts);
    const ms = (stopwatch() - begin) / texts.length;
    for (const [place, { refused, fault }] of fates.entries()) {
      const text = texts[place] ?? "";
      times.push({ kind: `${door.name}, ${refused ? "refused" : "written"}`, length: [...text].length, ms });
      if (fault !== undefined) faults.push({ kind: door.name, text, what: fault });
    }
  }
  return { faults, times, worst: [] };
}
