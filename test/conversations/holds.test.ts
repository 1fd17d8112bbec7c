import { describe, expect, test } from "vitest";
import { holds } from "../../src/conversations/holds.ts";
import { type Condition, FACTS, type Facts } from "../../src/conversations/patterns.ts";

const NOTHING = Object.fromEntries(FACTS.map((fact) => [fact, undefined])) as Facts; // Every fact is a key.

function facts(known: Partial<Facts>): Facts {
  return { ...NOTHING, ...known };
}

const YES: Condition = { some: "qAccepted" };
const NO: Condition = { some: "qRejected" };

describe("a condition", () => {
  test.each<[string, Condition, boolean]>([
    ["all of them", { all: [YES, YES] }, true],
    ["all but one", { all: [YES, NO] }, false],
    ["all of none", { all: [] }, true],
    ["any of them", { any: [NO, YES] }, true],
    ["any of none", { any: [] }, false],
    ["none of them", { none: [NO, NO] }, true],
    ["none but one", { none: [NO, YES] }, false],
    ["some of a count", { some: "qAccepted" }, true],
    ["some of zero", { some: "rAccepted" }, false],
    ["some of an absent fact", { some: "rRejected" }, false],
    ["a known zero", { known: "rAccepted" }, true],
    ["an absent fact", { known: "rFlags" }, false],
    ["flags that are set", { flags: "qFlags", mask: 18, bits: 2 }, true],
    ["flags that are set with others", { flags: "qFlags", mask: 1, bits: 0 }, false],
    ["no flags of an absent fact", { flags: "rFlags", mask: 2, bits: 0 }, false],
  ])("about %s", (_, condition, expected) => {
    expect(holds(condition, facts({ qAccepted: 2, rAccepted: 0, qFlags: 3 }))).toBe(expected);
  });
});

describe("an order in time", () => {
  const inOrder: Condition = { earlier: "qAcceptedFirst", later: "rRejectedLast" };

  test.each([
    { qAcceptedFirst: 100, rRejectedLast: 40, slack: 60, expected: true },
    { qAcceptedFirst: 101, rRejectedLast: 40, slack: 60, expected: false },
    { qAcceptedFirst: 40, rRejectedLast: 100, slack: 0, expected: true },
  ])("$qAcceptedFirst before $rRejectedLast with $slack seconds of slack", ({ expected, ...known }) => {
    expect(holds(inOrder, facts(known))).toBe(expected);
  });

  test.each([
    { qAcceptedFirst: 1, slack: 60 },
    { rRejectedLast: 1, slack: 60 },
    { qAcceptedFirst: 1, rRejectedLast: 1 },
  ])("does not hold where a moment is absent: %o", (known) => {
    expect(holds(inOrder, facts(known))).toBe(false);
  });
});
