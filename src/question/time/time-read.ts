import { fromIso, type Instant } from "../../time/instant.ts";
import type { Window } from "../../time/window.ts";
import type { AssumptionRule, MistakeCode } from "../question.ts";
import type { Span } from "../span.ts";
import type { TimeDoubt } from "./resolve-moment.ts";

/** What the time words of a message come to. */
export interface TimeRead extends Span {
  /** Absent where the words are mistaken. It begins before it ends and can be written in ISO 8601. */
  readonly window?: Window;
  readonly mistake?: MistakeCode;
  /** Two readings were possible; the window is the likelier one. */
  readonly doubtful: boolean;
  readonly assumed: readonly AssumptionRule[];
}

/** A window as its words come to, before it is held against now. */
export interface Bounds extends Window {
  readonly doubts: readonly TimeDoubt[];
  /** What was taken for granted besides. */
  readonly rules?: readonly AssumptionRule[];
}

/** A window to look back on: it has begun and never reaches beyond now. */
export function readPast(words: Span, { from, to, doubts, rules = [] }: Bounds, now: Instant): TimeRead {
  if (from >= now) return readMistaken(words, "future_window");
  const capped = to > now ? (["now-caps-end"] as const) : [];
  return readWhole(words, { from, to: Math.min(to, now), doubts, rules: [...rules, ...doubts, ...capped] });
}

/** A window to look forward to: from now to a limit. */
export function readAhead(words: Span, { to, doubts }: Omit<Bounds, "from">, now: Instant): TimeRead {
  return readWhole(words, { from: now, to, doubts, rules: doubts });
}

/** Time words that name no window. */
export function readMistaken({ start, end }: Span, mistake: MistakeCode): TimeRead {
  return { start, end, mistake, doubtful: false, assumed: [] };
}

/** The only place where a window comes to be that was read: an empty one, or one beyond all calendars, is a mistake. */
function readWhole({ start, end }: Span, { from, to, doubts, rules }: Required<Bounds>): TimeRead {
  if (from >= to) return readMistaken({ start, end }, "end_before_start");
  if (!isWritable(from) || !isWritable(to)) return readMistaken({ start, end }, "invalid_time");
  return { start, end, window: { from, to }, doubtful: doubts.length > 0, assumed: rules };
}

/** Years that ISO 8601 writes with four digits. */
const [FIRST, LAST] = [fromIso("0000-01-01T00:00:00Z"), fromIso("9999-12-31T23:59:59Z")];

/** False also for what is no number: a length may lead beyond what a date can hold. */
function isWritable(instant: Instant): boolean {
  return FIRST !== undefined && LAST !== undefined && FIRST <= instant && instant <= LAST;
}
