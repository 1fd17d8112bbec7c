import type { Card } from "../src/cards/card.ts";
import type { Say, Voice } from "../src/languages/language.ts";

type FlowRecord = Parameters<Say["record"]>[0];

/** Records in our own words, counted: "20 of 312 records". */
export function records(shown: readonly FlowRecord[], total: number, { say, clock }: Voice): Card {
  const rows = shown.map((record) => say.record(record, clock));
  const label = say.recordsShown(shown.length, total);
  if (rows.length === 0) return { elements: [{ kind: "note", text: label }] };
  return { elements: [{ kind: "table", label, columns: say.labels.recordColumns, rows }] };
}
