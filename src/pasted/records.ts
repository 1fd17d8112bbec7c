import type { ExplainedRecord, FieldValue } from "../explanation/explained-record.ts";
import type { PastedRecord } from "../question/question.ts";
import { TOPICS } from "../records/fields.ts";
import type { FlowRecord } from "../records/record.ts";
import type { PastedReading, RecordKind } from "../sources/source.ts";

/** A pasted record in words, and in our own form where it could be read. */
export interface ReadRecord {
  readonly explained: ExplainedRecord;
  readonly records: readonly FlowRecord[];
}

/** Reads a pasted record by the first kind that knows it. */
export function readPastedRecord(pasted: PastedRecord, place: number, kinds: readonly RecordKind[]): ReadRecord {
  for (const kind of kinds) {
    const reading = kind.readPasted(pasted);
    if (reading === undefined) continue;
    return {
      explained: { place, text: pasted.text, kind: kind.kind, ...inTopics(reading, kind) },
      records: reading.records,
    };
  }
  const unnamed = pasted.text.split(/\s+/);
  const nothing = { topics: [], empty: [], strange: [], unnamed, problem: "no-header" } as const;
  return { explained: { place, text: pasted.text, ...nothing }, records: [] };
}

function inTopics({ values, unnamed, problem }: PastedReading, { fields }: RecordKind) {
  const said = fields.filter(({ field }) => values[field] !== undefined);
  const isEmpty = (field: string) => NOTHING.has(values[field] ?? "-");
  const topics = TOPICS.map((topic) => ({
    topic,
    values: said.filter((each) => each.topic === topic && !isEmpty(each.field)).map(({ field }) => named(field)),
  }));
  const known = new Set(fields.map(({ field }) => field));
  return {
    topics: topics.filter(({ values: some }) => some.length > 0),
    empty: said.map(({ field }) => field).filter(isEmpty),
    strange: Object.keys(values)
      .filter((field) => !known.has(field))
      .map(named),
    unnamed,
    ...(problem !== undefined && { problem }),
  };

  function named(field: string): FieldValue {
    return { field, value: values[field] ?? "-" };
  }
}

/** How logs write that there is no value. */
const NOTHING: ReadonlySet<string> = new Set(["-", "", "null"]);
