import { type Match, matches, type Span, withoutOverlaps } from "../span.ts";
import { NUMERIC_TIMES } from "./numeric.ts";
import type { Clause, TimeReader, TimeToken } from "./token.ts";

/** What may stand between two words of one time. */
const GAP = /^[\s,、()"'・]{0,4}$/;

/**
 * Cuts a text into runs of time words that touch each other. Ends and other numbers must have been masked before. At a
 * place where several readers find something, the longest match wins, and a language's own reader before digits.
 */
export function readTimeRuns(text: string, readers: readonly TimeReader[]): TimeToken[][] {
  const found = readTokens(text, [...withSigns(text, readers), ...NUMERIC_TIMES]);
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

function readTokens(text: string, readers: readonly TimeReader[]): TimeToken[] {
  const starts = new Set(readers.flatMap((reader) => reader.starts ?? []));
  const places = new Map([...starts].map((each) => [each, matches(text, each).map(({ start }) => start)]));
  return readers.flatMap((reader) => {
    const { pattern } = reader;
    const found =
      reader.starts === undefined ? matches(text, pattern) : matchesAt(text, pattern, places.get(reader.starts) ?? []);
    return found.flatMap((match) => readToken(text, match, reader));
  });
}

/** Matches of a sticky pattern at places in their order, of which none runs into the next. */
function matchesAt(text: string, pattern: RegExp, places: readonly number[]): Match[] {
  const found: Match[] = [];
  let free = 0;
  for (const start of places) {
    if (start < free) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    free = pattern.lastIndex;
    found.push({ start, end: free, groups: match.groups ?? {} });
  }
  return found;
}

function readToken(text: string, { start, end, groups }: Match, { read, clause }: TimeReader): TimeToken[] {
  const meaning = read(groups, text.slice(start, end));
  const fits = clause === undefined || isInClause(text, { start, end }, clause);
  return meaning === undefined || !fits ? [] : [{ start, end, ...meaning }];
}

/** How far a clause is looked through, in characters. */
const CLAUSE = 60;
const CLAUSE_END = /[.;!?\u3002\n]/;

function isInClause(text: string, { start, end }: Span, { side, pattern }: Clause): boolean {
  const near = side === "before" ? text.slice(Math.max(0, start - CLAUSE), start) : text.slice(end, end + CLAUSE);
  const clauses = near.split(CLAUSE_END);
  return pattern.test((side === "before" ? clauses.at(-1) : clauses[0]) ?? "");
}
