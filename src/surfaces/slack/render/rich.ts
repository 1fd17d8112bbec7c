import type { RichTextElement, RichTextSection, RichTextText } from "@slack/types";
import type { Element, Fact } from "../../../cards/card.ts";
import { signBefore } from "../../../cards/signs.ts";
import { stretchesOf } from "../../../cards/typed-words.ts";
import type { Piece } from "./block.ts";
import type { Room } from "./room.ts";

/** Code points of one text; Slack gives no limit for rich text, so it is that of a section. */
const LONGEST = 3000;

type Of<Kind extends Element["kind"]> = Extract<Element, { kind: Kind }>;

/** Rich text is never searched for mark-up: whatever a person or a log wrote into it stays what it is. */
export function headline({ symbol, word, text }: Of<"headline">, room: Room): Piece {
  const parts = [plain(room.take(`${symbol} `, 10)), bold(room.take(word, 150)), plain(room.take(` · ${text}`, 1000))];
  return { kind: "rich", parts: [section(parts)] };
}

/** A paragraph; it goes on where the headline ends. */
export function paragraph({ parts }: Of<"text">, room: Room): Piece {
  const text = room.take(parts.map((part) => part.text).join(""), LONGEST);
  return { kind: "rich", parts: [section(sentence(text))], joins: true };
}

/** What is to be typed looks like it; everything else is plain. */
function sentence(text: string): readonly RichTextText[] {
  return stretchesOf(text).map((stretch) => (stretch.typed ? typed(stretch.text) : plain(stretch.text)));
}

/** One line each, with the label in bold. */
export function facts({ facts: all }: Of<"facts">, room: Room): Piece | undefined {
  return lines(within(room, all, (fact) => [bold(room.take(`${fact.label}: `, 150)), ...said(fact, room)]));
}

function said({ text, moments }: Fact, room: Room): readonly RichTextElement[] {
  if (moments === undefined) return [plain(room.take(text, LONGEST))];
  const { from, to } = moments;
  const begin = moment(from, "{date_short_pretty} {time}", room);
  if (to === undefined) return [begin];
  // Within a day its time is enough to tell the end, whatever the zone.
  const end = moment(to, to - from < DAY ? "{time}" : "{date_short_pretty} {time}", room);
  return [begin, plain(" – "), end];
}

/** Seconds. */
const DAY = 86_400;

/** Each reader sees it in the zone of their profile; `fallback` is for clients that cannot. */
function moment(epochSeconds: number, format: string, room: Room): RichTextElement {
  const utc = new Date(epochSeconds * 1000).toISOString();
  const fallback = room.take(`${utc.slice(0, 10)} ${utc.slice(11, 16)} UTC`, 30);
  return { type: "date", timestamp: Math.floor(epochSeconds), format, fallback };
}

/** A label, and a line for each sentence with its standing. */
export function evidence({ label, lines: all }: Of<"section">, room: Room): Piece | undefined {
  if (all.length === 0) return undefined;
  return lines([
    ...titled(label, room),
    ...within(room, all, (line) => sentence(room.take(signBefore(line, all) + line.text, LONGEST))),
  ]);
}

/** Text to be copied, its label above it: it keeps its lines, and back-ticks in it are back-ticks. */
export function code({ label = "", text }: Of<"code">, room: Room): Piece {
  const heading = titled(label, room).map(section);
  const copied = within(room, text.split("\n"), (line) => [plain(room.take(line, LONGEST - 1))]).flat();
  const elements = copied.map((line, index) => (index === 0 ? line : { ...line, text: `\n${line.text}` }));
  return { kind: "rich", parts: [...heading, { type: "rich_text_preformatted", elements }] };
}

/** A line of rich text. */
export type RichLine = readonly RichTextElement[];

/** Lines below each other; nothing where there are none. */
export function lines(all: readonly RichLine[]): Piece | undefined {
  return all.length === 0 ? undefined : { kind: "rich", parts: all.map(section) };
}

/** A heading, unless it says nothing. */
export function titled(label: string, room: Room): readonly RichLine[] {
  return label === "" ? [] : [[bold(room.take(label, 150))]];
}

/** A line for each thing, for as long as there is room, and one that says that some are missing. */
export function within<Thing, Part extends RichTextElement>(
  room: Room,
  things: readonly Thing[],
  write: (thing: Thing) => readonly Part[],
): readonly (readonly (Part | RichTextText)[])[] {
  const written: (readonly (Part | RichTextText)[])[] = [];
  for (const thing of things) {
    if (room.left <= 0) return [...written, [plain("…")]];
    written.push(write(thing));
  }
  return written;
}

export function section(elements: readonly RichTextElement[]): RichTextSection {
  return { type: "rich_text_section", elements: [...elements] };
}

export function plain(text: string): RichTextText {
  return { type: "text", text };
}

function typed(text: string): RichTextText {
  return { type: "text", text, style: { code: true } };
}

function bold(text: string): RichTextText {
  return { type: "text", text, style: { bold: true } };
}
