import { expect, test } from "vitest";
import { makeRandom } from "../../demo/world/random.ts";
import { type Door, door } from "../../scripts/fuzz/doors/door.ts";
import { drawTexts } from "../../scripts/fuzz/sql-texts.ts";
import { fuzzStatements } from "../../scripts/fuzz/statements.ts";
import type { Cidr } from "../../src/net/cidr.ts";
import type { Ip } from "../../src/net/ip.ts";
import { holdsAddress, inNetwork } from "../../src/query/ends.ts";
import { col } from "../../src/query/write.ts";
import { side } from "../support/observation.ts";

/** Nothing here is timed. */
const stopwatch = () => 0;

function faultsAt(careless: Door): readonly string[] {
  const { faults } = fuzzStatements({ inputs: 500, seed: 1, doors: [careless], stopwatch });
  return faults.map(({ what }) => what);
}

/** CI writes 100,000 others with `npm run fuzz`. */
test("lets none of 4,000 texts at any door be more than a text", { timeout: 120_000 }, () => {
  const { faults, times } = fuzzStatements({ inputs: 4000, seed: 3, stopwatch });
  const kinds = new Set(times.map(({ kind }) => kind));
  const doors = new Set([...kinds].map((kind) => kind.replace(/, (?:refused|written)$/, "")));

  expect(faults.slice(0, 3)).toEqual([]);
  expect(times).toHaveLength(4000);
  expect([...doors].filter((name) => !kinds.has(`${name}, written`))).toEqual([]);
});

test("the same seed gives the same texts, another seed others", () => {
  const kindsOf = (seed: number) => fuzzStatements({ inputs: 200, seed, stopwatch }).times;

  expect(kindsOf(1)).toEqual(kindsOf(1));
  expect(kindsOf(1)).not.toEqual(kindsOf(2));
});

test("ends when it is told to", () => {
  let asked = 0;
  const isOver = () => {
    asked += 1;
    return asked > 3;
  };

  const { times } = fuzzStatements({ inputs: 100, seed: 1, stopwatch, isOver });

  expect(times.length).toBeGreaterThan(10);
  expect(times.length).toBeLessThanOrEqual(30);
});

const select = (literals: readonly string[]) => `SELECT a FROM logs WHERE a IN (${literals.join(", ")})`;

test.each<[string, Door["write"]]>([
  ["that does not double quotes", (texts) => select(texts.map((text) => `'${text}'`))],
  ["that escapes quotes with a backslash", (texts) => select(texts.map((text) => `'${text.replaceAll("'", "\\'")}'`))],
  ["that drops quotes", (texts) => select(texts.map((text) => `'${text.replaceAll("'", "")}'`))],
  ["that drops what it does not know", (texts) => select(texts.map((text) => `'${text.replace(/[^ -&(-~]/g, "")}'`))],
  ["that cuts texts off", (texts) => select(texts.map((text) => `'${text.slice(0, 12).replaceAll("'", "''")}'`))],
  ["that puts texts in as names", (texts) => select(texts)],
  ["that writes a remark", (texts) => `${select(["1"])} -- ${texts.join()}`],
  [
    "that fails instead of refusing",
    (texts) => {
      if (texts.some((text) => text.includes("'"))) throw new TypeError("no");
      return select(texts.map((text) => `'${text}'`));
    },
  ],
])("finds a door %s", (_, write) => {
  expect(faultsAt(door("careless", write))).not.toEqual([]);
});

test("has nothing against a door that doubles quotes, or one that refuses everything", () => {
  const careful = door("careful", (texts) => select(texts.map((text) => `'${text.replaceAll("'", "''")}'`)));
  const closed = door("closed", ([first = ""]) => {
    if (!first.startsWith("harmless")) throw new Error("closed");
    return select(["'harmless'"]);
  });

  expect(faultsAt(careful)).toEqual([]);
  expect(faultsAt(closed)).toEqual([]);
});

test("texts are never empty, mostly printable, and often hold a quote", () => {
  const random = makeRandom(7);
  const texts = Array.from({ length: 300 }, () => drawTexts(random, 10)).flat();
  const share = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length / texts.length;

  expect(texts).not.toContain("");
  expect(share(/^[ -~]+$/)).toBeGreaterThan(0.7);
  expect(share(/'/)).toBeGreaterThan(0.2);
});

test("what is no address and no network is in no statement, even where a reader let it through", () => {
  const random = makeRandom(5);
  const texts = Array.from({ length: 200 }, () => drawTexts(random, 10)).flat();
  const written = texts.flatMap((text) => {
    // Both brands are broken here on purpose.
    const [ip, cidr] = [`::${text}` as Ip, `${text}/24` as Cidr];
    return [
      () => holdsAddress(col("srcaddr"), side([], { addresses: [ip] })),
      () => inNetwork(col("srcaddr"), cidr),
    ].flatMap((write) => attempt(write) ?? []);
  });

  // Some of the innocent ones are addresses, and a zone stays where it is.
  expect(written.length).toBeGreaterThan(0);
  expect(written.join("")).toMatch(/^[\w{}[\]":,.=<>%-]*$/);
});

function attempt(write: () => object): string | undefined {
  try {
    return JSON.stringify(write());
  } catch {
    return undefined;
  }
}
