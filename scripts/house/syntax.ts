import { type Comment, type Program, parseSync } from "oxc-parser";

/** A file of TypeScript, parsed. Offsets are UTF-16 units, lines count from 1. */
export interface Syntax {
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
  lineAt(offset: number): number;
}

/** Parses a file; one that is no TypeScript is a mistake of ours, so it throws. */
export function readSyntax(path: string, text: string): Syntax {
  const { program, comments, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);

  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return { path, text, program, comments, lineAt: (offset) => countBelow(ends, offset) + 1 };
}

/** How many of the ascending numbers are smaller than the limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  const first = ascending.findIndex((number) => number >= limit);
  return first === -1 ? ascending.length : first;
}
