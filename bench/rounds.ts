/** Somebody who can answer the question. */
export interface Contestant {
  readonly name: string;
  run(): Promise<Effort>;
}

/** What one answer told and took. */
export interface Effort {
  /** Records of the asked pair found; the same for everybody who looks at the same logs, absent where they are not counted. */
  readonly hits?: number;
  /** Milliseconds of it that were not spent in the engine; absent where there is no engine. */
  readonly outside?: number;
}

/** What all answers of a contestant took: medians, in milliseconds. */
export interface Result {
  readonly name: string;
  readonly ms: number;
  readonly outside?: number;
}

/**
 * Everybody answers in turn, round after round, so that a slow moment of the machine meets all alike. The first round
 * warms up and does not count.
 */
export async function compete(
  contestants: readonly Contestant[],
  { rounds, stopwatch }: { readonly rounds: number; readonly stopwatch: () => number },
): Promise<readonly Result[]> {
  const taken = contestants.map((contestant) => ({ contestant, times: none(), outsides: none() }));
  const counts = new Set<number>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const { contestant, times, outsides } of taken) {
      const begin = stopwatch();
      const { hits, outside } = await contestant.run();
      const ms = stopwatch() - begin;
      if (hits !== undefined) counts.add(hits);
      if (round > 0) times.push(ms);
      if (round > 0 && outside !== undefined) outsides.push(outside);
    }
  }
  if (counts.size > 1) throw new Error(`they did not find the same records: ${[...counts].join(", ")}`);
  return taken.map(({ contestant: { name }, times, outsides }) => ({
    name,
    ms: median(times),
    ...(outsides.length > 0 && { outside: median(outsides) }),
  }));
}

function none(): number[] {
  return [];
}

/** The middle of the values, or between the two middle ones. */
export function median(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  const half = ascending.length / 2;
  const [low, high] = [ascending[Math.ceil(half) - 1], ascending[Math.floor(half)]];
  if (low === undefined || high === undefined) throw new Error("a median of nothing");
  return (low + high) / 2;
}
