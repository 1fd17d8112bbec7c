import { expect, test } from "vitest";
import { makeChanges } from "../../../demo/web/changes.ts";

/** Changes whose clock is moved by hand. */
function open() {
  const waiting: { readonly then: () => void; readonly ms: number }[] = [];
  const changes = makeChanges((then, ms) => {
    const entry = { then, ms };
    waiting.push(entry);
    return () => void waiting.splice(waiting.indexOf(entry), 1);
  });
  const pass = () => waiting.shift()?.then();
  return { changes, waiting, pass };
}

test("the first change is told at once, those that follow together a tenth of a second later", () => {
  const { changes, waiting, pass } = open();
  let told = 0;
  changes.listen(() => {
    told += 1;
  });
  for (const _ of "abc") changes.announce();
  expect(told).toBe(1);
  expect(waiting.map(({ ms }) => ms)).toEqual([100]);

  pass();
  expect(told).toBe(2);
  pass();
  expect(told).toBe(2);
  changes.announce();
  expect(told).toBe(3);
});

test("whoever left hears nothing any more, and nothing is left to wait for", () => {
  const { changes, waiting } = open();
  let told = 0;
  const leave = changes.listen(() => {
    told += 1;
  });
  leave();
  changes.announce();
  changes.close();

  expect(told).toBe(0);
  expect(waiting).toEqual([]);
});
