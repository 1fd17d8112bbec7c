import { describe, expect, test } from "vitest";
import type { Card, Element } from "../../../src/cards/card.ts";
import { render } from "../../../src/surfaces/teams/render/index.ts";
import { complaintsAbout, liveIn, readable } from "../../support/adaptive.ts";
import { everywhere, LEGEND } from "../../support/any-card.ts";
import { partsOf, seen, sent } from "./rendered.ts";

const HEADLINE: Element = { kind: "headline", symbol: "✗", word: "Rejected", text: "10.20.40.4 → payroll-db, port 22" };

/** Everything that an answer can hold, in its order. */
const ANSWER: Card = {
  elements: [
    HEADLINE,
    { kind: "text", parts: [{ text: "Turned away 14 times. ", standing: "observed" }, { text: "Ask #team-db." }] },
    { kind: "facts", facts: [{ label: "Source", text: "10.20.40.4" }] },
    { kind: "strip", from: "14:00", to: "14:05", marks: ["accepted", "silent", "rejected"], bars: [], legend: LEGEND },
    { kind: "table", label: "Groups", columns: ["Port", "Result"], rows: [["22", "✗ rejected"], ["443"]] },
    {
      kind: "section",
      label: "Near misses",
      lines: [
        { text: "port 443, 212 accepted", standing: "observed" },
        { text: "so it runs", standing: "inferred" },
        { text: "who asked", standing: "unknown" },
      ],
    },
    { kind: "actions", actions: [{ id: "records", label: "Show records", value: "q1" }] },
    { kind: "note", text: "Delivered until 14:05" },
  ],
};

const DETAILS = { id: "details", label: "Details", value: "q1.0" };

test("an answer reads from the verdict to the small print", () => {
  expect(readable(sent(ANSWER)).split("\n")).toEqual([
    "✗ Rejected",
    "10.20.40.4 → payroll-db, port 22",
    "Turned away 14 times. Ask #team-db.",
    "Source",
    "10.20.40.4",
    "14:00 ✓·✗ 14:05",
    "✓ accepted  ✗ rejected  · nothing",
    "Groups",
    "Port",
    "Result",
    "22",
    "✗ rejected",
    "443",
    "–",
    "Near misses",
    "• port 443, 212 accepted",
    "∴ so it runs",
    "? who asked",
    "[Show records]",
    "Delivered until 14:05",
  ]);
});

test("an answer is a card of version 1.5 as wide as the chat, against which the official renderer has nothing to say", () => {
  expect(sent(ANSWER)).toMatchObject({ type: "AdaptiveCard", version: "1.5", msteams: { width: "Full" } });
  expect(complaintsAbout(sent(ANSWER))).toEqual([]);
});

test("is told in notifications, and by clients that are too old for it, as the verdict and every paragraph", () => {
  expect(render(ANSWER).text).toBe("✗ Rejected · 10.20.40.4 → payroll-db, port 22 Turned away 14 times. Ask #team-db.");
  expect(sent(ANSWER).fallbackText).toBe(render(ANSWER).text);
  expect(render({ elements: [] }).text).toBe("…");
});

test.each([
  ["✓", "Good"],
  ["✗", "Attention"],
  ["⚠", "Attention"],
  ["◐", "Warning"],
  ["≡", undefined],
])("%s is never told by its colour alone", (symbol, color) => {
  const [verdict] = partsOf({ kind: "headline", symbol, word: "So it is", text: "" });

  expect(verdict.inlines[0].text).toBe(`${symbol} So it is`);
  expect(verdict.inlines[0].color).toBe(color);
});

describe("moments", () => {
  const fact = (moments: { readonly from: number; readonly to?: number }): Element => ({
    kind: "facts",
    facts: [{ label: "Time", text: "14:00 JST", moments }],
  });

  test("are told to each reader in their own zone", () => {
    expect(seen(fact({ from: 1_768_572_000 }))).toBe(
      "Time\n{{DATE(2026-01-16T14:00:00Z, SHORT)}} {{TIME(2026-01-16T14:00:00Z)}}",
    );
    expect(seen(fact({ from: 1_768_572_000, to: 1_768_572_600.5 }))).toBe(
      "Time\n{{DATE(2026-01-16T14:00:00Z, SHORT)}} {{TIME(2026-01-16T14:00:00Z)}} – {{TIME(2026-01-16T14:10:00Z)}}",
    );
    expect(seen(fact({ from: 1_768_572_000, to: 1_768_658_400 }))).toContain(
      " – {{DATE(2026-01-17T14:00:00Z, SHORT)}}",
    );
  });

  test("which no calendar of four digits has are told as they were said", () => {
    expect(seen(fact({ from: -1 }))).toBe("Time\n14:00 JST");
    expect(seen(fact({ from: 0, to: 1e15 }))).toBe("Time\n14:00 JST");
  });
});

