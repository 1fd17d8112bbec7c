import { HOUR } from "../../time/wall.ts";
import type { Window } from "../../time/window.ts";
import { type Draft, type Settled, saidAt } from "../draft.ts";
import type { Intent } from "../question.ts";
import type { Phrase } from "../time/phrase.ts";
import type { Frame } from "../time/resolve-moment.ts";
import { resolveLimit, resolveWindow, type TimeRead } from "../time/resolve-phrase.ts";

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
  return said === undefined ? lastHour(frame) : settled(said);
}

/** The window that a message names, if it names one. */
export function readSaid({ times }: Draft, frame: Frame): TimeRead | undefined {
  const zoned = times.zone === undefined ? frame : { ...frame, zone: times.zone };
  const phrase = choosePhrase(times.phrases);
  return phrase && resolveWindow(phrase, zoned);
}

/** How long a watch lasts, if the message limits it. */
export function readWatch({ times }: Draft, frame: Frame): WindowSettled {
  const zoned = times.zone === undefined ? frame : { ...frame, zone: times.zone };
  const [limit] = times.phrases.map((phrase) => resolveLimit(phrase, zoned)).filter((read) => read !== undefined);
  return limit === undefined ? NOTHING : settled(limit);
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

/** How long it has worked matters less than when it did not; a limit ahead says nothing about the past. */
function choosePhrase(phrases: readonly Phrase[]): Phrase | undefined {
  const backward = phrases.filter(({ kind }) => kind !== "next");
  return (
    backward.find(({ kind }) => kind !== "until" && kind !== "lasting") ??
    backward.find(({ kind }) => kind === "until") ??
    backward[0]
  );
}

/** Times of pasted errors: one is a point, several run from before the first to after the last. */
function readStamps({ stamps }: Draft, frame: Frame): TimeRead | undefined {
  const zoned = stamps.zone === undefined ? frame : { ...frame, zone: stamps.zone };
  const points = stamps.phrases.filter(
    (phrase) => phrase.kind === "point" && phrase.moment.clock?.second !== undefined,
  );
  const reads = points.map((phrase) => resolveWindow(phrase, zoned)).filter(({ window }) => window !== undefined);
  const [first] = reads;
  if (first === undefined) return undefined;
  const windows = reads.flatMap(({ window }) => (window === undefined ? [] : [window]));
  const window = { from: Math.min(...windows.map(({ from }) => from)), to: Math.max(...windows.map(({ to }) => to)) };
  return { ...first, end: reads.at(-1)?.end ?? first.end, window };
}
