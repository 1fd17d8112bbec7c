import { type Args, isObject } from "./refusal.ts";
import type { Block } from "./workspace.ts";

/** Something that can be pressed or chosen in a message. */
export interface Pressable {
  readonly actionId: string;
  readonly label: string;
  readonly value: string;
  /** Absent where it is a button. */
  readonly chosen?: true;
}

/** Everything that can be pressed or chosen, in the order in which it stands there. */
export function pressableIn(blocks: readonly Block[]): readonly Pressable[] {
  return blocks.flatMap((block) => {
    const parts = [block["accessory"], ...(Array.isArray(block["elements"]) ? block["elements"] : [])];
    return parts.filter(isObject).flatMap((part) => (part["type"] === "button" ? [pressable(part)] : optionsOf(part)));
  });
}

function pressable(part: Args): Pressable {
  return {
    actionId: String(part["action_id"]),
    label: String(Object(part["text"])["text"]),
    value: String(part["value"]),
  };
}

function optionsOf(part: Args): readonly Pressable[] {
  const options = Array.isArray(part["options"]) ? part["options"].filter(isObject) : [];
  return options.map((option) => ({ ...pressable(option), actionId: String(part["action_id"]), chosen: true }));
}

/** Every text of the blocks as a reader sees it, one line each: entities decoded, dates as their fallback. */
export function readable(blocks: readonly Block[]): string {
  return textsIn(blocks).map(seen).join("\n");
}

/** A text, and whether Slack looks for mark-up in it. */
interface Text {
  readonly text: string;
  readonly marked: boolean;
}

function textsIn(value: unknown): readonly Text[] {
  if (Array.isArray(value)) return joined(value);
  if (!isObject(value)) return [];
  if (typeof value["fallback"] === "string") return [{ text: value["fallback"], marked: false }];
  const text = value["text"];
  const own = typeof text === "string" ? [{ text, marked: value["type"] === "mrkdwn" }] : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}

/** Pieces of one paragraph of rich text make one line. */
function joined(list: readonly unknown[]): readonly Text[] {
  const pieces = list.filter(isObject);
  const rich = pieces.length > 0 && pieces.every(({ type }) => type === "text" || type === "date");
  const texts = list.flatMap(textsIn);
  return rich ? [{ text: texts.map(({ text }) => text).join(""), marked: false }] : texts;
}

function seen({ text, marked }: Text): string {
  if (!marked) return text;
  const dated = text.replaceAll(/<!date\^\d+\^[^|>]*\|(?<fallback>[^>]*)>/g, "$<fallback>");
  return dated.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/**
 * Everything in a message that mentions, links or calls: control sequences in marked texts and in the notification, and
 * elements of rich text that do the same. Dates are left out, for they say nothing but a moment.
 */
export function liveIn({
  text,
  blocks,
}: {
  readonly text: string;
  readonly blocks: readonly Block[];
}): readonly string[] {
  const marked = textsIn(blocks).filter((each) => each.marked);
  return [...controlsIn(text), ...marked.flatMap((each) => controlsIn(each.text)), ...liveElements(blocks)];
}

function controlsIn(text: string): readonly string[] {
  const rest = text.replaceAll(/<!date\^\d+\^[^|<>]*\|[^|<>]*>/g, "");
  return [...rest.matchAll(/[<>]|&(?!(?:amp|lt|gt);)/g)].map(({ index }) => rest.slice(index, index + 40));
}

const CALLING = ["broadcast", "user", "usergroup", "channel", "team", "link", "emoji"];

function liveElements(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(liveElements);
  if (!isObject(value)) return [];
  const own = CALLING.includes(String(value["type"])) || "url" in value ? [JSON.stringify(value)] : [];
  return [...own, ...Object.values(value).flatMap(liveElements)];
}
