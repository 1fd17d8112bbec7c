import { writeStatement } from "../../query/dialect.ts";
import type { Query } from "../../query/nodes.ts";
import type { Window } from "../../time/window.ts";
import { EngineFailure } from "../engine.ts";
import { dialect } from "./dialect.ts";
import { relationOf, type TableReading } from "./tables/relation.ts";

/** Bytes (API reference, StartQueryExecution). */
const LONGEST_STATEMENT = 262_144;

/** A query over the tables as one statement, because Athena keeps nothing between two; `readings`: at least one. */
export function statementOf(query: Query, readings: readonly TableReading[], window: Window): string {
  const statement = written(query, relationOf(readings, window));
  if (Buffer.byteLength(statement) <= LONGEST_STATEMENT) return statement;
  // Whole partitions are named shortly.
  const whole = readings.map(({ table }) => ({ table, writers: [] }));
  const shorter = written(query, relationOf(whole, window));
  if (Buffer.byteLength(shorter) <= LONGEST_STATEMENT) return shorter;
  throw new EngineFailure("narrow-the-question", new Error("the statement is longer than Athena takes"));
}

function written({ scan, answer }: Query, records: string): string {
  const first = writeStatement(dialect, scan, { records });
  return `WITH scan AS (\n${first}\n)\n${writeStatement(dialect, answer, { scan: "scan" })}`;
}
