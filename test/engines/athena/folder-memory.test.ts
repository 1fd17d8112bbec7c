import { expect, test } from "vitest";
import type { ObjectStore, StoredObject } from "../../../src/aws/objects.ts";
import { rememberFolders } from "../../../src/engines/athena/folder-memory.ts";

/** 2026-11-22T05:00:00Z */
const FIVE = 1_795_323_600;
const HOUR = 3600;
const MINUTE_MS = 60_000;

/** A memory, a clock that stands until it is moved, and a bucket that counts how often it is listed. */
function laboratory() {
  let ms = 0;
  let listings = 0;
  let fault: Error | undefined;
  const object: StoredObject = { key: "logs/a.log.gz", size: 7, lastModified: FIVE, etag: "1" };
  const store: ObjectStore = {
    bucket: "flow-logs",
    async *list() {
      listings += 1;
      if (fault !== undefined) throw fault;
      yield object;
    },
    listFolders: () => Promise.reject(new Error("nobody should")),
    listLevel: () => {
      throw new Error("nobody should");
    },
    read: () => Promise.reject(new Error("nobody should")),
    readBytes: () => Promise.reject(new Error("nobody should")),
  };
  const memory = rememberFolders(() => ms);
  return {
    list: (now?: number, prefix = "logs/") =>
      memory.list({ store, prefix, time: { from: FIVE, to: FIVE + HOUR } }, now),
    wait: (minutes: number) => {
      ms += minutes * MINUTE_MS;
    },
    fail: (error: Error | undefined) => {
      fault = error;
    },
    count: () => listings,
  };
}

test("tells name and size of every object", async () => {
  expect(await laboratory().list()).toEqual([{ key: "logs/a.log.gz", size: 7 }]);
});

test("lists a folder of the present anew after a minute", async () => {
  const { list, wait, count } = laboratory();
  await list(FIVE + 2 * HOUR);
  await list(FIVE + 2 * HOUR);
  expect(count()).toBe(1);

  wait(1);
  await list(FIVE + 2 * HOUR);
  expect(count()).toBe(2);
});

test("believes a listing for hours where the folder's time was long past", async () => {
  const { list, wait, count } = laboratory();
  const later = FIVE + 5 * HOUR;
  await list(later);
  wait(359);
  await list(later);
  expect(count()).toBe(1);

  wait(1);
  await list(later);
  expect(count()).toBe(2);
});

test("takes any folder for one of the present where nobody says what time it is", async () => {
  const { list, wait, count } = laboratory();
  await list();
  wait(1);
  await list();

  expect(count()).toBe(2);
});

test("lists once for two who ask at the same time", async () => {
  const { list, count } = laboratory();
  await Promise.all([list(), list()]);

  expect(count()).toBe(1);
});

test("tries again what failed", async () => {
  const { list, fail, count } = laboratory();
  fail(new Error("no room"));
  await expect(list()).rejects.toThrow("no room");
  fail(undefined);

  expect(await list()).toHaveLength(1);
  expect(count()).toBe(2);
});

test("keeps no more than two thousand folders, those asked about last", async () => {
  const { list, count } = laboratory();
  await list(FIVE, "first/");
  await list(FIVE, "second/");
  for (let place = 0; place < 1999; place += 1) {
    await list(FIVE, `${place}/`);
    if (place === 0) await list(FIVE, "first/");
  }
  expect(count()).toBe(2001);

  await list(FIVE, "first/");
  expect(count()).toBe(2001);
  await list(FIVE, "second/");
  expect(count()).toBe(2002);
});
