import { HOUR } from "../../time/wall.ts";
import type { Window } from "../../time/window.ts";
import { type Draft, type Settled, saidAt } from "../draft.ts";
import type { Intent } from "../question.ts";
import type { Phrase } from "../time/phrase.ts";
import type { Frame } from "../time/resolve-moment.ts";
import { resolveLimit, resolveWindow } from "../time/resolve-phrase.ts";
import type { TimeRead } from "../time/time-read.ts";

/** The window of a question and how it came about. */
export interface WindowSettled {
  readonly window?: Window;
  readonly doubtful: boolean;
  readonly mistakes: Settled["mistakes"];
  readonly said: Settled["said"];
  readonly assumed: Settled["assumed"];
}

/** Nobody said a time: the last hour. */
const DEFAULT_LENGTH = HOUR;

/** The window that a message names, or the one it is taken to mean. */
export function settleWindow(draft: Draft, intent: Intent, frame: Frame): WindowSettled {
  if (intent === "digest") return NOTHING;
  if (intent === "watch") return readWatch(draft, frame);
  const said = readSaid(draft, frame) ?? readStamps(draft, frame);
  if (said !== undefined) return settled(said);
  return draft.isTimeVague
    ? { ...lastHour(frame), assumed: [{ field: "window", rule: "time-not-placed" }] }
    : lastHour(frame);
}

/** Phrases that are tied to the calendar at most; nobody names so many times, and each one costs a look at the zone. */
const MOST_PHRASES = 20;

/** The window that a message names, if it names one. */
export function readSaid(draft: Draft, frame: Frame): TimeRead | undefined {
  const zoned = inZone(frame, draft.times.zone);
  const phrases = byRank(draft);
  const reads = phrases
    .values()
    .take(MOST_PHRASES)
    .map((phrase) => resolveWindow(phrase, inZone(zoned, phrase.zone)));
  return fromFirstToLast(phrases, zoned) ?? firstBegun(reads);
}

/** "Broke at 4, back at 6", 14:05頃と14:30頃に: two moments and nothing else are where a stretch begins and ends. */
function fromFirstToLast(phrases: readonly Phrase[], frame: Frame): TimeRead | undefined {
  const isMoment = (phrase: Phrase) => phrase.kind === "point" && phrase.moment.clock !== undefined;
  if (phrases.length !== 2 || !phrases.every(isMoment)) return undefined;
  const reads = phrases.map((phrase) => resolveWindow(phrase, inZone(frame, phrase.zone)));
  return reads.some(({ mistake }) => mistake !== undefined) ? undefined : joined(reads);
}

/** What is still to come is mostly that of something else: the deploy is at 5pm. */
function firstBegun(reads: Iterable<TimeRead>): TimeRead | undefined {
  let first: TimeRead | undefined;
  for (const read of reads) {
    if (read.mistake !== "future_window") return read;
    first ??= read;
  }
  return first;
}

/** How long a watch lasts, if the message limits it. */
export function readWatch(draft: Draft, frame: Frame): WindowSettled {
  const zoned = inZone(frame, draft.times.zone);
  const phrases = expected(draft).values();
  const limit = phrases.map((phrase) => resolveLimit(phrase, zoned)).find((read) => read !== undefined);
  return limit === undefined ? NOTHING : settled(limit);
}

function inZone(frame: Frame, zone: string | undefined): Frame {
  return zone === undefined ? frame : { ...frame, zone };
}

/** A bare length (2h) is a time where a time is expected: in a command, or beside bare ends. */
function expected({ times, isCommand, intent }: Draft): readonly Phrase[] {
  return isCommand || intent === undefined ? times.phrases : times.phrases.filter(({ kind }) => kind !== "length");
}

/** The last hour, as an assumption. */
export function lastHour({ now }: Frame): WindowSettled {
  const window = { from: now - DEFAULT_LENGTH, to: now };
  return { ...NOTHING, window, assumed: [{ field: "window", rule: "last-hour" }] };
}

/** A time that was read, as it goes into the question. */
export function settled({ window, mistake, doubtful, assumed, start, end }: TimeRead): WindowSettled {
  return {
    ...(window === undefined ? {} : { window }),
    doubtful,
    mistakes: mistake === undefined ? [] : [{ code: mistake, start, end }],
    said: saidAt("window", { start, end }),
    assumed: assumed.map((rule) => ({ field: "window", rule })),
  };
}

const NOTHING: WindowSettled = { doubtful: false, mistakes: [], said: [], assumed: [] };

/** From those that say most to those that say least; a deadline says nothing of the past. */
const RANKS: readonly (readonly Phrase["kind"][])[] = [
  ["point", "range", "beside", "since", "last"],
  ["until"],
  ["lasting", "length"],
  ["recent"],
  ["next"],
];

function byRank(draft: Draft): Phrase[] {
  const isComplaint = draft.hasError || draft.intent?.intent === "why";
  const phrases = isComplaint ? expected(draft).map(sinceUntil) : expected(draft);
  return RANKS.flatMap((kinds) => phrases.filter(({ kind }) => kinds.includes(kind)));
}

/** Who complains and says "until A" means that it worked up to then. */
function sinceUntil(phrase: Phrase): Phrase {
  return phrase.kind === "until" ? { ...phrase, kind: "since" } : phrase;
}

/** Times of pasted errors: one is a point, several run from before the first to after the last. */
function readStamps({ stamps, times }: Draft, frame: Frame): TimeRead | undefined {
  const { phrases, zone } = stamps();
  const zoned = inZone(frame, zone ?? times.zone);
  const points = phrases.filter((phrase) => phrase.kind === "point" && phrase.moment.clock?.minute !== undefined);
  const reads = points.map((phrase) => resolveWindow(phrase, zoned)).filter(({ window }) => window !== undefined);
  return joined(reads);
}

/** Everything from the first to the last of several times. */
function joined(reads: readonly TimeRead[]): TimeRead | undefined {
  const [first] = reads;
  if (first === undefined) return undefined;
  const windows = reads.flatMap(({ window }) => (window === undefined ? [] : [window]));
  const window = { from: Math.min(...windows.map(({ from }) => from)), to: Math.max(...windows.map(({ to }) => to)) };
  return { ...first, doubtful: reads.some(({ doubtful }) => doubtful), end: reads.at(-1)?.end ?? first.end, window };
}
