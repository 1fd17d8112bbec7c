import type { Card, Element } from "../../../cards/card.ts";
import { withoutTicks } from "../../../cards/typed-words.ts";
import type { Piece, SentBlock } from "./block.ts";
import { chart } from "./chart.ts";
import { buttons, choice } from "./controls.ts";
import { joinPieces } from "./join.ts";
import { notification } from "./notification.ts";
import { code, evidence, facts, headline, paragraph } from "./rich.ts";
import { makeRoom, type Room } from "./room.ts";
import { rows } from "./rows.ts";
import { strip } from "./strip.ts";
import { table, tableInLines } from "./table.ts";

/** A card as Slack takes it. `text` stands for the blocks wherever they cannot be shown. */
export interface Rendered {
  readonly text: string;
  readonly blocks: SentBlock[];
}

/** Where it will stand: in a message, in one of a workspace that has charts, or on the home page, which takes no tables. */
export type Place = "message" | "message-with-charts" | "home";

/** A card in Block Kit, within every limit, whatever it holds; what does not fit is cut with "…" where it is missing. */
export function render(card: Card, place: Place = "message"): Rendered {
  const rooms = { words: makeRoom(ROOM.words), controls: makeRoom(ROOM.controls) };
  const pieces = card.elements.flatMap((element, index) => {
    const isFirst = card.elements.findIndex(({ kind }) => kind === element.kind) === index;
    return piecesOf(element, { rooms, index, isFirst, place });
  });
  const shown = pieces.filter((piece) => piece !== undefined);
  return { text: notification(card), blocks: joinPieces(shown, place === "home" ? 100 : 50) };
}

/**
 * Code points of a message. Slack documents no sum; 11,341 were refused once (bolt-js issue 2867). Controls have their own
 * share, so that a long answer keeps its buttons.
 */
const ROOM = { words: 8_000, controls: 2_500 } as const;

interface Making {
  readonly rooms: { readonly words: Room; readonly controls: Room };
  readonly place: Place;
  /** Of the element in the card. */
  readonly index: number;
  /** Of its kind in the card; a message has one table, and one chart is enough. */
  readonly isFirst: boolean;
}

function piecesOf(element: Element, making: Making): readonly (Piece | undefined)[] {
  const { isFirst, place } = making;
  const { words, controls } = making.rooms;
  const pressed = { room: controls, place: making.index };
  switch (element.kind) {
    case "headline":
      return [headline(element, words)];
    case "text":
      return [paragraph(element, words)];
    case "facts":
      return [facts(element, words)];
    case "section":
      return [evidence(element, words)];
    case "rows":
      return rows(element, { words, controls, place: making.index });
    case "table":
      return isFirst && place !== "home" ? table(element, words) : [tableInLines(element, words)];
    case "strip":
      return [(making.place === "message-with-charts" && isFirst && chart(element, words)) || strip(element, words)];
    case "code":
      return [code(element, words)];
    case "note":
      return [{ kind: "note", text: words.take(withoutTicks(element.text), 2000) }];
    case "actions":
      return buttons(element.actions, pressed);
    case "choose":
      return choice(element.label, element.actions, pressed);
  }
}
