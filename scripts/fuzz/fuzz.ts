import { makeRandom, type Random } from "../../demo/world/random.ts";
import type { AddressBook } from "../../src/names/address-book.ts";
import type { Question } from "../../src/question/question.ts";
import { type Circumstances, read } from "../../src/question/read.ts";
import type { Reading } from "../../src/question/reading.ts";
import type { Corpus } from "./corpus.ts";
import { faultsOf } from "./faults.ts";
import { drawKind } from "./kinds.ts";

/** What to read, how much of it and against what. */
export interface Fuzzing {
  readonly inputs: number;
  readonly seed: number;
  readonly corpus: Corpus;
  readonly languages: readonly Reading[];
  readonly book: AddressBook;
  /** Milliseconds. */
  readonly stopwatch: () => number;
  /** Ends it before all inputs are read. */
  readonly isOver?: () => boolean;
}

/** One input that was not read as everything must be. */
export interface Fault {
  readonly kind: string;
  readonly text: string;
  readonly what: string;
}

export interface Fuzzed {
  readonly faults: readonly Fault[];
  /** What reading each input took. */
  readonly times: readonly Time[];
  /** The slowest, slowest first, with their texts. */
  readonly worst: readonly (Time & { readonly text: string })[];
}

/** What reading one input took. */
export interface Time {
  readonly kind: string;
  /** Code points. */
  readonly length: number;
  /** Milliseconds. */
  readonly ms: number;
}

/** How many of the slowest inputs are kept. */
const KEPT = 20;

/** Reads inputs of all kinds; the same seed gives the same inputs. */
export function fuzz(plan: Fuzzing): Fuzzed {
  const random = makeRandom(plan.seed);
  const faults: Fault[] = [];
  const times: Time[] = [];
  let worst: Fuzzed["worst"] = [];
  let last: Turn = newThread(random);
  for (let count = 0; count < plan.inputs && plan.isOver?.() !== true; count += 1) {
    const { name: kind, make } = drawKind(random);
    const text = make(random, plan.corpus);
    const turn = random.next() < 0.5 ? newThread(random) : { ...last, now: last.now + random.integer(0, 600) };
    const tried = attempt(text, circumstancesOf(turn, plan), plan.stopwatch);
    const time = { kind, length: [...text].length, ms: tried.ms };
    times.push(time);
    worst = withSlowest(worst, { ...time, text });
    faults.push(...tried.faults.map((what) => ({ kind, text, what })));
    last = tried.question === undefined ? turn : { ...turn, context: tried.question };
  }
  return { faults, times, worst };
}

function withSlowest(worst: Fuzzed["worst"], one: Fuzzed["worst"][number]): Fuzzed["worst"] {
  if (worst.length === KEPT && one.ms <= (worst.at(-1)?.ms ?? 0)) return worst;
  return [...worst, one].toSorted((a, b) => b.ms - a.ms).slice(0, KEPT);
}

const ZONES = ["Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "UTC"];
/** Seconds around which somebody asks: an autumn day, both nights of clock changes in New York, a leap day. */
const MOMENTS = ["2026-10-07T06:12:34Z", "2026-11-01T06:30:00Z", "2026-03-08T07:00:01Z", "2028-02-29T23:59:59Z"].map(
  (iso) => Date.parse(iso) / 1000,
);

/** A place in a thread: half of the messages open one, the others follow in the one before them. */
type Turn = Pick<Circumstances, "now" | "zone" | "lang" | "context">;

function newThread(random: Random): Turn {
  return { now: random.pick(MOMENTS), zone: random.pick(ZONES), lang: random.pick(["en", "ja"]) };
}

function circumstancesOf(turn: Turn, { languages, book }: Fuzzing): Circumstances {
  return { ...turn, languages, book };
}

interface Tried {
  readonly question?: Question;
  readonly ms: number;
  readonly faults: readonly string[];
}

/** Milliseconds that no more than one input in a thousand should take. */
const SLOW = 10;

/** What seemed slow is read twice more and the least counts: the reader does not answer for what else the machine did. */
function attempt(text: string, circumstances: Circumstances, stopwatch: () => number): Tried {
  const timed = () => {
    const begin = stopwatch();
    const question = read(text, circumstances);
    return { question, ms: stopwatch() - begin };
  };
  try {
    const { question, ms } = timed();
    const faults = faultsOf(question, { text, ...circumstances });
    return { question, faults, ms: ms < SLOW ? ms : Math.min(ms, timed().ms, timed().ms) };
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ms: 0, faults: [`threw ${what}`] };
  }
}
