import { createRequire } from "node:module";

/** What the official renderer says against a card: elements it does not know but those of Teams, values that are none. */
export function complaintsAbout(json: object): readonly string[] {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: MOST_ACTIONS } });
  const context = new SerializationContext();
  card.parse(json, context);
  const read = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...read, ...card.validateProperties().validationEvents].flatMap((event) =>
    event === undefined || OF_TEAMS.some((type) => event.message.includes(`"${type}"`)) ? [] : [event.message],
  );
}

/** Elements that Teams alone has. */
const OF_TEAMS = ["Chart.VerticalBar.Grouped", "CodeBlock"];

// Its modules cannot be loaded in Node, its bundle can; the bundle has no types of its own.
const { AdaptiveCard, HostConfig, SerializationContext } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js",
) as typeof import("adaptivecards");

/** As in Teams (learn.microsoft.com, "Cards reference"). */
const MOST_ACTIONS = 6;

/** What a card shows from top to bottom, a line for each text, buttons in brackets; what Teams alone has as its fallback. */
export function readable(part: unknown): string {
  return linesOf(part).join("\n");
}

function linesOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(linesOf);
  if (typeof part !== "object" || part === null) return [];
  if ("inlines" in part && Array.isArray(part.inlines)) return [part.inlines.map(textOf).join("")];
  if ("fallback" in part) return linesOf(part.fallback);
  const title = textAt(part, "title");
  const isAction = textAt(part, "type")?.startsWith("Action.") === true;
  const own = [textAt(part, "text"), textAt(part, "label"), isAction ? `[${title}]` : title];
  const inner = INNER.flatMap((name) => linesOf(Object.getOwnPropertyDescriptor(part, name)?.value));
  return [...own.filter((text) => text !== undefined), ...inner];
}

function textOf(inline: string | { readonly text: string }): string {
  return typeof inline === "string" ? inline : inline.text;
}

const INNER = ["body", "items", "columns", "rows", "cells", "choices", "actions"];

function textAt(part: object, name: string): string | undefined {
  const found: unknown = Object.getOwnPropertyDescriptor(part, name)?.value;
  return typeof found === "string" ? found : undefined;
}

/** Texts in which a client would find a mention, a function, a template or a link; our own moments are none. */
export function liveIn(part: unknown): readonly string[] {
  if (typeof part === "string") return /<\/?at\b|\{\{|\$\{|\]\(/i.test(part) ? [part] : [];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => {
    if (HANDED_BACK.includes(name)) return [];
    if (name === "text" && "type" in part && part.type === "TextBlock") return MOMENTS.test(value) ? [] : [value];
    return name.toLowerCase().includes("url") ? [name] : liveIn(value);
  });
}

/** What nobody reads: it comes back as it is. */
const HANDED_BACK = ["data", "value"];

const MOMENT = String.raw`(?:\{\{DATE\([\dT:-]{19}Z, SHORT\)\}\} )?\{\{TIME\([\dT:-]{19}Z\)\}\}`;
const MOMENTS = new RegExp(`^${MOMENT}(?: – ${MOMENT})?$`);
