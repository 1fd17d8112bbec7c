import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDynamoStore } from "../../src/state/dynamodb.ts";
import { makeMemoryStore } from "../../src/state/memory.ts";
import { openSqliteStore } from "../../src/state/sqlite.ts";
import type { Draft, Item, Store } from "../../src/state/store.ts";
import { type DynamoDouble, openDynamo } from "../support/aws/dynamo.ts";

const NOW = 1_795_320_000;
const HOUR = 3600;

let dynamo: DynamoDouble;
let folder: string;

beforeAll(async () => {
  dynamo = await openDynamo();
  folder = await mkdtemp(join(tmpdir(), "stores-"));
});

afterAll(async () => {
  await dynamo.close();
  await rm(folder, { recursive: true });
});

/** A way to the same memory, each time; another call of one maker is another process that shares it. */
type Opening = () => Store;

function memory(): Opening {
  const store = makeMemoryStore();
  return () => store;
}

const STORES: readonly (readonly [string, () => Opening])[] = [
  ["memory", memory],
  ["sqlite", () => () => openSqliteStore(join(folder, "state.db"))],
  ["dynamodb", () => () => makeDynamoStore(dynamo.settings)],
];

describe.each(STORES)("the store %s", (_, prepare) => {
  let open: Opening;
  let store: Store;
  let last = 0;

  beforeAll(() => {
    open = prepare();
    store = open();
  });

  afterAll(() => store.close());

  /** A collection that no other test has used. */
  function collection(): string {
    last += 1;
    return `test/${last}`;
  }

  function draft(change: Partial<Draft> = {}): Draft {
    return { collection: "jobs", id: "one", value: "{}", version: 0, expires: NOW + HOUR, ...change };
  }

  /** What is left after a draft was written. */
  function written(from: Draft): Item {
    return { ...from, version: from.version + 1 };
  }

  test("gives back what was written, with its version", async () => {
    const first = draft({ collection: collection(), id: "さ/#1", value: '{"text":"日本 \\u0000 🙂"}', due: NOW + 60 });

    expect(await store.put(first, NOW)).toEqual({ ok: true, version: 1 });
    expect(await store.get(first.collection, "さ/#1", NOW)).toEqual(written(first));
  });

  test("has nothing where nothing was written", async () => {
    expect(await store.get(collection(), "one", NOW)).toBeUndefined();
  });

  test("creates only where there is none", async () => {
    const first = draft({ collection: collection(), value: "1" });
    await store.put(first, NOW);

    expect(await store.put({ ...first, value: "2" }, NOW)).toEqual({ ok: false });
    expect(await store.get(first.collection, "one", NOW)).toMatchObject({ value: "1" });
  });

  test("replaces only the version that was read", async () => {
    const first = draft({ collection: collection(), value: "1", due: NOW });
    await store.put(first, NOW);

    expect(await store.put({ ...first, value: "2", version: 2 }, NOW)).toEqual({ ok: false });
    expect(await store.put(draft({ collection: first.collection, value: "2", version: 1 }), NOW)).toEqual({
      ok: true,
      version: 2,
    });
    expect(await store.put({ ...first, value: "3", version: 1 }, NOW)).toEqual({ ok: false });
    // What is not due any more has no `due` left.
    expect(await store.get(first.collection, "one", NOW)).toEqual(
      draft({ collection: first.collection, value: "2", version: 2 }),
    );
  });

  test("replaces nothing where there is none", async () => {
    const missing = draft({ collection: collection(), version: 1 });

    expect(await store.put(missing, NOW)).toEqual({ ok: false });
    expect(await store.get(missing.collection, "one", NOW)).toBeUndefined();
  });

  test("lets the very same be written again, once it was written", async () => {
    const first = draft({ collection: collection(), value: "1" });
    const second = { ...first, value: "2", version: 1 };

    expect([await store.put(first, NOW), await store.put(first, NOW)]).toEqual([
      { ok: true, version: 1 },
      { ok: true, version: 1 },
    ]);
    expect([await store.put(second, NOW), await store.put(second, NOW)]).toEqual([
      { ok: true, version: 2 },
      { ok: true, version: 2 },
    ]);
    expect(await store.put(first, NOW)).toEqual({ ok: false });
    expect(await store.get(first.collection, "one", NOW)).toEqual(written(second));
  });

  test("forgets what is expired, and begins anew in its place", async () => {
    const first = draft({ collection: collection(), value: "1", expires: NOW + 10, due: NOW });
    await store.put(first, NOW);
    await store.put({ ...first, value: "2", version: 1 }, NOW);

    expect(await store.get(first.collection, "one", NOW + 9)).toMatchObject({ version: 2 });
    expect(await store.get(first.collection, "one", NOW + 10)).toBeUndefined();
    expect(await store.list(first.collection, 10, NOW + 10)).toEqual([]);
    expect(await dueIn(first.collection, NOW + 10)).toEqual([]);
    expect(await store.put({ ...first, value: "3", version: 2, expires: NOW + 99 }, NOW + 10)).toEqual({ ok: false });
    expect(await store.put({ ...first, value: "3", expires: NOW + 99 }, NOW + 10)).toEqual({ ok: true, version: 1 });
    expect(await store.get(first.collection, "one", NOW + 10)).toMatchObject({ value: "3", version: 1 });
  });

  test("removes whatever version there is, and nothing where there is none", async () => {
    const first = draft({ collection: collection(), due: NOW });
    await store.put(first, NOW);
    await store.put({ ...first, value: "2", version: 1 }, NOW);
    await store.put({ ...first, id: "two" }, NOW);

    await store.remove(first.collection, "one");
    await store.remove(first.collection, "one");

    expect(await store.list(first.collection, 10, NOW)).toEqual([written({ ...first, id: "two" })]);
    expect(await store.put(first, NOW)).toEqual({ ok: true, version: 1 });
  });

  test("lists the last of a collection, in descending order of bytes", async () => {
    const name = collection();
    // As UTF-16, the last two would be the other way round.
    const ids = ["1", "10", "2", "a", "é", "\u{ffee}", "\u{1f642}"];
    for (const id of ids) await store.put(draft({ collection: name, id }), NOW);
    await store.put(draft({ collection: `${name}-other`, id: "z" }), NOW);

    expect((await store.list(name, 10, NOW)).map(({ id }) => id)).toEqual(ids.toReversed());
    expect((await store.list(name, 3, NOW)).map(({ id }) => id)).toEqual(["\u{1f642}", "\u{ffee}", "é"]);
  });

  test("counts only what is there towards the limit of a list", async () => {
    const name = collection();
    for (const id of ["1", "2", "3", "4", "5"]) {
      await store.put(draft({ collection: name, id, expires: id > "2" ? NOW + 10 : NOW + HOUR }), NOW);
    }

    expect((await store.list(name, 2, NOW + 10)).map(({ id }) => id)).toEqual(["2", "1"]);
  });

  /** What is due of one collection; others have theirs. */
  async function dueIn(name: string, until: number): Promise<readonly Item[]> {
    return (await store.due(until, 100)).filter((item) => item.collection === name);
  }

  test("tells what is due, the longest waiting first", async () => {
    const name = collection();
    const other = collection();
    await store.put(draft({ collection: name, id: "b", due: NOW + 20 }), NOW);
    await store.put(draft({ collection: other, id: "a", due: NOW + 10 }), NOW);
    await store.put(draft({ collection: name, id: "c", due: NOW + 31 }), NOW);
    await store.put(draft({ collection: name, id: "never" }), NOW);

    const due = (await store.due(NOW + 30, 100)).filter((item) => [name, other].includes(item.collection));

    expect(due).toEqual([
      written(draft({ collection: other, id: "a", due: NOW + 10 })),
      written(draft({ collection: name, id: "b", due: NOW + 20 })),
    ]);
  });

  test("tells no more than asked of what is due, and nothing that somebody has looked after", async () => {
    const name = collection();
    // Long before what the other tests have put off.
    for (const id of ["1", "2", "3"]) await store.put(draft({ collection: name, id, due: Number(id) }), NOW);
    await store.put(draft({ collection: name, id: "1", version: 1 }), NOW);

    expect((await store.due(NOW, 1)).map(({ id }) => id)).toEqual(["2"]);
    await store.put(draft({ collection: name, id: "2", version: 1, due: NOW + HOUR }), NOW);
    expect((await store.due(NOW, 1)).map(({ id }) => id)).toEqual(["3"]);
    await store.remove(name, "3");
    expect(await dueIn(name, NOW)).toEqual([]);
  });

  test("lets exactly one of 32 at once have each of 20 things, whichever process they are in", async () => {
    const name = collection();
    const other = open();
    const claim = async (id: string, claimer: number) => {
      const from = claimer % 2 === 0 ? store : other;
      const put = await from.put(draft({ collection: name, id, value: `${claimer}` }), NOW);
      return put.ok ? [`${claimer}`] : [];
    };

    for (const id of Array.from({ length: 20 }, (__, thing) => `${thing}`)) {
      const winners = await Promise.all(Array.from({ length: 32 }, (__, claimer) => claim(id, claimer)));

      expect(winners.flat()).toHaveLength(1);
      expect(await other.get(name, id, NOW)).toMatchObject({ value: winners.flat()[0], version: 1 });
    }
    if (other !== store) await other.close();
  });

  test("holds any text there is", async () => {
    const name = collection();
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.json(), async (id, value) => {
        await store.put(draft({ collection: name, id, value }), NOW);

        expect((await store.get(name, id, NOW))?.value).toBe(value);
      }),
      { numRuns: 20 },
    );
  });

  test("holds the longest id and the longest value", async () => {
    const longest = draft({ collection: collection(), id: "é".repeat(256), value: "é".repeat(150_000) });

    expect(await store.put(longest, NOW)).toEqual({ ok: true, version: 1 });
    expect(await store.list(longest.collection, 1, NOW)).toEqual([written(longest)]);
  });

  test.each<readonly [string, Partial<Draft>]>([
    ["a collection without a name", { collection: "" }],
    ["a collection with a space", { collection: "a b" }],
    ["an id without a sign", { id: "" }],
    ["an id of 513 bytes", { id: `${"é".repeat(256)}a` }],
    ["an id with half a character", { id: "\ud83d" }],
    ["a value with half a character", { value: "canary\ud83d" }],
    ["a value of 300,001 bytes", { value: "x".repeat(300_001) }],
    ["a version below 0", { version: -1 }],
  ])("refuses %s without quoting it", async (__, change) => {
    const refused: unknown = await store.put(draft({ id: "canary", value: "canary", ...change }), NOW).catch((e) => e);

    expect(refused).toMatchObject({ name: "Error" });
    expect(inspect(refused)).not.toMatch(/canary|é|xxx/);
  });
});
