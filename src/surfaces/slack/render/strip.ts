import type { Element, Mark } from "../../../cards/card.ts";
import type { Piece } from "./block.ts";
import type { Room } from "./cut.ts";
import { lines, plain } from "./rich.ts";

type Strip = Extract<Element, { kind: "strip" }>;

/** What happened when, as characters: the marks, then what those that occur mean. */
export function strip({ from, to, marks, legend }: Strip, room: Room): Piece | undefined {
  const used = MARKS.filter((mark) => marks.includes(mark));
  const meaning = used.map((mark) => `${SIGNS[mark]} ${legend[mark]}`).join("  ");
  const signs = room.take(marks.map((mark) => SIGNS[mark]).join(""), 100);
  return lines([
    // Code keeps every mark as wide as the others.
    [
      plain(room.take(`${from} `, 50)),
      { type: "text", text: signs, style: { code: true } },
      plain(room.take(` ${to}`, 50)),
    ],
    [plain(room.take(meaning, 500))],
  ]);
}

/** Told apart by shape, so that they read without colour; none of them is turned into an emoji. */
export const SIGNS: Readonly<Record<Mark, string>> = {
  accepted: "✓",
  rejected: "✗",
  both: "◐",
  silent: "·",
  unwatched: "░",
};
const MARKS: readonly Mark[] = ["accepted", "rejected", "both", "silent", "unwatched"];
