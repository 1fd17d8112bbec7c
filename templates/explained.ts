import type { Card, Element, Line } from "../src/cards/card.ts";
import type { ExplainedRecord, JudgedConnection } from "../src/explanation/explained-record.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import type { NamedValue, Voice } from "../src/languages/language.ts";
import { behind, everybody } from "./answer.ts";
import { SYMBOLS } from "./symbols.ts";

/** Pasted records: what they tell together, then each of them field by field. */
export interface Pasted {
  readonly explanation: Explanation;
  /** The first is the one that the explanation is about. */
  readonly connections: readonly JudgedConnection[];
  readonly records: readonly ExplainedRecord[];
}

/** Records that are shown in full. */
const MOST_RECORDS = 10;

/** Verdict, observed, what follows, next step; then every record in words. */
export function explained({ explanation, connections, records }: Pasted, voice: Voice): Card {
  const { say } = voice;
  const shown = records.slice(0, MOST_RECORDS);
  const cut: readonly Element[] =
    shown.length < records.length ? [{ kind: "note", text: say.recordsShown(shown.length, records.length) }] : [];
  const [headline, ...lines] = everybody(explanation, voice);
  return {
    elements: [
      ...(connections.length === 0 ? [quietHeadline(explanation, records.length, voice)] : [headline]),
      ...lines,
      ...others(connections, voice),
      ...behind(explanation, voice),
      ...shown.map((record) => inWords(record, records.length, voice)),
      ...cut,
    ],
  };
}

/** There is no traffic to give a verdict on: NODATA says that there was none, anything else nothing at all. */
function quietHeadline({ lead, verdict, flow }: Explanation, total: number, { say, clock }: Voice): Element {
  const { quiet } = say.pasted;
  const [first, ...others] = lead.filter(({ code }) => code !== "only-pasted");
  const isNone = first !== undefined && [first, ...others].every(({ code }) => code === "no-traffic");
  return {
    kind: "headline",
    symbol: SYMBOLS[isNone ? "never-seen" : "cannot-say"],
    word: isNone ? quiet.word : say.word(verdict, clock, flow),
    text: quiet.text(total),
  };
}

function others([, ...rest]: readonly JudgedConnection[], { say, clock }: Voice): readonly Element[] {
  if (rest.length === 0) return [];
  const shown = rest.slice(0, MOST_RECORDS);
  const rows = shown.map(({ flow, verdict }) => ({
    symbol: SYMBOLS[verdict.kind],
    text: `${say.word(verdict, clock, flow)} · ${say.flow(flow, verdict, clock)}`,
  }));
  const cut: readonly Element[] =
    shown.length < rest.length ? [{ kind: "note", text: say.cut(shown.length, rest.length) }] : [];
  return [{ kind: "rows", label: say.pasted.others, rows }, ...cut];
}

function inWords(record: ExplainedRecord, total: number, voice: Voice): Element {
  const { say } = voice;
  const { pasted } = say;
  const { problem, topics, empty, strange, unnamed } = record;
  const texts = [
    ...(problem === undefined ? [] : [pasted.problems[problem]]),
    ...topics.map(({ topic, values }) => pasted.topic(pasted.topics[topic], valuesInWords({ record, values }, voice))),
    ...(strange.length > 0 ? [pasted.strange(strange.map(({ field, value }) => ({ name: field, text: value })))] : []),
    ...(empty.length > 0 ? [pasted.empty(empty.map((field) => nameOf(field, record, voice)))] : []),
    ...(unnamed.length > 0 ? [pasted.unnamed(unnamed)] : []),
  ];
  return { kind: "section", label: pasted.title(record, total), lines: texts.map((text): Line => ({ text })) };
}

interface Values {
  readonly record: ExplainedRecord;
  readonly values: ExplainedRecord["topics"][number]["values"];
}

/** The name and the meaning of some of a record's values. */
export function valuesInWords({ record, values }: Values, { say, clock }: Voice): readonly NamedValue[] {
  const all = record.topics.flatMap((topic) => topic.values);
  const beside = (field: string) => all.find((each) => each.field === field)?.value;
  const table = say.pasted.fields[record.kind ?? ""] ?? {};
  return values.map(({ field, value }) => {
    const words = table[field];
    return { name: words?.name ?? field, text: words?.say(value, { clock, beside }) ?? value };
  });
}

function nameOf(field: string, { kind = "" }: ExplainedRecord, { say }: Voice): string {
  return say.pasted.fields[kind]?.[field]?.name ?? field;
}
