import { expect, test } from "vitest";
import type { Element } from "../../src/cards/card.ts";
import { fit as fitCard } from "../../src/cards/fit.ts";

const LIMITS = { elements: 10, rows: 2, lines: 2, characters: 10, actions: 1 };
const note = (shown: number, total: number) => `${shown} of ${total}`;

function fitted(...elements: readonly Element[]): readonly Element[] {
  return fitCard({ elements }, LIMITS, note).elements;
}

test("leaves alone what fits", () => {
  const elements: readonly Element[] = [
    { kind: "headline", symbol: "✓", word: "Accepted", text: "longer than the limit on texts" },
    { kind: "text", parts: [{ text: "12345" }, { text: "67890" }] },
    { kind: "table", label: "", columns: ["A"], rows: [["1"], ["2"]] },
  ];

  expect(fitted(...elements)).toEqual(elements);
});

test("cuts rows, lines and buttons, and says how many are left out", () => {
  const row = { symbol: "✓", text: "a" };
  const action = { id: "a", label: "a", value: "a" };

  expect(fitted({ kind: "table", label: "", columns: ["A"], rows: [["1"], ["2"], ["3"]] })).toEqual([
    { kind: "table", label: "", columns: ["A"], rows: [["1"], ["2"]] },
    { kind: "note", text: "2 of 3" },
  ]);
  expect(fitted({ kind: "rows", rows: [row, row, row] })).toContainEqual({ kind: "note", text: "2 of 3" });
  expect(
    fitted({ kind: "section", label: "", lines: Array.from({ length: 312 }, () => ({ text: "a" })) }),
  ).toContainEqual({
    kind: "note",
    text: "2 of 312",
  });
  expect(fitted({ kind: "actions", actions: [action, action] })).toContainEqual({ kind: "note", text: "1 of 2" });
  expect(fitted({ kind: "choose", label: "", actions: [action, action, action] })).toEqual([
    { kind: "choose", label: "", actions: [action, action] },
    { kind: "note", text: "2 of 3" },
  ]);
  expect(fitted({ kind: "facts", facts: Array.from({ length: 3 }, () => ({ label: "a", text: "b" })) })).toEqual([
    {
      kind: "facts",
      facts: [
        { label: "a", text: "b" },
        { label: "a", text: "b" },
      ],
    },
    { kind: "note", text: "2 of 3" },
  ]);
});

test("shortens the sentence that no longer fits and drops the next", () => {
  expect(fitted({ kind: "text", parts: [{ text: "123456" }, { text: "7890ab" }, { text: "c" }] })).toEqual([
    { kind: "text", parts: [{ text: "123456" }, { text: "789…" }] },
    { kind: "note", text: "9 of 13" },
  ]);
  expect(fitted({ kind: "code", text: "12345678901" })).toEqual([
    { kind: "code", text: "123456789…" },
    { kind: "note", text: "9 of 11" },
  ]);
});

test("keeps the most important elements and announces the rest", () => {
  const elements: readonly Element[] = Array.from({ length: 12 }, () => ({ kind: "note", text: "a" }));

  expect(fitted(...elements)).toHaveLength(10);
  expect(fitted(...elements).at(-1)).toEqual({ kind: "note", text: "9 of 12" });
});
