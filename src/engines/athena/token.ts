import { createHash } from "node:crypto";
import type { Query } from "../../query/nodes.ts";
import type { Place } from "./api.ts";

/** What makes an execution another one than any before. */
export interface Start extends Place {
  /** Names the question among all that are ever asked. */
  readonly scope: string;
  readonly statement: string;
  /** From 0. */
  readonly attempt: number;
}

/**
 * The request token of a start, 64 characters of the 32 to 128 that Athena allows: what is started twice under one token
 * runs once. Whoever knows it gets the results, whatever they may read themselves, so the scope is part of it and not
 * the text alone.
 */
export function tokenOf({ scope, statement, attempt, database, workgroup, output }: Start): string {
  return digest([scope, statement, attempt, database, workgroup, output ?? ""]);
}

/**
 * The name of a statement within its question. It says what is asked and not which objects hold the answer, for until
 * another worker takes it up, more of them may have been delivered.
 */
export function nameOf(query: Query): string {
  return digest(query).slice(0, 32);
}

function digest(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
