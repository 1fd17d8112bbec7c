import type { z } from "zod";
import { type ConfigMistake, pathText } from "./config-mistake.ts";
import { SETTINGS } from "./settings.ts";

/** What is right of a configuration with mistakes, so that whoever has more to check need not wait until they are mended. */
export interface Rest {
  /** What the file says, without what cannot be read. */
  readonly content: unknown;
  readonly config: z.infer<typeof SETTINGS>;
  /** Paths of what was left out; of an entry of a list, the list, for what stands behind it has moved up. */
  readonly without: readonly string[];
}

/** Leaves out what cannot be read, one thing after the other; `undefined` where that is more than anybody mends at once. */
export function restOf(content: unknown): Rest | undefined {
  const left: unknown = structuredClone(content);
  const without: string[] = [];
  while (without.length < MOST) {
    const reading = SETTINGS.safeParse(left);
    if (reading.success) return { content: left, config: reading.data, without };
    const place = reading.error.issues.map(placeOf)[0] ?? [];
    const removed = remove(left, place);
    if (removed === undefined) return undefined;
    without.push(pathText(removed));
  }
  return undefined;
}

const MOST = 100;

function placeOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

/** Removes what stands there, or what lacks it. */
function remove(content: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const above = path.slice(0, length - 1);
    const parent = above.reduce<unknown>(
      (node, step) => (isObject(node) ? Reflect.get(node, step) : undefined),
      content,
    );
    const name = path[length - 1] ?? "";
    if (!isObject(parent) || !Object.hasOwn(parent, name)) continue;
    if (Array.isArray(parent)) {
      parent.splice(Number(name), 1);
      return above;
    }
    Reflect.deleteProperty(parent, name);
    return path.slice(0, length);
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Those mistakes found in a rest that are no consequence of what was left out, and of which nothing was said before. */
export function newMistakes(
  found: readonly ConfigMistake[],
  { without, told }: Pick<Rest, "without"> & { readonly told: readonly ConfigMistake[] },
): readonly ConfigMistake[] {
  return found.filter(
    ({ path }) =>
      !told.some((mistake) => mistake.path === path) &&
      !without.some((gone) => isWithin(path, gone) || isWithin(gone, path)),
  );
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
}
