/** Columns a text takes in a terminal; East Asian wide characters and emoji take two. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += graphemeWidth(segment);
  return width;
}

/** The parts of a text that a reader takes for one character. */
export function graphemes(text: string): Iterable<Intl.SegmentData> {
  return SEGMENTER.segment(text);
}

/** Most text, and worth a short cut: finding graphemes is slow. */
const PLAIN = /^[\x20-\x7e]*$/;

// The locale does not change where graphemes end; a fixed one keeps the machine's settings out.
const SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });

function graphemeWidth(grapheme: string): number {
  const codePoint = grapheme.codePointAt(0) ?? 0;
  if (/^\p{M}/u.test(grapheme)) return 0;
  return /\p{Emoji_Presentation}|\uFE0F/u.test(grapheme) || isWide(codePoint) ? 2 : 1;
}

function isWide(codePoint: number): boolean {
  return WIDE.some(([from, to]) => from <= codePoint && codePoint <= to);
}

/** Blocks whose characters are Wide or Fullwidth (Unicode Standard Annex 11), both ends included. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];
