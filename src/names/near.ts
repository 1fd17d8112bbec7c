import type { AddressBook, Entry } from "./address-book.ts";

/** As many as a person looks through. */
const MOST = 3;

/** Keys of entries with an address that may have been meant by a name that nobody knows, the likeliest first. */
export function nearEntries(written: string, { entries }: AddressBook): readonly string[] {
  const wanted = letters(written);
  return entries
    .filter(({ addresses = [] }) => addresses.length > 0)
    .map((entry) => ({ key: entry.key, steps: stepsTo(entry, wanted) }))
    .filter(({ steps }) => steps <= tolerated(wanted))
    .toSorted((a, b) => a.steps - b.steps)
    .slice(0, MOST)
    .map(({ key }) => key);
}

/** Slips of the pen that are forgiven: one in a short name, three in a long one. */
function tolerated(name: string): number {
  return Math.min(3, Math.floor((name.length + 1) / 3));
}

/** Steps to the nearest name of an entry; a name that holds what was written, or the other way round, is one away. */
function stepsTo({ key, names }: Entry, wanted: string): number {
  const known = [key, ...names].map(letters);
  return Math.min(...known.map((name) => (name !== wanted && holds(name, wanted) ? 1 : distance(name, wanted))));
}

/** The shortest name that is looked for inside another one: any two letters stand in many. */
const SHORTEST_PART = 3;

function holds(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_PART && long.includes(short);
}

function letters(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}

/** Letters to put in, take out or replace (Levenshtein). */
function distance(a: string, b: string): number {
  const others = [...b];
  let row = [0, ...others.map((_, index) => index + 1)];
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (const [at, other] of others.entries()) {
      const replaced = (row[at] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
