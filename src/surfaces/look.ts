/** What stands at a place inside of something that came from outside; `undefined` where there is nothing. */
export function lookAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);
}

/** The text at a place; `undefined` where there is none, or an empty one. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = lookAt(value, ...path);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** The things listed at a place; none where there is no list. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = lookAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** A thing with names for its parts. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
