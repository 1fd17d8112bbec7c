import { expect, test } from "vitest";
import { type Lost, lossesOf } from "../../src/coverage/losses.ts";
import type { LossRow } from "../../src/coverage/watch.ts";
import { at, CLIENT_ENI, SERVER_ENI } from "../support/records.ts";

/** Ten judged minutes, two more on both sides of them. */
const NEAR = { axis: { from: at(-120), to: at(720), step: 60 }, judged: { from: at(0), to: at(600) } };

function lost(losses: readonly LossRow[], change: Partial<Lost> = {}) {
  return lossesOf({ losses, totals: [{ skipData: losses.length }], ...NEAR, ...change });
}

test("neighbouring minutes are one gap of their observer", () => {
  const skipped = (1n << 3n) | (1n << 4n) | (1n << 7n);

  expect(lost([{ observer: SERVER_ENI, skipData: 1, marks: { block: 0, skipped } }])).toEqual([
    { from: at(60), to: at(180), reason: "records-skipped", observer: SERVER_ENI },
    { from: at(300), to: at(360), reason: "records-skipped", observer: SERVER_ENI },
  ]);
});

test("observers have gaps of their own, also where several logs tell of one", () => {
  const marks = { block: 0, skipped: 1n << 3n };
  const rows = [CLIENT_ENI, SERVER_ENI, SERVER_ENI].map((observer) => ({ observer, skipData: 1, marks }));

  expect(lost(rows).map(({ observer }) => observer)).toEqual([CLIENT_ENI, SERVER_ENI]);
});

test("later blocks of the axis follow the first", () => {
  const long = { axis: { from: at(0), to: at(7200), step: 60 }, judged: { from: at(0), to: at(7200) } };

  expect(lost([{ observer: SERVER_ENI, skipData: 1, marks: { block: 1, skipped: 1n } }], long)).toEqual([
    { from: at(3600), to: at(3660), reason: "records-skipped", observer: SERVER_ENI },
  ]);
});

test("what lies outside the judged part is no gap", () => {
  const before = { observer: SERVER_ENI, skipData: 1, marks: { block: 0, skipped: 1n } };

  expect(lost([before, { observer: CLIENT_ENI, skipData: 1 }])).toEqual([]);
});

test("what is counted and not told may be anybody's at any time", () => {
  const told = { observer: SERVER_ENI, skipData: 2, marks: { block: 0, skipped: 1n << 3n } };

  expect(lost([told], { totals: [{ skipData: 2 }, { skipData: 1 }] })).toEqual([
    { from: at(60), to: at(120), reason: "records-skipped", observer: SERVER_ENI },
    { from: at(0), to: at(600), reason: "records-skipped" },
  ]);
});
