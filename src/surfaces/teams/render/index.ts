import { isDeepStrictEqual } from "node:util";
import type { Card, Element } from "../../../cards/card.ts";
import { inWords } from "../../../cards/in-words.ts";
import type { AdaptiveCard, Box, Part } from "./adaptive.ts";
import { cardOf } from "./card-of.ts";
import { code } from "./code.ts";
import { buttons, choice } from "./controls.ts";
import { inert } from "./inert.ts";
import { makeRoom, type Room, whole } from "./room.ts";
import { rows } from "./rows.ts";
import { strip } from "./strip.ts";
import { table } from "./table.ts";
import { evidence, facts, headline, paragraph } from "./texts.ts";
import { quiet } from "./words.ts";

/** A card as Teams takes it. `text` is the whole verdict for notifications and screen readers, to be sent as plain text. */
export interface Rendered {
  readonly text: string;
  readonly card: AdaptiveCard;
}

/**
 * A card as an Adaptive Card of at most 20,000 characters of JSON, whatever it holds; what does not fit is cut with "…"
 * where it is missing. Its details are unfolded in it; only where there are more of them than anybody reads, the button asks
 * for them. Code takes what everything else leaves; `below`: parts that stand beneath it whatever is cut.
 */
export function render(card: Card, below: readonly Part[] = []): Rendered {
  const text = inert(inWords(card, LONGEST_TEXT), LONGEST_TEXT);
  const most = MOST - AROUND - JSON.stringify([text, below]).length;
  const drawn = (code: number) => cardOf([...laidOut(card, { words: most - CONTROLS, code }), ...below], text);
  const left = MOST - AROUND - JSON.stringify(drawn(0)).length;
  return { text, card: drawn(left) };
}

/** Teams takes 28 to 100 kB of UTF-16 by its ways (learn.microsoft.com, "Message size limit"): this is 40 kB. */
const MOST = 20_000;

/** Controls have their own share, so that a long answer keeps its buttons. */
const CONTROLS = 4_000;

/** So have details but for the code in them, so that a long answer keeps its reasons. */
const REASONS = 9_000;

/** What stands around everything else. */
const AROUND = 400;

/** Code points of what stands for the card. */
const LONGEST_TEXT = 1_000;

const DETAILS = "details";

/** Characters of JSON for words and for code. */
interface Shares {
  readonly words: number;
  readonly code: number;
}

function laidOut(card: Card, shares: Shares): readonly Part[] {
  const code = makeRoom(shares.code);
  const reasons = makeRoom(REASONS);
  const rooms = { controls: makeRoom(CONTROLS), code, first: 0 };
  const box = unfolded(card, { words: reasons, controls: reasons, code, first: card.elements.length });
  if (box === undefined) return partsOf(card, { ...rooms, words: makeRoom(shares.words) });
  const body = partsOf(card, { ...rooms, words: makeRoom(shares.words - reasons.taken), unfolds: DETAILS });
  return [...body, box];
}

/**
 * What stands behind an answer and not in it already, hidden at first; nothing where something but code would be missing.
 */
function unfolded({ elements, details }: Card, rooms: Rooms): Box | undefined {
  if (details === undefined) return undefined;
  const behind = details.elements.filter((each) => !elements.some((shown) => isDeepStrictEqual(shown, each)));
  const items = partsOf({ elements: behind }, rooms);
  return rooms.words.isCut ? undefined : { type: "Container", id: DETAILS, isVisible: false, style: "emphasis", items };
}

interface Rooms {
  /** The number of the first element: ids are unique in a card and its details. */
  readonly first: number;
  readonly words: Room;
  readonly controls: Room;
  readonly code: Room;
  /** The part that the button `details` shows. */
  readonly unfolds?: string;
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
      return rows(element, making);
    case "table":
      return table(element, words);
    case "strip":
      return strip(element, words);
    case "code":
      return code(element, making);
    case "note":
      return whole(words, [quiet(element.text)]);
    case "actions":
      return buttons(element.actions, { room, ...where });
    case "choose":
      return choice(element.label, element.actions, { room, ...where });
  }
}
