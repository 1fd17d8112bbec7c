import type { Card, Element } from "../../../cards/card.ts";
import { inWords } from "../../../cards/in-words.ts";
import type { AdaptiveCard, Box, Part } from "./adaptive.ts";
import { cardOf } from "./card-of.ts";
import { buttons, choice } from "./controls.ts";
import { inert } from "./inert.ts";
import { makeRoom, type Room, whole } from "./room.ts";
import { rows } from "./rows.ts";
import { strip } from "./strip.ts";
import { table } from "./table.ts";
import { code, evidence, facts, headline, paragraph } from "./texts.ts";
import { quiet } from "./words.ts";

/** A card as Teams takes it. `text` is the whole verdict for notifications and screen readers, to be sent as plain text. */
export interface Rendered {
  readonly text: string;
  readonly card: AdaptiveCard;
}

/**
 * A card as an Adaptive Card of at most 20,000 characters of JSON, whatever it holds; what does not fit is cut with "…"
 * where it is missing. Its details are unfolded where all of them fit; else the button asks for them.
 */
export function render(card: Card): Rendered {
  const text = inert(inWords(card, LONGEST_TEXT), LONGEST_TEXT);
  const words = MOST - AROUND - CONTROLS - JSON.stringify(text).length;
  const folded = bodyOf(card, { words });
  const left = MOST - AROUND - JSON.stringify(cardOf(folded, text)).length;
  const box = unfolded(card, left);
  return { text, card: cardOf(box === undefined ? folded : [...bodyOf(card, { words, unfolds: DETAILS }), box], text) };
}

/** Teams takes 28 to 100 kB of UTF-16 by its ways (learn.microsoft.com, "Message size limit"): this is 40 kB. */
const MOST = 20_000;

/** Controls have their own share, so that a long answer keeps its buttons. */
const CONTROLS = 6_000;

/** What stands around everything else. */
const AROUND = 400;

/** Code points of what stands for the card. */
const LONGEST_TEXT = 1_000;

const DETAILS = "details";

/** Everything that stands behind an answer, hidden at first; nothing where some of it would be missing. */
function unfolded({ elements, details }: Card, characters: number): Box | undefined {
  if (details === undefined) return undefined;
  const room = makeRoom(characters);
  const items = partsOf(details, { words: room, controls: room, first: elements.length });
  return room.isCut ? undefined : { type: "Container", id: DETAILS, isVisible: false, style: "emphasis", items };
}

interface Rooms {
  /** The number of the first element: ids are unique in a card and its details. */
  readonly first: number;
  readonly words: Room;
  readonly controls: Room;
  /** The part that the button `details` shows. */
  readonly unfolds?: string;
}

function bodyOf(
  card: Card,
  { words, unfolds }: { readonly words: number; readonly unfolds?: string },
): readonly Part[] {
  const rooms = { words: makeRoom(words), controls: makeRoom(CONTROLS), first: 0 };
  return partsOf(card, { ...rooms, ...(unfolds !== undefined && { unfolds }) });
}

function partsOf({ elements }: Card, rooms: Rooms): readonly Part[] {
  return elements.flatMap((element, index) => elementOf(element, { ...rooms, place: rooms.first + index }));
}

function elementOf(element: Element, making: Rooms & { readonly place: number }): readonly Part[] {
  const { words, controls: room, ...where } = making;
  switch (element.kind) {
    case "headline":
      return headline(element, words);
    case "text":
      return paragraph(element, words);
    case "facts":
      return facts(element, words);
    case "section":
      return evidence(element, words);
    case "rows":
      return rows(element.rows, making);
    case "table":
      return table(element, words);
    case "strip":
      return strip(element, words);
    case "code":
      return code(element, words);
    case "note":
      return whole(words, [quiet(element.text)]);
    case "actions":
      return buttons(element.actions, { room, ...where });
    case "choose":
      return choice(element.label, element.actions, { room, ...where });
  }
}
