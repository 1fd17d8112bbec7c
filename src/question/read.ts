import type { AddressBook } from "../names/address-book.ts";
import type { Instant } from "../time/instant.ts";
import type { Clue } from "./clue.ts";
import type { Draft, Settled, Side } from "./draft.ts";
import { draftMessage } from "./draft-message.ts";
import { normalise } from "./normalise.ts";
import type { AssumptionRule, Field, Intent, LeftOut, Mistake, Question, Said, Symptom } from "./question.ts";
import { type PastedRecords, readRecords } from "./readers/flow-record.ts";
import type { Reading } from "./reading.ts";
import { doubts, missingSlots } from "./refiners/check.ts";
import { changes, follow, isPlan, standsAlone } from "./refiners/follow-up.ts";
import { intentOf } from "./refiners/intent.ts";
import { settle } from "./refiners/settle.ts";
import type { Thread } from "./refiners/thread.ts";
import { placeIn, type TracedText } from "./traced-text.ts";

/** The longest message that is read, in code points; the same limit holds for everything that comes in. */
export const LONGEST_MESSAGE = 8000;

/** What a message is read against. */
export interface Circumstances {
  readonly languages: readonly Reading[];
  readonly now: Instant;
  /** IANA zone of the person's profile; it counts where the message names none. */
  readonly zone: string;
  readonly book: AddressBook;
  /** Tag of the language to try first. */
  readonly lang?: string;
  /** The question asked before in the same thread. */
  readonly context?: Question;
}

/** A question and what it was read from, by places in the text as it was sent. */
export interface Understanding {
  readonly question: Question;
  readonly clues: readonly Clue[];
}

/** Reads one message as a question; what cannot be understood is said in the question, never thrown. */
export function read(text: string, circumstances: Circumstances): Question {
  return understand(text, circumstances).question;
}

/** Reads one message and tells which reader took what. */
export function understand(text: string, circumstances: Circumstances): Understanding {
  if (isTooLong(text)) return { question: tooLong(text), clues: [] };
  const traced = normalise(text);
  const placed = ({ start, end, ...clue }: Clue): Clue => ({ ...clue, ...placeIn(traced, { start, end }) });
  const pasted = readRecords(traced, text);
  if (pasted !== undefined) {
    const { start, end } = pasted;
    return { question: explained(pasted), clues: [{ reader: "flow-record", start, end }] };
  }
  const languages = hintedFirst(circumstances);
  const draft = draftMessage(traced.text, languages, circumstances.book);
  const settled = settleMessage(draft, languages, circumstances);
  const question = settled === undefined ? nothingAsked("none") : finish(settled, { text, traced });
  return { question, clues: draft.clues.map(placed) };
}

/** A text has at most as many code points as UTF-16 units, and only the units are known without counting. */
function isTooLong(text: string): boolean {
  return text.length > LONGEST_MESSAGE && [...text].length > LONGEST_MESSAGE;
}

function tooLong(text: string): Question {
  return { ...nothingAsked("none"), mistakes: [{ code: "too_long", text: "", start: 0, end: text.length }] };
}

function nothingAsked(intent: Intent): Question {
  return { intent, ports: [], missing: [], ambiguous: [], mistakes: [], said: [], assumed: [] };
}

function explained({ src, dst, port, protocol, window, records, ...place }: PastedRecords): Question {
  const fields: readonly (readonly [Field, unknown])[] = [
    ["intent", true],
    ["src", src],
    ["dst", dst],
    ["port", port],
    ["protocol", protocol],
    ["window", window],
  ];
  return {
    ...nothingAsked("explain"),
    ...(src === undefined ? {} : { src }),
    ...(dst === undefined ? {} : { dst }),
    ...(protocol === undefined ? {} : { protocol }),
    ...(window === undefined ? {} : { window }),
    ports: port === undefined ? [] : [port],
    said: fields.filter(([, value]) => value !== undefined).map(([field]) => ({ field, ...place })),
    records,
  };
}

function hintedFirst({ languages, lang }: Circumstances): readonly Reading[] {
  return languages.toSorted((a, b) => Number(b.tag === lang) - Number(a.tag === lang));
}

/** Settles a message alone or with its thread; nothing where it asks for nothing. */
function settleMessage(
  draft: Draft,
  languages: readonly Reading[],
  { context, now, zone }: Circumstances,
): Settled | undefined {
  const frame = { now, zone };
  if (context !== undefined && !standsAlone(draft)) {
    const thread: Thread = {
      previous: context,
      words: languages.map(({ followUps }) => followUps),
      times: languages.flatMap(({ times }) => times),
    };
    if (changes(draft, thread)) {
      const followed = follow(draft, thread, frame);
      return isPlan(draft, followed) ? undefined : followed;
    }
  }
  const intent = intentOf(draft);
  return intent === "none" ? undefined : settle(draft, intent, frame);
}

interface Source {
  readonly text: string;
  readonly traced: TracedText;
}

function finish(settled: Settled, { text, traced }: Source): Question {
  const { intent, src, dst, ports, protocol, window } = settled;
  if (intent === "help" || intent === "none") return nothingAsked(intent);
  return {
    intent,
    ...sideValue("src", src),
    ...sideValue("dst", dst),
    ports,
    ...(protocol === undefined ? {} : { protocol }),
    ...(window === undefined ? {} : { window }),
    ...(settled.symptom === undefined ? {} : { symptom: placedSymptom(settled.symptom, traced) }),
    missing: missingSlots(settled),
    ambiguous: doubts(settled),
    mistakes: settled.mistakes.map(({ code, ...span }): Mistake => {
      const place = placeIn(traced, span);
      return { code, text: text.slice(place.start, place.end), ...place };
    }),
    said: settled.said.map(({ field, ...span }): Said => ({ field, ...placeIn(traced, span) })),
    ...(settled.leftOut.length === 0
      ? {}
      : { leftOut: settled.leftOut.map((other) => placedOther(other, { text, traced })) }),
    assumed: uniqueRules([...settled.assumed, ...internetMeant(settled)]),
  };
}

function placedOther({ instead, ...span }: Settled["leftOut"][number], { text, traced }: Source): LeftOut {
  const place = placeIn(traced, span);
  return { text: text.slice(place.start, place.end), ...place, ...(instead === undefined ? {} : { instead }) };
}

/** A symptom told before in the thread has no place in this text. */
function placedSymptom({ kind, start, end }: Symptom, traced: TracedText): Symptom {
  return start === undefined || end === undefined ? { kind } : { kind, ...placeIn(traced, { start, end }) };
}

function sideValue(role: "src" | "dst", { value }: Side): Pick<Question, "src" | "dst"> {
  return value === undefined ? {} : { [role]: value };
}

/** What counts as the internet is ours to say. */
function internetMeant({ src, dst }: Settled): Settled["assumed"] {
  const sides = [["src", src] as const, ["dst", dst] as const];
  return sides.flatMap(([field, { value }]) =>
    value?.kind === "internet" ? [{ field, rule: "internet-is-public" } as const] : [],
  );
}

function uniqueRules(assumed: Settled["assumed"]): { field: Field; rule: AssumptionRule }[] {
  return assumed.filter(
    (one, index) => assumed.findIndex(({ field, rule }) => field === one.field && rule === one.rule) === index,
  );
}
