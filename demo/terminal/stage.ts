import type { Terminal } from "../../src/app/command-line/terminal.ts";
import type { Card } from "../../src/cards/card.ts";
import { fit as fitCard, type Limits } from "../../src/cards/fit.ts";
import { renderText } from "../../src/cards/plain-text.ts";
import type { Say } from "../../src/languages/language.ts";
import type { Visit } from "../web/show-page.ts";
import type { WorldPlan } from "../world/build-world.ts";

/** Where the demo plays; tests bring their own. */
export interface Stage {
  readonly terminal: Terminal;
  /** Shows that the next line is waited for; the lines of the terminal have been opened before. */
  prompt(): void;
  /** Whether somebody sits in front of it. */
  readonly interactive: boolean;
  /** Shows the chat as a page until the visitor interrupts. */
  page(visit: Visit, browser: "opened" | "left-alone"): Promise<void>;
  /** Takes the sample world; whoever made it takes it away. */
  readonly folder: string;
  /** How much the sample world holds. */
  readonly size: Required<Pick<WorldPlan, "records" | "hours">>;
}

/** Shows a card, a blank line behind it. */
export function show(card: Card, terminal: Terminal): void {
  terminal.write(`${renderText(card, terminal)}\n\n`);
}

/** What can be scrolled through without losing one's place; the rest is counted. */
export function onScreen(card: Card, say: Say): Card {
  return fitCard(card, SCREEN, say.cut);
}

const SCREEN: Limits = { elements: 60, rows: 40, lines: 20, characters: 8000, actions: 10 };

/** Shows lines of our own, wrapped like everything else. */
export function tell(lines: readonly string[], terminal: Terminal): void {
  show({ elements: lines.map((text) => ({ kind: "text", parts: [{ text }] })) }, terminal);
}
