import { matches, type Span, withoutOverlaps } from "../span.ts";
import { NUMERIC_TIMES } from "./numeric.ts";
import type { Clause, TimeReader, TimeToken } from "./token.ts";

/** What may stand between two words of one time. */
const GAP = /^[\s,、()"'・]{0,4}$/;

/**
 * Cuts a text into runs of time words that touch each other. Ends and other numbers must have been masked before. At a
 * place where several readers find something, the longest match wins, and a language's own reader before digits.
 */
export function readTimeRuns(text: string, readers: readonly TimeReader[]): TimeToken[][] {
  const found = [...withSigns(text, readers), ...NUMERIC_TIMES].flatMap((reader) => readTokens(text, reader));
  const runs: TimeToken[][] = [];
  let last = 0;
  for (const token of withoutOverlaps(found)) {
    const touches = GAP.test(text.slice(last, token.start));
    const run = runs.at(-1);
    if (run !== undefined && touches) run.push(token);
    else runs.push([token]);
    last = token.end;
  }
  return runs;
}

/** Most messages are in one language: the words of the others can be left out. */
function withSigns(text: string, readers: readonly TimeReader[]): TimeReader[] {
  const signs = new Set(readers.map((reader) => reader.signs));
  const missing = [...signs].filter((each) => each?.test(text) === false);
  return readers.filter((reader) => !missing.includes(reader.signs));
}

function readTokens(text: string, { pattern, read, clause }: TimeReader): TimeToken[] {
  return matches(text, pattern).flatMap(({ start, end, groups }) => {
    const meaning = read(groups, text.slice(start, end));
    const fits = clause === undefined || isInClause(text, { start, end }, clause);
    return meaning === undefined || !fits ? [] : [{ start, end, ...meaning }];
  });
}

/** How far a clause is looked through, in characters. */
const CLAUSE = 60;
const CLAUSE_END = /[.;!?\u3002\n]/;

function isInClause(text: string, { start, end }: Span, { side, pattern }: Clause): boolean {
  const near = side === "before" ? text.slice(Math.max(0, start - CLAUSE), start) : text.slice(end, end + CLAUSE);
  const clauses = near.split(CLAUSE_END);
  return pattern.test((side === "before" ? clauses.at(-1) : clauses[0]) ?? "");
}
