/** Code points: one more than is read of any message, so what is too long is still found to be. */
const LONGEST = 8_001;

/** A question as it is handed on: a text of any length cut to what is enough to refuse it. */
export function clip(text: string): string {
  return text.length <= LONGEST ? text : [...text].slice(0, LONGEST).join("");
}