describe("details", () => {
  const answer: Card = { elements: [HEADLINE, { kind: "actions", actions: [DETAILS] }] };
  const details = (lines: number): Card => ({
    elements: [
      { kind: "section", label: "Observed", lines: Array.from({ length: lines }, () => ({ text: "x".repeat(50) })) },
    ],
  });

  test("unfold in the card", () => {
    const { body } = sent({ ...answer, details: details(3) });

    expect(body.at(-1)).toMatchObject({ type: "Container", id: "details", isVisible: false });
    expect(readable(body.at(-1)).split("\n")).toHaveLength(4);
    expect(body.at(-2).actions).toEqual([
      { type: "Action.ToggleVisibility", title: "Details", targetElements: ["details"] },
    ]);
  });

  test("say nothing that stands in the answer already", () => {
    const rows = [["eni-1", "rejected"]];
    const witnesses: Element = { kind: "table", label: "Witnesses", columns: ["Observer", "Saw"], rows };
    const more: Element = { ...witnesses, rows: [...rows, ["eni-2", "nothing"]] };
    const unfolded = (shown: Element, behind: Element) =>
      readable(
        sent({
          elements: [...answer.elements, shown],
          details: { elements: [...details(1).elements, behind] },
        }).body.at(-1),
      );

    expect(unfolded(witnesses, { ...witnesses })).not.toContain("eni-1");
    expect(unfolded(witnesses, more)).toContain("eni-2");
  });

  test("have names of their own for what can be chosen in them", () => {
    const menu = { kind: "choose", label: "Ask", actions: [DETAILS] } as const;
    const another = { ...menu, label: "Ask about one of them" };
    const json = sent({ elements: [menu], details: { elements: [another] } });

    expect(JSON.stringify(json).match(/"id":"[^"]+"/g)).toEqual([
      '"id":"choice-0-0"',
      '"id":"details"',
      '"id":"choice-1-0"',
    ]);
  });

  test("unfold with as much of the statement as there is room for, however long it is and its answer", () => {
    const statement = Array.from({ length: 900 }, (_, line) => `  SELECT ${line} FROM flow_logs`).join("\n");
    const code: Element = { kind: "code", label: "SQL", language: "sql", text: statement };
    const lines = Array.from({ length: 300 }, () => ({ text: "x".repeat(50) }));
    const long: Card = { elements: [...answer.elements, { kind: "section", label: "", lines }] };
    const behind = { elements: [...details(20).elements, code, { kind: "note", text: "Cost" } as const] };
    const read = [answer, long].map((card) => readable(sent({ ...card, details: behind }).body.at(-1)).split("\n"));

    expect(read.map((shown) => shown.slice(0, 22).join())).toEqual(Array(2).fill(read[0]?.slice(0, 22).join()));
    expect(read.map((shown) => shown.at(-1))).toEqual(["Cost", "Cost"]);
    expect(read.map((shown) => shown.at(-2))).toEqual([
      expect.stringMatching(/^… \d{3} \/ 900$/),
      expect.stringMatching(/^… \d{2} \/ 900$/),
    ]);
  });

  test("are asked for where not all of them fit, or nobody knows them yet", () => {
    const asks = { type: "Action.Submit", data: { fw: { action: "details", value: "q1.0" } } };

    expect(sent({ ...answer, details: details(500) })).toEqual(sent(answer));
    expect(sent(answer).body.at(-1).actions).toMatchObject([asks]);
  });
});

describe("what is too long", () => {
  test("is cut with a mark, and not inside of what reads as one character", () => {
    expect(seen({ kind: "note", text: `${"x".repeat(2_998)}👍🏽y` })).toBe(`${"x".repeat(2_998)}…`);
  });

  test("leaves the buttons their place, and says how many of how many are shown", () => {
    const lines = Array.from({ length: 40 }, () => ({ text: "x".repeat(1_000) }));
    const read = seen({ kind: "section", label: "Claims", lines }, { kind: "actions", actions: [DETAILS] }).split("\n");

    // A heading, the mark and the button stand around what is shown.
    expect(read.slice(-2)).toEqual([`… ${read.length - 3} / 40`, "[Details]"]);
    expect(read.length).toBeGreaterThan(8);
  });

  test("ends a table with a count", () => {
    const rows = Array.from({ length: 400 }, (_, row) => [`${row}`]);

    expect(seen({ kind: "table", label: "", columns: ["n"], rows })).toMatch(/\n(?<last>\d+)\n… \d+ \/ 400$/);
  });

  test("ends text to be copied with a count of its lines", () => {
    expect(seen({ kind: "code", text: "SELECT 1\n".repeat(5_000) })).toMatch(/SELECT 1\n… \d+ \/ 5001$/);
  });
});

test.each([
  "[x](https://evil.example)",
  "<at>all</at>",
  "</AT>",
  "{{DATE(2026-01-16T14:00:00Z, SHORT)}}",
  "{{{TIME(2026-01-16T14:00:00Z)}}}",
  "\u0024{evil}",
  "```a``` **b** _c_",
  "&lt;at&gt; &amp;",
])("%s is shown as it was written, wherever it stands, and does nothing", (text) => {
  for (const element of everywhere(text)) {
    const { card, text: spoken } = render({ elements: [element] });

    // The mark that parts what would begin something is invisible.
    expect(readable(card).replaceAll("\u2060", ""), element.kind).toContain(text);
    expect(readable(card), element.kind).not.toContain("\uFFFD");
    expect(liveIn(card), element.kind).toEqual([]);
    expect(liveIn(spoken), element.kind).toEqual([]);
  }
});

test("characters that steer or hide are made visible", () => {
  expect(seen({ kind: "note", text: "10.0.0.1\u202E\u200B\0" })).toBe("10.0.0.1\uFFFD\uFFFD\uFFFD");
});
