import { expect, test } from "vitest";
import { makeMemoryStore } from "../../src/state/memory.ts";

const NOW = 1_795_320_000;

test("a store in memory holds on to nothing that is expired", async () => {
  const store = makeMemoryStore();
  const draft = { collection: "jobs", id: "one", value: "{}", version: 0, expires: NOW + 60 };
  await store.put(draft, NOW);
  await store.put({ ...draft, id: "two", expires: NOW + 61 }, NOW);

  await store.put({ ...draft, id: "three", expires: NOW + 99 }, NOW + 60);

  // Even somebody whose clock is behind does not find it any more.
  expect((await store.list("jobs", 9, NOW)).map(({ id }) => id)).toEqual(["two", "three"]);
});
