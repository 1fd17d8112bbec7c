import {
  AdaptiveCard,
  HostConfig,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Table,
  TextBlock,
} from "adaptivecards";
import type { Card } from "../../web/protocol.ts";
import type { Reader } from "../text/moment.ts";
import { ChartElement } from "./chart-element.tsx";
import { CodeElement } from "./code-element.tsx";
import { DrawnElement } from "./drawn-element.ts";
import { HOST } from "./host.ts";
import { withMoments } from "./moments.ts";

/** What a card is drawn for. */
export interface CardDrawing {
  readonly reader: Reader;
  press(data: Card): void;
}

/** Draws a card by the official renderer. Markdown is not read: nothing of ours has any, and what looks like some is data. */
export function draw(json: Card, { reader, press }: CardDrawing): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(HOST);
  card.onExecuteAction = (action) => {
    if (action instanceof SubmitAction) press({ ...action.data });
    if (action instanceof OpenUrlAction) follow(action.url);
  };
  const context = new SerializationContext();
  // It registers itself, but a bundle leaves out what nobody names: a card lost its tables without a word.
  context.elementRegistry.register("Table", Table);
  context.elementRegistry.register("Chart.VerticalBar.Grouped", ChartElement);
  context.elementRegistry.register("CodeBlock", CodeElement);
  context.onParseElement = (element) => {
    // The renderer's own way, `lang`, takes no regions, and forgets every other one.
    if (element instanceof DrawnElement) element.reader = reader;
    if (!(element instanceof TextBlock)) return;
    element.useMarkdown = false;
    element.text = withMoments(element.text ?? "", reader);
  };
  card.parse(json, context);
  return card.render() ?? document.createElement("div");
}

/** The page's server stands for the address by which people reach the bot. */
function follow(address = ""): void {
  const anchor = document.createElement("a");
  anchor.href = new URL(address).pathname;
  anchor.download = "";
  anchor.click();
}
