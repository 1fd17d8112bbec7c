import type { Instant } from "../../time/instant.ts";
import { HOUR } from "../../time/wall.ts";
import { lengthOf, padded, type Window } from "../../time/window.ts";
import type { FollowUpWords } from "../reading.ts";
import type { Span } from "../span.ts";
import { readTimeRuns } from "../time/lex.ts";
import { before, clockChange, type Frame, type TimeDoubt } from "../time/resolve-moment.ts";
import { readPast, type TimeRead } from "../time/time-read.ts";
import { type Quantity, quantity, type TimeReader } from "../time/token.ts";
import type { Thread } from "./thread.ts";

/** A change of the previous window: wider, shorter, a day earlier, the stretch before. */
export function moveWindow(
  words: string,
  { previous, words: followUps, times }: Thread,
  frame: Frame,
): TimeRead | undefined {
  const { window } = previous;
  if (window === undefined) return undefined;
  for (const [kind, move] of MOVES) {
    const found = firstMatch(
      words,
      followUps.flatMap((each) => each[kind]),
    );
    if (found === undefined) continue;
    const moved = move({ window, length: readLength(found.length, times), zone: frame.zone });
    if (moved === undefined) continue;
    return readPast(found, { ...moved.window, doubts: moved.doubts }, frame.now);
  }
  return undefined;
}

interface Move {
  readonly window: Window;
  readonly length: Quantity | undefined;
  readonly zone: string;
}

interface Moved {
  readonly window: Window;
  readonly doubts: readonly TimeDoubt[];
}

/** In this order: "widen to 6 hours" names a length and is no plain widening. */
const MOVES: readonly (readonly [keyof FollowUpWords, (move: Move) => Moved | undefined])[] = [
  ["dayEarlier", dayBefore],
  ["stretchBefore", ({ window, length, zone }) => reachBack(window.from, length ?? quantity({ seconds: HOUR }), zone)],
  ["eitherSide", ({ window, length, zone }) => length && widened(window, length, zone)],
  ["toLength", ({ window, length, zone }) => length && reachBack(window.to, length, zone)],
  ["widen", ({ window }) => ({ window: padded(window, lengthOf(window)), doubts: [] })],
];

/** The same wall-clock times a calendar day earlier. */
function dayBefore({ window, zone }: Move): Moved {
  const [from, to] = [before(window.from, A_DAY, zone), before(window.to, A_DAY, zone)];
  // A start that the clocks skip may move onto the end.
  const end = to.last > from.first ? to.last : from.first + lengthOf(window);
  return { window: { from: from.first, to: end }, doubts: clockChange(from, to) };
}

const A_DAY = quantity({ days: 1 });

/** So much time that ends at a moment. */
function reachBack(to: Instant, length: Quantity, zone: string): Moved {
  const from = before(to, length, zone);
  return { window: { from: from.first, to }, doubts: clockChange(from) };
}

function widened({ from, to }: Window, { seconds, days, months }: Quantity, zone: string): Moved {
  const ahead = quantity({ seconds: -seconds, days: -days, months: -months });
  const [first, last] = [before(from, quantity({ seconds, days, months }), zone), before(to, ahead, zone)];
  return { window: { from: first.first, to: last.last }, doubts: clockChange(first, last) };
}

function firstMatch(words: string, patterns: readonly RegExp[]): (Span & { length: string }) | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const length = Object.values(found.groups ?? {}).find((group) => group !== undefined) ?? "";
    return { start: found.index, end: found.index + found[0].length, length };
  }
  return undefined;
}

function readLength(text: string, readers: readonly TimeReader[]): Quantity | undefined {
  const token = readTimeRuns(text, readers)
    .flat()
    .find(({ kind }) => kind === "quantity");
  return token?.kind === "quantity" ? token.quantity : undefined;
}
