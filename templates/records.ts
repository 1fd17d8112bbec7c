import type { Action, Card, Element } from "../src/cards/card.ts";
import type { ChatWords } from "../src/languages/chat-words.ts";
import type { Say, Voice } from "../src/languages/language.ts";
import { button } from "./buttons.ts";

type FlowRecord = Parameters<Say["record"]>[0];

/** Records in our own words, counted: "20 of 312 records". */
export function records(shown: readonly FlowRecord[], total: number, voice: Voice): Card {
  return { elements: [tableOf({ shown, after: 0, total }, voice)] };
}

/** Some of the records behind an answer, oldest first. */
export interface RecordsPage {
  readonly shown: readonly FlowRecord[];
  /** How many come before them. */
  readonly after: number;
  readonly total: number;
}

/** The same in chat, with the way to those that follow. */
export function recordsPage(page: RecordsPage, voice: Voice, words: ChatWords): Card {
  const actions = actionsBelow(page, words);
  return { elements: [tableOf(page, voice), ...(actions.length === 0 ? [] : [{ kind: "actions", actions } as const])] };
}

function tableOf({ shown, after, total }: RecordsPage, { say, clock }: Voice): Element {
  const rows = shown.map((record) => say.record(record, clock));
  const label =
    after === 0 ? say.recordsShown(rows.length, total) : say.recordsFrom(after + 1, after + rows.length, total);
  return rows.length === 0
    ? { kind: "note", text: label }
    : { kind: "table", label, columns: say.labels.recordColumns, rows };
}

/** As many as one reads in a message, and as many as an engine finds and a file holds: further on no page leads. */
export const MOST_RECORDS = { page: 20, file: 999 } as const;

/** The next ones, where there are more than these and they can be found; all of them as a file. */
function actionsBelow({ shown, after, total }: RecordsPage, words: ChatWords): readonly Action[] {
  const until = after + shown.length;
  if (shown.length === 0 || until >= total) return [];
  const last = Math.min(until + MOST_RECORDS.page, total, MOST_RECORDS.file);
  const next = { id: "records", label: words.nextRecords(until + 1, last), value: `${until}` };
  return [...(until < last ? [next] : []), button("csv", words)];
}
