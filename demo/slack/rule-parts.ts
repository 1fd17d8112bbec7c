import type { Args } from "./refusal.ts";

/** A sentence as Slack writes it. */
export function problem(where: string, what: string): string {
  return `[ERROR] ${what} [json-pointer:${where}]`;
}

/** Slack refuses whole messages for properties that it does not know. */
export function only(thing: Args, names: readonly string[], where: string): readonly string[] {
  return Object.keys(thing)
    .filter((name) => !names.includes(name))
    .map((name) => problem(where, `additional property "${name}"`));
}

/** A text of this many code points, both ends included. */
export function length(text: unknown, [least, most]: readonly [number, number], where: string): readonly string[] {
  if (typeof text !== "string") return [problem(where, "must be a string")];
  const size = [...text].length;
  if (size < least) return [problem(where, `must be more than ${least - 1} characters`)];
  return size > most ? [problem(where, `must be less than ${most + 1} characters`)] : [];
}

/** A list of this many items, both ends included. */
export function count(list: unknown, [least, most]: readonly [number, number], where: string): readonly string[] {
  if (!Array.isArray(list)) return [problem(where, "must be an array")];
  if (list.length < least) return [problem(where, `no fewer than ${least} items allowed`)];
  return list.length > most ? [problem(where, `no more than ${most} items allowed`)] : [];
}

export function choice(value: unknown, among: readonly unknown[], where: string): readonly string[] {
  return among.includes(value) ? [] : [problem(where, `must be one of ${among.join(", ")}`)];
}
