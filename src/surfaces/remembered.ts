/** How long something is remembered, in seconds, and how much of it. */
export interface Memory {
  readonly seconds: number;
  readonly entries: number;
}

/** A function that is asked once for each key and then remembered for a while; what it throws is not. `now`: epoch seconds. */
export function remembered<Value>(
  find: (key: string) => Promise<Value>,
  { seconds, entries }: Memory,
  now: () => number,
): (key: string) => Promise<Value> {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  return async (key) => {
    const known = kept.get(key);
    if (known !== undefined && now() < known.until) return known.value;
    const value = await find(key);
    kept.delete(key);
    kept.set(key, { value, until: now() + seconds });
    // A map keeps the order of insertion: the first is the oldest.
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - entries))) kept.delete(oldest);
    return value;
  };
}
