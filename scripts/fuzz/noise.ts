import type { Random } from "../../demo/world/random.ts";

/** Bytes as a client would show them that knows no encoding, in turns as Latin 1 and as UTF-8. */
export function bytes(random: Random, length: number): string {
  const drawn = Buffer.from(Array.from({ length }, () => random.integer(0, 255)));
  return drawn.toString(random.pick(["latin1", "utf8"]));
}

/** Where characters are that text programs trip over, and plain ones between them; both bounds included. */
const BLOCKS: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x1f],
  [0x20, 0x7e],
  [0x30, 0x39],
  [0x7f, 0x24f],
  // Combining signs, one letter and many.
  [0x300, 0x36f],
  // Right to left, and digits that are no ASCII.
  [0x590, 0x6ff],
  [0x966, 0x96f],
  // Composed of parts, and letters that change length with case.
  [0x1100, 0x11ff],
  [0x1e00, 0x1fff],
  // Invisible characters, bidi marks, dashes, quotes, line separators.
  [0x2000, 0x206f],
  [0x2070, 0x218f],
  [0x2190, 0x21ff],
  [0x2460, 0x24ff],
  [0x3000, 0x30ff],
  [0x3300, 0x33ff],
  [0x4e00, 0x9fff],
  // Lone surrogates.
  [0xd800, 0xdfff],
  // Private use: the marks of the readers stand here.
  [0xe000, 0xe010],
  [0xf900, 0xfaff],
  [0xfe00, 0xfe0f],
  [0xff00, 0xffef],
  // Beyond the first plane: letters that look like digits, emoji, tags, variation selectors.
  [0x1d400, 0x1d7ff],
  [0x1f300, 0x1faff],
  [0x20000, 0x2a6df],
  [0xe0000, 0xe01ef],
];

/** Characters from one to three blocks, so that signs that act on each other meet. */
export function unicode(random: Random, length: number): string {
  const blocks = Array.from({ length: random.integer(1, 3) }, () => random.pick(BLOCKS));
  return Array.from({ length }, () => String.fromCodePoint(random.integer(...random.pick(blocks)))).join("");
}
