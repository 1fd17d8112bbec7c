import { isInside, matches, type Span } from "../span.ts";
import { placeIn, type TracedText } from "../traced-text.ts";
import { readCutRecords } from "./cut-record.ts";

/** Values under the names of their fields, lower case. */
export type Fields = ReadonlyMap<string, string>;

/** A pasted record with its place in the text as it was sent. */
export interface FoundRecord extends Span {
  readonly text: string;
  readonly header?: string;
  readonly fields: Fields;
}

/** Field order of a version 2 record (AWS default). */
const VPC_FIELDS =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status".split(
    " ",
  );
/** Field order of a Transit Gateway record (AWS default) as far as a question needs it. */
const TGW_FIELDS =
  "version resource-type account-id tgw-id tgw-attachment-id tgw-src-vpc-account-id tgw-dst-vpc-account-id tgw-src-vpc-id tgw-dst-vpc-id tgw-src-subnet-id tgw-dst-subnet-id tgw-src-eni tgw-dst-eni tgw-src-az-id tgw-dst-az-id tgw-pair-attachment-id srcaddr dstaddr srcport dstport protocol packets bytes start end log-status".split(
    " ",
  );

/** Behind the status may stand further fields, which only a header line could name. */
const VPC_RECORD =
  /(?<![\w.-])(?:[2-9]|1\d)[ \t]+(?:\d{10,12}|unknown)[ \t]+(?:eni-[0-9a-f]{8,17}|-)(?:[ \t]+[\w.:-]{1,45}){10}[ \t]+(?:ok|nodata|skipdata)(?![\w-])(?:(?:[ \t]+(?:-|ipv[46]|(?:in|e)gress|[\w.:/-]{0,60}\d[\w.:/-]{0,60})(?![\w.:/-])){2,60})?/g;
const TGW_RECORD =
  /(?<![\w.-])[5-9][ \t]+transitgateway(?:attachment)?[ \t]+\d{12}[ \t]+tgw-[0-9a-f]{8,17}(?:[ \t]+[\w.:-]{1,64}){21,60}/g;

/** Finds lines of fields in normalised text: the default orders, and any order, mostly under a header line. */
export function readLines(traced: TracedText, original: string): readonly FoundRecord[] {
  const { text } = traced;
  const lines = linesIn(text);
  const under = lines.flatMap((line, index) => (isHeader(line) ? rowsUnder(line, lines.slice(index + 1)) : []));
  const named = [
    ...matches(text, VPC_RECORD).map((span) => rowOf(text, span, VPC_FIELDS)),
    ...matches(text, TGW_RECORD).map((span) => rowOf(text, span, TGW_FIELDS)),
  ].filter((row) => !isInside(row, under));
  const whole = [...under, ...named];
  const cut = readCutRecords(text)
    .filter((row) => !touchesAny(row, whole))
    .map(({ start, end, names }): Row => ({ ...rowOf(text, { start, end }, names), header: names.join(" ") }));
  const known = [...whole, ...cut];
  const nameless = lines
    .filter(isNameless)
    .filter((line) => !touchesAny(line, known))
    .map(({ start, end }): Row => ({ start, end, fields: new Map() }));
  return [...known, ...nameless].map(({ start, end, header, fields }) => ({
    ...placeIn(traced, { start, end }),
    text: asWritten({ traced, original }, { start, end }),
    ...(header !== undefined && { header }),
    fields,
  }));
}

function touchesAny({ start, end }: Span, rows: readonly Span[]): boolean {
  return rows.some((row) => row.start < end && start < row.end);
}

/** A line without what `grep`, quotations and code blocks put around it. */
interface Line extends Span {
  readonly words: readonly string[];
}

function linesIn(text: string): readonly Line[] {
  let next = 0;
  return text.split("\n").map((line) => {
    const offset = next;
    next += line.length + 1;
    const start = startOf(line);
    let end = line.length;
    while (end > start && '" \t'.includes(line.charAt(end - 1))) end -= 1;
    const words = line.slice(start, end).split(/[ \t]+/);
    return { start: offset + start, end: offset + end, words: words[0] === "" ? [] : words };
  });
}

const FILE_NAME = /\.(?:log|gz|txt|csv)/;

/** Behind quotes and quotation marks, and the name of a file with perhaps the line's number. */
function startOf(line: string): number {
  let start = 0;
  while ('"> \t'.includes(line.charAt(start)) && start < line.length) start += 1;
  const colon = line.indexOf(":", start);
  const name = line.slice(start, Math.max(start, colon));
  if (!FILE_NAME.test(name) || /\s/.test(name)) return start;
  const number = /^\d{1,9}:/.exec(line.slice(colon + 1))?.[0].length ?? 0;
  return colon + 1 + number;
}

function isHeader({ words }: Line): boolean {
  return (
    words.includes("srcaddr") &&
    words.includes("dstaddr") &&
    words.every((word) => /^[a-z][a-z0-9_-]{0,60}$/.test(word))
  );
}

/** Two epoch times, an action and a status on one line: a record, and nobody named the order of its fields. */
function isNameless({ words }: Line): boolean {
  return (
    words.length >= 8 &&
    words.length <= 80 &&
    words.some((word) => /^(?:ok|nodata|skipdata)$/.test(word)) &&
    words.some((word) => /^(?:accept|reject|-)$/.test(word)) &&
    words.filter((word) => /^1\d{9}$/.test(word)).length >= 2 &&
    words.every((word) => /^[\w.:/-]{1,120}$/.test(word))
  );
}

interface Row extends Span {
  readonly header?: string;
  readonly fields: Fields;
}

function rowOf(text: string, { start, end }: Span, names: readonly string[]): Row {
  return { start, end, fields: zip(names, text.slice(start, end).split(/\s+/)) };
}

function zip(names: readonly string[], values: readonly string[]): Fields {
  return new Map(names.map((name, index) => [name.replaceAll("_", "-"), values[index] ?? "-"]));
}

/** The lines right below a header, as long as they look like records; one that is too short is kept to be named. */
function rowsUnder({ words: names }: Line, below: readonly Line[]): Row[] {
  const filled = below.filter(({ words }) => words.length > 0);
  const stop = filled.findIndex(({ words }) => !isRecordLike(words));
  const header = names.join(" ");
  return filled
    .slice(0, stop < 0 ? undefined : stop)
    .map(({ start, end, words }) => ({ start, end, header, fields: zip(names, words) }));
}

/** At least half of a record's values are numbers, addresses, ids or absent. */
function isRecordLike(values: readonly string[]): boolean {
  const telling = values.filter((value) => value === "-" || /\d/.test(value));
  return values.length > 2 && telling.length * 2 >= values.length;
}

interface Source {
  readonly traced: TracedText;
  readonly original: string;
}

/** Normalised text in the letters that were typed: a record's `OK` is no `ok`. */
function asWritten({ traced, original }: Source, { start, end }: Span): string {
  const letters = Array.from({ length: end - start }, (_, index) => {
    const place = start + index;
    const letter = traced.text.charAt(place);
    const typed = original.slice(traced.starts[place], traced.ends[place]);
    return typed.toLowerCase() === letter ? typed : letter;
  });
  return letters.join("").trim();
}
