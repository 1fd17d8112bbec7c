/** Headers as servers hand them on: names in any case, values that came twice as a list or joined by commas. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The value of a header that came exactly once, `name` in small letters; `undefined` where it came not at all or twice. */
export function readHeader(headers: Headers, name: string): string | undefined {
  const values = Object.entries(headers)
    .filter(([key, value]) => value !== undefined && key.toLowerCase() === name)
    .flatMap(([, value]) => value ?? []);
  return values.length === 1 ? values[0] : undefined;
}
