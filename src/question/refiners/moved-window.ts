import { DAY, HOUR, showingsOf, wallOf } from "../../time/wall.ts";
import { lengthOf, padded, type Window } from "../../time/window.ts";
import type { FollowUpWords } from "../reading.ts";
import type { Span } from "../span.ts";
import { readTimeRuns } from "../time/lex.ts";
import { before, type Frame } from "../time/resolve-moment.ts";
import type { TimeRead } from "../time/resolve-phrase.ts";
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
    return capped(moved, found, frame);
  }
  return undefined;
}

interface Move {
  readonly window: Window;
  readonly length: Quantity | undefined;
  readonly zone: string;
}

/** In this order: "widen to 6 hours" names a length and is no plain widening. */
const MOVES: readonly (readonly [keyof FollowUpWords, (move: Move) => Window | undefined])[] = [
  ["dayEarlier", ({ window, zone }) => ({ from: dayBefore(window.from, zone), to: dayBefore(window.to, zone) })],
  [
    "stretchBefore",
    ({ window, length, zone }) => ({
      from: before(window.from, length ?? quantity({ seconds: HOUR }), zone),
      to: window.from,
    }),
  ],
  ["eitherSide", ({ window, length }) => length && padded(window, length.seconds + length.days * DAY)],
  ["toLength", ({ window, length, zone }) => length && { from: before(window.to, length, zone), to: window.to }],
  ["widen", ({ window }) => padded(window, lengthOf(window))],
];

function dayBefore(instant: number, zone: string): number {
  return showingsOf(wallOf(instant, zone) - DAY, zone).first;
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

function capped({ from, to }: Window, { start, end }: Span, { now }: Frame): TimeRead {
  if (from >= now) return { start, end, mistake: "future_window", doubtful: false, assumed: [] };
  return {
    start,
    end,
    window: { from, to: Math.min(to, now) },
    doubtful: false,
    assumed: to > now ? ["now-caps-end"] : [],
  };
}
