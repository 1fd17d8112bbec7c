/** The longest label of a button or a choice, in code points: what every surface takes. */
const LONGEST_LABEL = 75;

/** A text as a label; the value behind it is whole. */
export function labelled(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_LABEL ? text : `${characters.slice(0, LONGEST_LABEL - 1).join("")}…`;
}
