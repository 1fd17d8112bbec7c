import type { Slot } from "../question.ts";
import { FORM_FIELDS, type FormField, type Reading } from "../reading.ts";
import { isInside, matches, type Span } from "../span.ts";
import type { EndToken } from "./end-token.ts";

/** What somebody wrote into the line of an end. */
export interface EndLine extends Span {
  readonly role: Exclude<Slot, "port">;
}

/** A message filled in as `label: value` lines. */
export interface Form {
  readonly ends: readonly EndToken[];
  /** Lines of ends in which no end was found. */
  readonly unread: readonly EndLine[];
  /** Lines that were left empty or could not be filled. */
  readonly missing: readonly Slot[];
  /** Values of the port line, where bare numbers are ports. */
  readonly portValues: readonly Span[];
  /** The symptom or question, as far as the next label: it alone tells what is asked. */
  readonly symptoms: readonly Span[];
  /** Labels, and lines that carry nothing for us. */
  readonly ignored: readonly Span[];
}

/** `label: value`, also quoted, in a list, in bold (`*Port:* 443`) or with a remark behind the label. */
const LINE =
  /^[ \t>•*_"-]{0,8}(?<label>[^\s:>•*_"\n-][^:\t\n]{0,40}?)[ \t*_"]{0,8}[:\t](?!\/\/)[ \t*_"]{0,8}(?<value>[^\n]{0,500})$/gm;

/** Reads a form; nothing where fewer than two lines bear a label we know, or none of them an end or a port. */
export function readForm(text: string, ends: readonly EndToken[], languages: readonly Reading[]): Form | undefined {
  const lines = matches(text, LINE).map((line) => {
    const { label = "", value = "" } = line.groups;
    const field = fieldOf(label.replace(/\s?\([^()]{0,30}\)$/, "").trim(), languages);
    const at = line.end - value.length;
    return {
      start: line.start,
      end: line.end,
      field,
      value: { start: at, end: line.end },
      text: value.replace(/[\s*_"]{1,8}$/, ""),
    };
  });
  const known = lines.filter(({ field }) => field !== undefined);
  const slots = known.filter(({ field }) => field === "src" || field === "dst" || field === "port");
  if (known.length < 2 || slots.length === 0) return undefined;
  const empty = new Set(["", "-", ...languages.flatMap(({ unknown }) => unknown)]);
  return {
    ends: ends.map((end) => withRole(end, known)),
    unread: slots.flatMap(({ field, text: value, value: { start } }) =>
      isEndRole(field) &&
      !empty.has(value) &&
      !ends.some((end) => isInside(end, [{ start, end: start + value.length }]))
        ? [{ role: field, start, end: start + value.length }]
        : [],
    ),
    missing: slots.flatMap(({ field, text: value }) => (empty.has(value) && isSlot(field) ? [field] : [])),
    portValues: known.filter(({ field }) => field === "port").map(({ value }) => value),
    symptoms: lines.flatMap(({ field, value }, index) =>
      field === "symptom" ? [{ start: value.start, end: lines[index + 1]?.start ?? text.length }] : [],
    ),
    ignored: lines.map(({ start, end, field, value }) =>
      field === undefined ? { start, end } : { start, end: value.start },
    ),
  };
}

function fieldOf(label: string, languages: readonly Reading[]): FormField | undefined {
  return FORM_FIELDS.find((field) => languages.some(({ formLabels }) => formLabels[field].includes(label)));
}

function isSlot(field: FormField | undefined): field is Slot {
  return field === "src" || field === "dst" || field === "port";
}

function isEndRole(field: FormField | undefined): field is EndLine["role"] {
  return field === "src" || field === "dst";
}

function withRole(
  end: EndToken,
  lines: readonly { readonly field: FormField | undefined; readonly value: Span }[],
): EndToken {
  const field = lines.find(({ value }) => isInside(end, [value]))?.field;
  return isEndRole(field) ? { ...end, role: field } : end;
}
