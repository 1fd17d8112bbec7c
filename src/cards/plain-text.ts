import type { Action, Card, Element, Line, Row } from "./card.ts";
import { displayWidth } from "./display-width.ts";
import { harmless } from "./harmless.ts";
import { MARK_SIGNS, meaningOf, signBefore } from "./signs.ts";
import { leastWidth, wrap } from "./wrap.ts";

/** Columns of the terminal (at least 20 are used), and whether ANSI colours may be written. */
export interface TextOptions {
  readonly width: number;
  readonly colour: "ansi" | "none";
  /** What is copied and pasted keeps its lines, however long they are; broken to the width otherwise. */
  readonly code?: "whole";
}

/** A card as text; whatever outside data holds, nothing but text and our own colours reaches the terminal. */
export function renderText(card: Card, { width, colour, code }: TextOptions): string {
  const page = { width: Math.max(width, 20), colour, ...(code && { code }) };
  return card.elements
    .flatMap((element, index) => {
      const lines = render(element, page);
      return index > 0 && lines.length > 0 && standsApart(element) ? ["", ...lines] : lines;
    })
    .join("\n");
}

/** Evidence is set off from the lines everybody reads. */
function standsApart(element: Element): boolean {
  const { kind } = element;
  return kind === "rows" ? element.label !== undefined : ["section", "table", "strip", "code"].includes(kind);
}

function render(element: Element, page: TextOptions): readonly string[] {
  switch (element.kind) {
    case "headline":
      return headline(element, page);
    case "text":
      return wrap(harmless(element.parts.map(({ text }) => text).join("")), page.width);
    case "note":
      return wrap(harmless(element.text), page.width);
    case "rows":
      return under(
        element.label,
        element.rows.flatMap((row) => wrap(harmless(`${row.symbol} ${row.text}`), page.width)),
        page,
      );
    case "code":
      return under(
        element.label,
        element.text.split("\n").flatMap((line) => copied(harmless(line), page)),
        page,
      );
    case "section":
      return [...heading(element.label, page), ...items(element.lines, page)];
    case "table":
      return under(element.label, table(element, page), page);
    case "strip":
      return strip(element, page);
    case "facts":
      return element.facts.flatMap(({ label, text }) => wrap(harmless(`${label}: ${text}`), page.width));
    case "actions":
      return replies(element.actions, page);
    case "choose":
      return choice(element, page);
  }
}

/** Buttons cannot be pressed here; what some of them say can be typed. */
function replies(actions: readonly Action[], page: TextOptions): readonly string[] {
  const typed = messagesOf(actions);
  return typed.length === 0 ? [] : wrap(harmless(typed.join(" · ")), page.width);
}

function choice({ label, actions }: Extract<Element, { kind: "choose" }>, page: TextOptions): readonly string[] {
  const typed = messagesOf(actions);
  return typed.length === 0 ? [] : [...heading(label, page), ...items(sentences(typed), page)];
}

function messagesOf(actions: readonly Action[]): readonly string[] {
  return actions.flatMap(({ id, value }) => (id === "reply" ? [value] : []));
}

function copied(line: string, { width, code }: TextOptions): readonly string[] {
  return code === "whole" ? [line] : wrap(line, width);
}

/** Colour is laid over finished lines, so it never changes where they break. */
function headline(
  { symbol, word, text }: Extract<Element, { kind: "headline" }>,
  page: TextOptions,
): readonly string[] {
  const lines = wrap(harmless(`${symbol} ${word} · ${text}`), page.width);
  return lines.map((line) => paint(line, COLOURS[symbol] ?? SGR.bold, page));
}

/** What stands under a label; without it the label says nothing. */
function under(label: string | undefined, lines: readonly string[], page: TextOptions): readonly string[] {
  return lines.length === 0 ? [] : [...heading(label ?? "", page), ...lines];
}

function heading(label: string, page: TextOptions): readonly string[] {
  return label === "" ? [] : wrap(harmless(label), page.width).map((line) => paint(line, SGR.bold, page));
}

/** Sentences below each other, with what stands before each; what follows in the lines below is set in as far. */
function items(lines: readonly Line[], { width }: TextOptions): readonly string[] {
  return lines.flatMap((line) => {
    const mark = signBefore(line, lines);
    const room = width - INDENT.length - mark.length;
    const rest = " ".repeat(mark.length);
    return wrap(harmless(line.text), room).map((text, index) => INDENT + (index === 0 ? mark : rest) + text);
  });
}

/** Before every sentence under a label. */
const INDENT = "  ";

function sentences(texts: readonly string[]): readonly Line[] {
  return texts.map((text) => ({ text }));
}

function table({ columns, rows }: Extract<Element, { kind: "table" }>, { width }: TextOptions): readonly string[] {
  const cells = [columns, ...rows].map((row) => columns.map((_, index) => harmless(row[index] ?? "")));
  const widest = (measure: (cell: string) => number) =>
    columns.map((_, index) => Math.max(...cells.map((row) => measure(row[index] ?? ""))));
  const widths = narrowed(widest(displayWidth), widest(leastWidth), width - GAP.length * columns.length);
  if (rows.length === 0) return [];
  return widths === undefined
    ? items(sentences(rows.map((row) => named(columns, row))), { width, colour: "none" })
    : cells.flatMap((row) => aligned(row, widths));
}

/** Before every column. */
const GAP = "  ";

/** Widths that fit into the room, taken from the widest columns first; nothing if words would have to break. */
function narrowed(widths: readonly number[], least: readonly number[], room: number): readonly number[] | undefined {
  const excess = widths.reduce((a, b) => a + b, 0) - room;
  if (excess <= 0) return widths;
  const spare = widths.map((width, index) => (width > (least[index] ?? 0) ? width : 0));
  const widest = Math.max(...spare);
  if (widest <= 0) return undefined;
  return narrowed(widths.with(spare.indexOf(widest), widest - 1), least, room);
}

/** One row; cells that were narrowed go on in the lines below. */
function aligned(row: Row, widths: readonly number[]): readonly string[] {
  const columns = row.map((cell, index) => wrap(cell, widths[index] ?? 0));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const cells = columns.map((lines) => lines[line] ?? "");
    const padded = cells.map((cell, index) => GAP + cell + " ".repeat((widths[index] ?? 0) - displayWidth(cell)));
    return padded.join("").trimEnd();
  });
}

/** A table too wide for the page: one paragraph a row, each value behind its column's name. */
function named(columns: readonly string[], row: Row): string {
  return columns.flatMap((column, index) => (row[index] ? [`${column}: ${row[index]}`] : [])).join(", ");
}

function strip({ from, to, marks, legend }: Extract<Element, { kind: "strip" }>, page: TextOptions): readonly string[] {
  const signs = marks.map((mark) => MARK_SIGNS[mark]).join("");
  return [`${from} ${signs} ${to}`, meaningOf(marks, legend)].flatMap((line) => wrap(harmless(line), page.width));
}

function paint(line: string, code: number, { colour }: TextOptions): string {
  return colour === "none" || line === "" ? line : `\u001B[${code}m${line}\u001B[0m`;
}

/** Select Graphic Rendition codes (ECMA-48). */
const SGR = { bold: 1, red: 31, green: 32, yellow: 33 } as const;
const COLOURS: Readonly<Record<string, number>> = { "✓": SGR.green, "✗": SGR.red, "⚠": SGR.red, "◐": SGR.yellow };
