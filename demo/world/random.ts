/** A seeded stream of numbers: the same seed gives the same stream everywhere. */
export interface Random {
  /** 0 ≤ n < 1. */
  next(): number;
  /** A whole number, both bounds included. */
  integer(from: number, to: number): number;
  /** A whole number, both bounds included, whose logarithm is even: many small ones, few large ones. */
  skewed(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
}

export function makeRandom(seed: number): Random {
  const next = mulberry32(seed);
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    integer,
    skewed: (from, to) => Math.min(to, Math.floor(from * Math.exp(next() * Math.log((to + 1) / from)))),
    pick(items) {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
  };
}

/** A stable 32-bit number for a text (FNV-1a); stands in for the ids and object hashes that AWS draws at random. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

// Tommy Ettinger's mulberry32, public domain: 32 bits of state are plenty for a sample world.
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
