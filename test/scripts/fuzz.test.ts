import { expect, test } from "vitest";
import { faultsOf } from "../../scripts/fuzz/faults.ts";
import { fuzz } from "../../scripts/fuzz/fuzz.ts";
import { reportOf } from "../../scripts/fuzz/report.ts";
import { ownMaterial } from "../../scripts/reading/own.ts";
import { readIp } from "../../src/net/ip.ts";
import type { Question } from "../../src/question/question.ts";

const MATERIAL = ownMaterial();
/** Nothing here is timed. */
const stopwatch = () => 0;
const NOW = 1_000_000;

function question(parts: Partial<Question>): Question {
  return { intent: "seen", ports: [], missing: [], ambiguous: [], mistakes: [], said: [], assumed: [], ...parts };
}

function faultsIn(parts: Partial<Question>, context?: Question): string[] {
  return faultsOf(question(parts), { text: "10.0.1.8 to 10.0.2.6", now: NOW, ...(context && { context }) });
}

/** CI reads 100,000 others with `npm run fuzz`. */
test.each([20_261_007, 11, 2])("reads 1,000 inputs of all kinds without a fault, seed %d", (seed) => {
  const { faults } = fuzz({ ...MATERIAL, inputs: 1000, seed, stopwatch });

  expect(faults.slice(0, 3)).toEqual([]);
});

test("the same seed gives the same inputs, another seed others", () => {
  const kindsOf = (seed: number) => fuzz({ ...MATERIAL, inputs: 200, seed, stopwatch }).times;

  expect(kindsOf(1)).toEqual(kindsOf(1));
  expect(kindsOf(1)).not.toEqual(kindsOf(2));
});

test("ends when it is told to", () => {
  let asked = 0;
  const isOver = () => {
    asked += 1;
    return asked > 3;
  };

  expect(fuzz({ ...MATERIAL, inputs: 100, seed: 1, stopwatch, isOver }).times).toHaveLength(3);
});

test("a question that is as it must be has no fault", () => {
  const ip = readIp("10.0.1.8");
  if (ip === undefined) throw new Error("an address");

  expect(
    faultsIn({
      src: { kind: "address", ip },
      ports: [{ from: 443, to: 443 }],
      window: { from: NOW - 60, to: NOW },
      said: [{ field: "src", start: 0, end: 8 }],
      mistakes: [{ code: "invalid_ip", text: "10.0.2.6", start: 12, end: 20 }],
    }),
  ).toEqual([]);
});

test.each<[string, Partial<Question>]>([
  ["the window is empty", { intent: "explain", window: { from: NOW, to: NOW } }],
  ["the window reaches 5 s beyond now", { window: { from: NOW, to: NOW + 5 } }],
  ["ports 9 to 2", { ports: [{ from: 9, to: 2 }] }],
  ["ports 1 to 65536", { ports: [{ from: 1, to: 65_536 }] }],
  ["src said at 0 to 21", { said: [{ field: "src", start: 0, end: 21 }] }],
  ["invalid_ip at -1 to 2", { mistakes: [{ code: "invalid_ip", text: "", start: -1, end: 2 }] }],
  ['invalid_ip quotes "x"', { mistakes: [{ code: "invalid_ip", text: "x", start: 0, end: 1 }] }],
  ['missing ["src","src"]', { missing: ["src", "src"] }],
])("finds what must not be: %s", (fault, parts) => {
  expect(faultsIn(parts).filter((each) => each.startsWith(fault))).not.toEqual([]);
});

test("a watch may reach beyond now", () => {
  expect(faultsIn({ intent: "watch", window: { from: NOW, to: NOW + 5 } })).toEqual([]);
});

test("an inherited window may lie anywhere, but must be the one before", () => {
  const assumed = [{ field: "window", rule: "previous-question" }] as const;
  const window = { from: NOW + 60, to: NOW + 120 };
  const before = question({ intent: "explain", window });

  expect(faultsIn({ window, assumed }, before)).toEqual([]);
  expect(faultsIn({ window: { ...window, to: NOW + 121 }, assumed }, before)).not.toEqual([]);
  expect(faultsIn({ window, assumed })).not.toEqual([]);
});

test("the report gives percentiles by kind, the slowest inputs and every fault with its input, in plain ASCII", () => {
  const times = [1, 2, 3, 4].map((ms) => ({ kind: "bytes", length: ms === 4 ? 8000 : 10, ms }));
  const report = reportOf({
    times,
    worst: [{ kind: "bytes", length: 8000, ms: 4, text: "\u3042\uD800" }],
    faults: [{ kind: "bytes", text: "a\u2028", what: "threw Error: no" }],
  });

  expect(report).toMatch(/^all +4 +2\.00 +4\.00 +4\.00 +4\.00$/m);
  expect(report).toMatch(/^of 8,000 code points +1 +4\.00/m);
  expect(report).toContain('4.0 ms  bytes, 8000 code points: "\\u3042\\ud800"');
  expect(report).toContain('bytes: threw Error: no\n  "a\\u2028"');
  expect(report).toContain("1 faults in 4 inputs");
});
