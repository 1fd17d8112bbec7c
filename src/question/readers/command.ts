import type { Intent } from "../question.ts";
import type { Span } from "../span.ts";

/** A slash command: its ends stand in order, its first word may be the intent. */
export interface Command {
  readonly intent?: Intent;
  /** `/flow` and the intent word. */
  readonly span: Span;
}

const WORDS: Readonly<Record<string, Intent>> = {
  blocked: "blocked",
  accepted: "accepted",
  seen: "seen",
  why: "why",
  who: "talkers",
  reach: "reached",
  top: "top_rejects",
  watch: "watch",
  digest: "digest",
  help: "help",
};

/** Words that keep their meaning behind the intent word: "/flow who talks to …" is a sentence. */
const COMMAND = /^\s{0,20}\/flow(?![\w/])(?:\s{1,20}(?<word>[a-z]{2,10})(?![\w'=:.-]))?/;

/** Reads the head of a slash command in normalised text. */
export function readCommand(text: string): Command | undefined {
  const match = COMMAND.exec(text);
  if (match === null) return undefined;
  const { word = "" } = match.groups ?? {};
  const intent = WORDS[word];
  const end = intent === undefined ? match[0].indexOf("/flow") + 5 : match[0].length;
  return { ...(intent === undefined ? {} : { intent }), span: { start: 0, end } };
}

const PAIR = /(?<![\w-])(?<key>from|src|to|dst|port|proto|since|last|at)[=:](?=[^\s*/])/g;

/** Turns `key=value` and `key:value` into the words they stand for, at equal length. */
export function spreadPairs(text: string): string {
  return text.replace(PAIR, "$<key> ");
}
