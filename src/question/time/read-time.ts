import type { Span } from "../span.ts";
import { readTimeRuns } from "./lex.ts";
import { withDay } from "./moment.ts";
import { type Aside, type Phrase, readPhrases } from "./phrase.ts";
import type { TimeReader, TimeToken } from "./token.ts";

/** All that a text says about time. */
export interface Times {
  readonly phrases: readonly Phrase[];
  /** The zone a message names; it counts for every time in it. Of several it is the first one. */
  readonly zone?: string;
  /** What must not be read as anything else: the phrases, zones, lengths, and what only looks like a time. */
  readonly claimed: readonly Span[];
}

/** Reads the time words of a text in which ends and other numbers are masked. */
export function readTimes(text: string, readers: readonly TimeReader[]): Times {
  const runs = readTimeRuns(text, readers);
  const zones = runs.flat().filter((token) => token.kind === "zone");
  const read = runs.flatMap(new Set(zones.map((token) => token.zone)).size > 1 ? readZoned : readUnzoned);
  const others = runs.flat().filter(({ kind }) => kind === "quantity" || kind === "idle");
  const zone = zones[0]?.zone;
  return {
    phrases: joinDay(read.filter(isAsked)),
    claimed: [...read, ...zones, ...others],
    ...(zone === undefined ? {} : { zone }),
  };
}

/** One zone counts for the whole message and must not part a range. */
function readUnzoned(run: readonly TimeToken[]): (Phrase | Aside)[] {
  return readPhrases(run.filter(({ kind }) => kind !== "zone"));
}

/** "14:00 JST, 05:00 UTC": of several zones each counts for the time that it stands behind, or before. */
function readZoned(run: readonly TimeToken[]): (Phrase | Aside)[] {
  const at = run.flatMap((token, index) => (token.kind === "zone" ? [index] : []));
  const cuts = run[0]?.kind === "zone" ? at : [0, ...at.map((index) => index + 1)];
  return cuts.flatMap((from, index) => {
    const part = run.slice(from, cuts[index + 1]);
    const zone = part.find((token) => token.kind === "zone")?.zone;
    return readUnzoned(part).map((phrase) => (zone === undefined ? phrase : { ...phrase, zone }));
  });
}

function isAsked(phrase: Phrase | Aside): phrase is Phrase {
  return phrase.kind !== "aside";
}

/** "Yesterday A could not reach B at 14:05": the day stands apart from its clock. */
function joinDay(phrases: readonly Phrase[]): Phrase[] {
  const day = phrases.find((phrase) => phrase.kind === "point" && isDayOnly(phrase));
  const rest = phrases.filter((phrase) => phrase !== day);
  const clock = rest.find((phrase) => "moment" in phrase && phrase.kind !== "deadline" && lacksDay(phrase));
  if (day?.kind !== "point" || clock === undefined || !("moment" in clock)) return [...phrases];
  const joined = { ...clock, moment: withDay(clock.moment, day.moment) };
  return [joined, ...rest.filter((phrase) => phrase !== clock)];
}

function isDayOnly(phrase: Extract<Phrase, { kind: "point" }>): boolean {
  const { day, period, clock } = phrase.moment;
  return clock === undefined && (day !== undefined || period?.unit === "week");
}

function lacksDay(phrase: Extract<Phrase, { moment: unknown }>): boolean {
  const { day, period, month, clock, part } = phrase.moment;
  return (
    (clock !== undefined || part !== undefined) && day === undefined && period === undefined && month === undefined
  );
}
