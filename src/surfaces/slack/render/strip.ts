import type { Element } from "../../../cards/card.ts";
import { MARK_SIGNS, meaningOf } from "../../../cards/signs.ts";
import type { Piece } from "./block.ts";
import { lines, plain } from "./rich.ts";
import type { Room } from "./room.ts";

type Strip = Extract<Element, { kind: "strip" }>;

/** What happened when, as characters: the marks, then what those that occur mean. */
export function strip({ from, to, marks, legend }: Strip, room: Room): Piece | undefined {
  const signs = room.take(marks.map((mark) => MARK_SIGNS[mark]).join(""), 100);
  return lines([
    // Code keeps every mark as wide as the others.
    [
      plain(room.take(`${from} `, 50)),
      { type: "text", text: signs, style: { code: true } },
      plain(room.take(` ${to}`, 50)),
    ],
    [plain(room.take(meaningOf(marks, legend), 500))],
  ]);
}
