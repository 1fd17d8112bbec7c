import type { Tag } from "./desk.ts";

/** What a line typed into the chat asks for. */
export type Wish =
  | { readonly kind: "nothing" | "leave" | "stories" }
  | { readonly kind: "language"; readonly tag: Tag }
  /** Counted from 1. */
  | { readonly kind: "story"; readonly number: number }
  | { readonly kind: "message"; readonly text: string }
  | More;

/** What stands behind the last answer. */
export type More = { readonly kind: "details" | "statement" } | { readonly kind: "records"; readonly count: number };

/** Reads a line: a word of the chat only if it stands alone, else a message to the bot. */
export function readWish(line: string): Wish {
  const text = line.normalize("NFKC").trim();
  const word = WISHES.get(text.toLowerCase());
  if (word !== undefined) return word;
  const { story, count } = NUMBERED.exec(text)?.groups ?? {};
  if (story !== undefined) return { kind: "story", number: Number(story) };
  if (count !== undefined) return { kind: "records", count: Number(count) };
  return { kind: "message", text: line };
}

const WISHES: ReadonlyMap<string, Wish> = new Map<string, Wish>([
  ["", { kind: "nothing" }],
  ["quit", { kind: "leave" }],
  ["exit", { kind: "leave" }],
  ["stories", { kind: "stories" }],
  ["d", { kind: "details" }],
  ["details", { kind: "details" }],
  ["sql", { kind: "statement" }],
  ["records", { kind: "records", count: 10 }],
  ["/en", { kind: "language", tag: "en" }],
  ["/ja", { kind: "language", tag: "ja" }],
]);

/** Four figures at most: longer numbers are no place in a list. */
const NUMBERED = /^(?:(?<story>\d{1,4})|records +(?<count>\d{1,4}))$/i;
