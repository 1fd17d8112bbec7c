import { expect, test } from "vitest";
import { remembered } from "../../src/surfaces/remembered.ts";

test("forgets the oldest where more is known than it may keep", async () => {
  const asked: string[] = [];
  const find = async (key: string) => asked.push(key);
  const known = remembered(find, { seconds: 60, entries: 2 }, () => 0);

  for (const key of ["a", "b", "c", "b", "a"]) await known(key);

  expect(asked).toEqual(["a", "b", "c", "a"]);
});
