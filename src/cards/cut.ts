/** How many code points a text has, which is how chats count; half of a surrogate pair counts as one. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The text if it has at most so many code points; else its beginning and "…", never cut inside what reads as one character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  if (characters.length <= most) return text;
  const end = characters.slice(0, most - 1).join("").length;
  // Made only when needed: it takes milliseconds, which a door has not. The locale does not change where graphemes end.
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
  const whole = graphemes.segment(text).containing(end)?.index ?? end;
  return `${text.slice(0, whole)}…`;
}
