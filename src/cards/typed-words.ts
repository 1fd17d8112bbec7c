/** A part of a sentence; `typed`: words that one types or copies just as they are. */
export interface Stretch {
  readonly text: string;
  readonly typed: boolean;
}

/**
 * Languages set off what is typed by a back-tick on either side, as a terminal shows it. Several in a row are none of
 * theirs, and stay what somebody wrote.
 */
const TYPED = /(?<!`)`(?<words>[^`\n]+)`(?!`)/g;

/** A sentence in its parts, for chats that can show what is typed in another way; none of an empty one. */
export function stretchesOf(sentence: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: whole, index, groups } of sentence.matchAll(TYPED)) {
    stretches.push({ text: sentence.slice(end, index), typed: false }, { text: groups?.["words"] ?? "", typed: true });
    end = index + whole.length;
  }
  return [...stretches, { text: sentence.slice(end), typed: false }].filter(({ text }) => text !== "");
}

/** A sentence for where nothing can be set off. */
export function withoutTicks(sentence: string): string {
  return sentence.replace(TYPED, "$<words>");
}
