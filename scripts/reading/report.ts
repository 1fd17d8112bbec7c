import { FIELDS } from "./labelled.ts";
import type { Scored } from "./score.ts";

/** One miss: the text, what was expected and read instead, and which reader took which characters. */
export function describeMiss({ labelled, read, clues, wrong }: Scored): string {
  const fields = wrong.map(
    (field) => `  ${field}: expected ${JSON.stringify(labelled.expect[field])}, read ${JSON.stringify(read[field])}`,
  );
  const readers = clues.map(({ reader, meaning, start, end }) => {
    const words = JSON.stringify(labelled.text.slice(start, end));
    return `  ${start}–${end} ${words} by ${reader}${meaning === undefined ? "" : ` (${meaning})`}`;
  });
  return [`${labelled.id} ${JSON.stringify(labelled.text)}`, ...fields, ...readers].join("\n");
}

/** How many were read as labelled: in all, by field, by intent. */
export function accuracy(scored: readonly Scored[]): string {
  const row = (name: string, cases: readonly Scored[], isRight: (one: Scored) => boolean): string => {
    const right = cases.filter(isRight).length;
    const share = cases.length === 0 ? 100 : (100 * right) / cases.length;
    return `${name.padEnd(14)} ${String(right).padStart(6)} of ${String(cases.length).padStart(6)}  ${share.toFixed(1)} %`;
  };
  const exact = ({ wrong }: Scored) => wrong.length === 0;
  const intents = [...Map.groupBy(scored, ({ labelled }) => String(labelled.expect["intent"]))].toSorted();
  return [
    row("exact", scored, exact),
    "",
    ...FIELDS.map((field) => row(field, scored, ({ wrong }) => !wrong.includes(field))),
    "",
    ...intents.map(([intent, cases]) => row(intent, cases, exact)),
  ].join("\n");
}
