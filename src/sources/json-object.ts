import type { Fields } from "./values.ts";

/** A JSON object; `undefined` for any other text. */
export function readObject(text: string): object | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** Every value under its path (`event.alert.action`); lists of one count as their item, others stay JSON. */
export function flatten(json: object): Fields {
  return Object.fromEntries(entriesOf(json, ""));
}

function entriesOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  const [only, ...others] = Array.isArray(value) ? value : [undefined, undefined];
  if (only !== undefined && others.length === 0) return entriesOf(only, path);
  if (!isObject(value)) return [[path, typeof value === "string" ? value : JSON.stringify(value)]];
  return Object.entries(value).flatMap(([name, inner]) => entriesOf(inner, path === "" ? name : `${path}.${name}`));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
