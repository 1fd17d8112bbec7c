import type { Card } from "../src/cards/card.ts";
import type { Say, Voice } from "../src/languages/language.ts";

type Why = Parameters<Say["digest"]["why"]>;

/** A digest that could not be made: which one, and why. */
export interface FailedDigest extends Readonly<Why[1]> {
  readonly failure: Why[0];
  /** Names it to whoever runs the bot. */
  readonly reference: string;
  readonly owner?: string;
}

/** That there is no digest of a day, why, and whom to ask. */
export function digestFailed(failed: FailedDigest, { say, clock }: Voice): Card {
  const { date, failure, reference, owner } = failed;
  const whom = say.digest.about(owner === undefined ? {} : { owner }, clock);
  const sentences = [say.digest.failed(date, clock), say.digest.why(failure, failed)];
  const text = sentences.map((each) => ({ kind: "text", parts: [{ text: each }] }) as const);
  const note = { kind: "note", text: [...whom, say.digest.reference(reference)].join(say.gap) } as const;
  return { elements: [...text, note] };
}
