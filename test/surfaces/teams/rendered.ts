import type { Card, Element } from "../../../src/cards/card.ts";
import { render } from "../../../src/surfaces/teams/render/index.ts";
import { readable } from "../../support/adaptive.ts";

/** As it goes over the wire. */
export function sent(card: Card) {
  return JSON.parse(JSON.stringify(render(card).card));
}

/** The body of a card with these elements. */
export function partsOf(...elements: readonly Element[]) {
  return sent({ elements }).body;
}

/** What such a card shows. */
export function seen(...elements: readonly Element[]): string {
  return readable(partsOf(...elements));
}
