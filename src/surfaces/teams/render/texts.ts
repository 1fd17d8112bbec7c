import type { Element, Fact } from "../../../cards/card.ts";
import { signBefore } from "../../../cards/signs.ts";
import type { Columns, Moments, Part, Run } from "./adaptive.ts";
import { counted, type Room, whole } from "./room.ts";
import { heading, run, sentence, words } from "./words.ts";

type Of<Kind extends Element["kind"]> = Extract<Element, { kind: Kind }>;

/** The verdict, and below it what it is about. Colour says nothing that symbol and word do not. */
export function headline({ symbol, word, text }: Of<"headline">, room: Room): readonly Part[] {
  const color = COLOURS[symbol];
  const verdict = run(`${symbol} ${word}`, { size: "Large", weight: "Bolder", ...(color !== undefined && { color }) });
  return whole(room, [words([verdict]), words([run(text, { weight: "Bolder" })], "None")]);
}

const COLOURS: Readonly<Record<string, NonNullable<Run["color"]>>> = {
  "✓": "Good",
  "✗": "Attention",
  "⚠": "Attention",
  "◐": "Warning",
};

/** One paragraph. */
export function paragraph({ parts }: Of<"text">, room: Room): readonly Part[] {
  return whole(room, [words(sentence(parts.map(({ text }) => text).join("")), "Small")]);
}

/** A label, and a line for each sentence with its standing. */
export function evidence({ label, lines }: Of<"section">, room: Room): readonly Part[] {
  if (lines.length === 0) return [];
  return [
    ...whole(room, heading(label)),
    ...counted(
      room,
      lines.map((line) => words(sentence(signBefore(line, lines) + line.text), "Small")),
    ),
  ];
}

/** One line each, the label before it. A `FactSet` would read mark-up in what the data says. */
export function facts({ facts: all }: Of<"facts">, room: Room): readonly Part[] {
  const [first, ...others] = all.map(factLine);
  return counted(room, first === undefined ? [] : [{ ...first, spacing: "Medium" }, ...others]);
}

function factLine(fact: Fact): Columns {
  return {
    type: "ColumnSet",
    spacing: "Small",
    columns: [
      { type: "Column", width: LABELS, items: [words([run(fact.label, { isSubtle: true })])] },
      { type: "Column", width: "stretch", items: [momentsOf(fact) ?? words([run(fact.text)])] },
    ],
  };
}

/** As wide as the longest label that there is, and narrow enough for a phone. */
const LABELS = "140px";

/** Each reader sees it in the own zone; what the functions cannot say, as it was said. */
function momentsOf({ moments }: Fact): Moments | undefined {
  if (moments === undefined) return undefined;
  const { from, to = from } = moments;
  if (![from, to].every((at) => 0 <= at && at <= LAST)) return undefined;
  // Within a day its time is enough to tell the end, whatever the zone.
  const end = to - from < DAY ? time(to) : `${date(to)} ${time(to)}`;
  return { type: "TextBlock", text: `${date(from)} ${time(from)}${from === to ? "" : ` – ${end}`}`, wrap: true };
}

/** Seconds. */
const DAY = 86_400;

/** Epoch seconds of the end of the year 9999: the functions take four digits. */
const LAST = 253_402_300_799;

function date(epochSeconds: number): string {
  return `{{DATE(${instant(epochSeconds)}, SHORT)}}`;
}

function time(epochSeconds: number): string {
  return `{{TIME(${instant(epochSeconds)})}}`;
}

/** Without fractions of a second, which the functions do not take. */
function instant(epochSeconds: number): string {
  return `${new Date(epochSeconds * 1000).toISOString().slice(0, 19)}Z`;
}
