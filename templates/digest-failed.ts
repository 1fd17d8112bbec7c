import type { Card } from "../src/cards/card.ts";
import type { Failure } from "../src/explanation/failure.ts";
import type { Voice } from "../src/languages/language.ts";

/** A digest that could not be made. */
export interface FailedDigest {
  /** The local day: `2026-10-06`. */
  readonly date: string;
  readonly failure: Failure;
  /** Names it to whoever runs the bot. */
  readonly reference: string;
  readonly owner?: string;
}

/** That there is no digest of a day, why, and whom to ask. */
export function digestFailed({ date, failure, reference, owner }: FailedDigest, { say, clock }: Voice): Card {
  const whom = say.digest.about(owner === undefined ? {} : { owner }, clock);
  const sentences = [say.digest.failed(date, clock), say.digest.why(failure, date)];
  const text = sentences.map((each) => ({ kind: "text", parts: [{ text: each }] }) as const);
  const note = { kind: "note", text: [...whom, say.digest.reference(reference)].join(say.gap) } as const;
  return { elements: [...text, note] };
}
