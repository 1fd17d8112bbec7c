import { makeRandom } from "../demo/world/random.ts";
import { KINDS } from "../scripts/fuzz/kinds.ts";
import { quantile } from "../scripts/house/targets.ts";
import { ownMaterial, ownMessages } from "../scripts/reading/own.ts";
import { type Circumstances, LONGEST_MESSAGE, read } from "../src/question/read.ts";
import { median } from "./rounds.ts";

/** What reading took, in milliseconds. */
export interface ReadingTimes {
  /** The middle one of the labelled messages of a language, by its tag. */
  readonly typical: Readonly<Record<string, number>>;
  /** Hostile texts as long as a message may be. */
  readonly longest: { readonly count: number; readonly p999: number; readonly most: number };
}

/** Long texts: a fixed sample of all kinds that fuzzing knows. */
const LONG = 2000;

/** Each message counts with its least time of several rounds: what else the machine does is not the reader's. */
export function timeReading(rounds: number, stopwatch: () => number): ReadingTimes {
  const { languages, book, corpus } = ownMaterial();
  const circumstances = { languages, book, now: NOW, zone: "Asia/Tokyo" };
  const least = (text: string) => leastOf(text, circumstances, { rounds, stopwatch });
  const messages = Object.entries(Object.groupBy(ownMessages(), ({ lang }) => lang));
  // Once for nothing: the first readings pay for compiling.
  for (const [, some = []] of messages) for (const { text } of some) least(text);
  const typical = messages.map(([lang, some = []]) => [lang, median(some.map(({ text }) => least(text)))]);
  const longest = longTexts(corpus).map(least);
  return {
    typical: Object.fromEntries(typical),
    longest: { count: longest.length, p999: quantile(longest, 0.999), most: quantile(longest, 1) },
  };
}

/** Which moment does not matter, but it has to stay the same. */
const NOW = Date.parse("2026-10-07T06:12:34Z") / 1000;

function longTexts(corpus: ReturnType<typeof ownMaterial>["corpus"]): readonly string[] {
  const random = makeRandom(1);
  const kinds = KINDS.filter(({ isLong }) => isLong);
  const texts: string[] = [];
  while (texts.length < LONG) {
    const text = random.pick(kinds).make(random, corpus);
    if ([...text].length === LONGEST_MESSAGE) texts.push(text);
  }
  return texts;
}

interface Timing {
  readonly rounds: number;
  readonly stopwatch: () => number;
}

function leastOf(text: string, circumstances: Circumstances, { rounds, stopwatch }: Timing): number {
  const times = Array.from({ length: rounds }, () => {
    const begin = stopwatch();
    read(text, circumstances);
    return stopwatch() - begin;
  });
  return Math.min(...times);
}
