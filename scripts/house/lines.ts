import type { Syntax } from "./syntax.ts";

/** How the lines of a file divide; blank lines are in `all` only. */
export interface Lines {
  readonly all: number;
  readonly code: number;
  readonly comments: number;
}

/** Counts lines; one that begins with a comment counts as comment, one with a comment after code as code. */
export function countLines({ text, comments }: Syntax): Lines {
  const firstCharacters = [...text.matchAll(/^[^\S\n]*(?=\S)/gm)].map(({ 0: indent, index }) => index + indent.length);
  const inComment = firstCharacters.filter((at) => comments.some(({ start, end }) => start <= at && at < end));
  return {
    all: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    code: firstCharacters.length - inComment.length,
    comments: inComment.length,
  };
}
