import type { Draft } from "../draft.ts";
import type { Intent } from "../question.ts";
import type { EndToken } from "../readers/end-token.ts";
import { CUE_ROWS, type Cue, type CueRow, type Reading, type WordPair } from "../reading.ts";
import { MARKS, mask, matches, type Span } from "../span.ts";

const INTENT_OF: Readonly<Record<CueRow, Intent>> = {
  change: "none",
  help: "help",
  digest: "digest",
  watch: "watch",
  top_rejects: "top_rejects",
  talkers: "talkers",
  reached: "reached",
  why: "why",
  blocked: "blocked",
  accepted: "accepted",
  seen: "seen",
  complaint: "why",
  solved: "none",
  trouble: "why",
  courtesy: "none",
};

/** What a message asks for, by which row of the table and which words. */
export interface IntentRead {
  readonly intent: Intent;
  readonly row: CueRow;
  readonly said: Span;
}

/** The first row with a cue in the person's own words; every language may bring the cue. */
export function readIntent(words: string, languages: readonly Reading[]): IntentRead | undefined {
  for (const row of CUE_ROWS) {
    const said = findCue(
      words,
      languages.flatMap(({ cues }) => cues[row]),
    );
    if (said !== undefined) return { row, intent: INTENT_OF[row], said };
  }
  return undefined;
}

function findCue(words: string, cues: readonly Cue[]): Span | undefined {
  for (const cue of cues) {
    const found = cue instanceof RegExp ? findWord(words, cue) : findPair(words, cue);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findWord(words: string, cue: RegExp): Span | undefined {
  const found = cue.exec(words);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

/** How far a pair looks back for what may not stand before it. */
const REACH = 60;

function findPair(words: string, { first, next, between, unless }: WordPair): Span | undefined {
  if (words.search(first) < 0) return undefined;
  const seconds = matches(words, next);
  let at = 0;
  for (const { start, end } of matches(words, first)) {
    while ((seconds[at]?.start ?? end) < end) at += 1;
    const second = seconds[at];
    if (second === undefined) return undefined;
    const isPair = between.test(words.slice(end, second.start));
    if (isPair && unless?.test(words.slice(Math.max(0, start - REACH), start)) !== true) {
      return { start, end: second.end };
    }
  }
  return undefined;
}

/** Words that ask for something on their own authority; the others need to be about an end or the network. */
const ALWAYS_OURS: ReadonlySet<CueRow> = new Set(["change", "help", "digest", "top_rejects", "solved"]);

/** The intent of a message by itself: its cue if it speaks of the network, an error that was pasted, or bare ends. */
export function intentOf(draft: Draft): Intent {
  const { intent, hasError } = draft;
  if (!isCue(intent)) return hasError ? "why" : isBare(draft) ? "seen" : "none";
  return hasError || intent.row === undefined || isOurs(intent.row, draft) ? intent.intent : "none";
}

/** Whether the words ask for anything; a greeting does not. */
export function isCue(intent: Draft["intent"]): intent is NonNullable<Draft["intent"]> {
  return intent !== undefined && intent.row !== "courtesy";
}

/** The odd words that a vague cue about one end may have beside it before it speaks of something else. */
const ODD_WORDS = { list: 0, trouble: 2 } as const;

/** Whether a cue is about the network, not about somebody's holiday request. */
function isOurs(row: CueRow, draft: Draft): boolean {
  if (ALWAYS_OURS.has(row) || draft.isForm) return true;
  const { onTopic, strangers } = draft.subject();
  if (onTopic) return true;
  const ends = countMachines(draft);
  if (ends === 0) return strangers === 0 && asksByItself(row, draft);
  if (ends > 1 || namesPort(draft)) return true;
  // People use these words of everything: a list, an error.
  if (row === "seen") return strangers <= ODD_WORDS.list;
  return row !== "trouble" || strangers <= ODD_WORDS.trouble;
}

/** Whether a cue asks without any end; "they failed" and "show me" say too little. */
function asksByItself(row: CueRow, draft: Draft): boolean {
  if (row === "trouble") return namesPort(draft) || draft.self !== undefined;
  return row !== "seen" || namesPort(draft) || draft.times.phrases.length > 0;
}

/**
 * Nothing but ends, ports and times. Beside two ends, or an end and its port, one word that we do not know is let
 * pass: a person who typed both wants an answer, and an answer too many costs less than a question refused.
 */
function isBare(draft: Draft): boolean {
  const { self, isForm, isCommand, times } = draft;
  const ends = endsOf(draft).filter(({ unclear, value }) => unclear !== true && value?.kind !== "internet").length;
  const named = ends + (namesPort(draft) ? 1 : 0);
  if (isForm || isCommand) return true;
  if (named + countMachines(draft) === 0 && self === undefined) return times.phrases.length > 0 && isOnlyTime(draft);
  return draft.subject().strangers <= (ends > 0 && named > 1 ? 1 : 0);
}

/** How many ends are named, mistaken and unclear ones included. */
export function countEnds(draft: Pick<Draft, "roles">): number {
  return endsOf(draft).length;
}

/** People speak of the internet in other matters, too. */
function countMachines(draft: Pick<Draft, "roles">): number {
  return endsOf(draft).filter(({ value }) => value?.kind !== "internet").length;
}

function endsOf({ roles }: Pick<Draft, "roles">): EndToken[] {
  return [roles.src, roles.dst, ...roles.loose].filter((end) => end !== undefined);
}

/** Whether a port, service or protocol is named. */
export function namesPort({ ports }: Pick<Draft, "ports">): boolean {
  return ports.ranges.length > 0 || ports.mistaken.length > 0 || ports.protocol !== undefined;
}

/** A time with any word beside it is an appointment rather than a question. */
function isOnlyTime({ words, times }: Draft): boolean {
  return !/\p{L}{2}/u.test(mask(words, times.claimed, MARKS.other));
}
