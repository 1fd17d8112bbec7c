import fc from "fast-check";
import { expect, test } from "vitest";
import type { ObjectStore, StoredObject } from "../../../../src/aws/objects.ts";
import { entriesOf } from "../../../../src/engines/duckdb/bucket/jump.ts";
import { vpc } from "../../../../src/sources/vpc/index.ts";

/** 2026-11-22T00:00:00Z */
const MIDNIGHT = 1_795_305_600;
const DAY = "AWSLogs/123456789012/vpcflowlogs/ap-northeast-1/2026/11/22/";

/** The objects of one day: `parts` for every five minutes of every flow log. */
function keysOfDay(flowLogs: readonly string[], parts: number): readonly string[] {
  const keys = flowLogs.flatMap((flowLog) =>
    Array.from({ length: 288 * parts }, (_, place) => {
      const minutes = Math.floor(place / parts) * 5;
      const time = [Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, "0")).join("");
      return `${DAY}123456789012_vpcflowlogs_ap-northeast-1_${flowLog}_20261122T${time}Z_${place % parts}.log.gz`;
    }),
  );
  return keys.sort();
}

/** Minutes of the day that the name of an object tells. */
function minuteOf({ key }: StoredObject): number {
  const { hour, minute } = /T(?<hour>\d\d)(?<minute>\d\d)Z/.exec(key)?.groups ?? {};
  return Number(hour) * 60 + Number(minute);
}

/** A bucket of nothing but these keys, which counts the pages of 1,000 that are read of it. */
function bucketOf(keys: readonly string[]) {
  const read = { pages: 0 };
  async function* listLevel(_: string, { startAfter = "" }: { readonly startAfter?: string } = {}) {
    for (const [place, key] of keys.filter((each) => each > startAfter).entries()) {
      if (place % 1000 === 0) read.pages += 1;
      yield { key, size: 1, lastModified: 0, etag: key };
    }
  }
  const closed = () => {
    throw new Error("only levels are listed");
  };
  const store: ObjectStore = {
    bucket: "b",
    listLevel,
    list: closed,
    listFolders: closed,
    read: closed,
    readBytes: closed,
  };
  return { store, read };
}

/** What a walk through the day gives; `from` and `to` are minutes of the day. */
async function entries(
  keys: readonly string[],
  { from, to, newest = false }: { readonly from: number; readonly to: number; readonly newest?: boolean },
) {
  const { store, read } = bucketOf(keys);
  const delivered = { from: MIDNIGHT + from * 60, to: MIDNIGHT + to * 60 };
  const trip = { store, folder: DAY, delivered, newest, readKey: vpc.readKey };
  const found: StoredObject[] = [];
  for await (const entry of entriesOf(trip)) if ("key" in entry) found.push(entry);
  return { found, pages: read.pages };
}

test("pages before and behind the window are jumped over, flow log by flow log", async () => {
  // 5,760 keys each: six pages.
  const keys = keysOfDay(["fl-0a", "fl-0b", "fl-0c"], 20);
  const { found, pages } = await entries(keys, { from: 720, to: 780 });

  // For each a page of its beginning and one of its window; the last of its first page is the next one's beginning.
  expect(pages).toBeLessThanOrEqual(7);
  expect(found.filter((object) => minuteOf(object) >= 720 && minuteOf(object) < 780).length).toBe(12 * 20 * 3);
});

test("the newest object is found where it is asked for", async () => {
  const keys = keysOfDay(["fl-0a"], 20);
  const { found } = await entries(keys, { from: 0, to: 60, newest: true });

  expect(Math.max(...found.map(minuteOf))).toBe(23 * 60 + 55);
});

test("a day that fits on one page is listed at once", async () => {
  expect((await entries(keysOfDay(["fl-0a", "fl-0b", "fl-0c"], 1), { from: 720, to: 780 })).pages).toBe(1);
});

test("no object that is needed is missed, and none comes twice", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ from: fc.integer({ min: -120, max: 1500 }), length: fc.integer({ min: 1, max: 700 }) }),
      fc.record({ parts: fc.integer({ min: 1, max: 12 }), newest: fc.boolean() }),
      async ({ from, length }, { parts, newest }) => {
        const keys = keysOfDay(["fl-01", "fl-0a", "fl-ff"], parts);
        const { found } = await entries(keys, { from, to: from + length, newest });
        const needed = (object: StoredObject) => minuteOf(object) + 5 > from && minuteOf(object) < from + length;
        const all = keys.map((key) => ({ key, size: 1, lastModified: 0, etag: key }));

        expect(found.filter(needed)).toEqual(all.filter(needed));
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
