import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Card, Element, Mark } from "../../src/cards/card.ts";
import { displayWidth } from "../../src/cards/display-width.ts";
import { renderText } from "../../src/cards/plain-text.ts";

const PLAIN = { width: 60, colour: "none" } as const;
const LEGEND = { accepted: "yes", rejected: "no", both: "both", silent: "nothing", unknown: "unknown" };

function one(element: Element): Card {
  return { elements: [element] };
}

describe("displayWidth", () => {
  test.each([
    ["ssh", 3],
    ["拒否", 4],
    ["ﾊﾝ", 2],
    ["Ａ１", 4],
    ["✗·░◐", 4],
    ["🙂", 2],
    ["e\u0301", 1],
  ])("of %s is %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

const ESCAPE = String.fromCodePoint(0x1b);

test("breaks between words", () => {
  const text = renderText(one({ kind: "note", text: "the interface of payroll-db turned it away" }), {
    ...PLAIN,
    width: 20,
  });

  expect(text).toBe("the interface of\npayroll-db turned it\naway");
});

test("breaks Japanese anywhere but before closing punctuation", () => {
  const text = renderText(one({ kind: "note", text: "セキュリティグループ。ルール" }), { ...PLAIN, width: 20 });

  expect(text).toBe("セキュリティグルー\nプ。ルール");
});

test("keeps a word whole behind an opening bracket", () => {
  const text = renderText(one({ kind: "note", text: "受注データベース（mysql）" }), { ...PLAIN, width: 20 });

  expect(text).toBe("受注データベース\n（mysql）");
});

test("keeps a command between back-ticks whole, so that it can be copied, where a line has room for it", () => {
  const note = one({ kind: "note", text: "Next: ask `/flow a b 22 last 1h` again" });

  expect(renderText(note, { ...PLAIN, width: 24 })).toBe("Next: ask\n`/flow a b 22 last 1h`\nagain");
  expect(renderText(note, { ...PLAIN, width: 20 })).toBe("Next: ask `/flow a b\n22 last 1h` again");
});

test("aligns columns by what they take on the screen", () => {
  const table = {
    kind: "table",
    label: "観測点",
    columns: ["名前", "件数"],
    rows: [
      ["給与DB", "14"],
      ["a", "2"],
    ],
  } as const;

  expect(renderText(one(table), PLAIN)).toBe("観測点\n  名前    件数\n  給与DB  14\n  a       2");
});

test("narrows the widest columns of a table that is too wide, between words", () => {
  const table = {
    kind: "table",
    label: "",
    columns: ["Observer", "Saw"],
    rows: [
      ["eni-1 payroll-db", "not watching"],
      ["eni-2", "rejected"],
    ],
  } as const;

  expect(renderText(one(table), { ...PLAIN, width: 28 }).split("\n")).toEqual([
    "  Observer      Saw",
    "  eni-1         not watching",
    "  payroll-db",
    "  eni-2         rejected",
  ]);
  expect(renderText(one(table), { ...PLAIN, width: 22 }).split("\n")).toEqual([
    "  Observer    Saw",
    "  eni-1       not",
    "  payroll-db  watching",
    "  eni-2       rejected",
  ]);
});

test("turns a table that is too wide into paragraphs that keep every value", () => {
  const table = {
    kind: "table",
    label: "",
    columns: ["Observer", "Saw"],
    rows: [["eni-0123456789abcdef0", "rejected"]],
  } as const;

  expect(renderText(one(table), { ...PLAIN, width: 24 })).toBe(
    "  Observer:\n  eni-0123456789abcdef0,\n  Saw: rejected",
  );
});

test("draws the strip with a legend of what occurs", () => {
  const marks: readonly Mark[] = ["accepted", "rejected", "both", "silent", "unknown"];
  const strip = { kind: "strip", from: "14:00", to: "14:05", marks, bars: [], legend: LEGEND } as const;

  expect(renderText(one(strip), PLAIN)).toBe("14:00 ✓✗◐·░ 14:05\n✓ yes  ✗ no  ◐ both  · nothing  ░ unknown");
  expect(renderText(one({ ...strip, marks: ["silent"] }), PLAIN)).toBe("14:00 · 14:05\n· nothing");
});

test("marks the standing of evidence without colour", () => {
  const lines = [
    { text: "a", standing: "observed" },
    { text: "b", standing: "inferred" },
    { text: "c", standing: "unknown" },
    { text: "d" },
  ] as const;

  expect(renderText(one({ kind: "section", label: "", lines }), PLAIN)).toBe("  • a\n  ∴ b\n  ? c\n  - d");
});

test("looks at nothing of a terminal but its width and colour", () => {
  const terminal = {
    ...PLAIN,
    get lines(): never {
      throw new Error("opens standard input");
    },
  };

  expect(renderText(one({ kind: "note", text: "a" }), terminal)).toBe("a");
});

test("colours only when asked", () => {
  const headline = { kind: "headline", symbol: "✗", word: "Rejected", text: "a → b" } as const;

  expect(renderText(one(headline), { width: 60, colour: "ansi" })).toBe("\u001B[31m✗ Rejected · a → b\u001B[0m");
  expect(renderText(one(headline), PLAIN)).toBe("✗ Rejected · a → b");
});

test("breaks code to the width, unless it is meant to be pasted", () => {
  const card = { elements: [{ kind: "code", text: `  --log-format '${"a".repeat(40)} b'` }] } as const;

  expect(renderText(card, { width: 20, colour: "none" }).split("\n").length).toBeGreaterThan(1);
  expect(renderText(card, { width: 20, colour: "none", code: "whole" })).toBe(card.elements[0].text);
});

test("sets code and evidence off, keeps the line breaks of code, and shows what could be typed instead of a button", () => {
  const elements: readonly Element[] = [
    { kind: "text", parts: [{ text: "One. " }, { text: "Two." }] },
    { kind: "rows", rows: [{ symbol: "✓", text: "40 more" }] },
    { kind: "code", text: "SELECT 1\nFROM t" },
    {
      kind: "actions",
      actions: [
        { id: "reply", label: "a → b", value: "/flow a b" },
        { id: "reply", label: "c", value: "from c" },
      ],
    },
  ];

  expect(renderText({ elements }, PLAIN)).toBe("One. Two.\n✓ 40 more\n\nSELECT 1\nFROM t\n/flow a b · from c");
});

test("sets a label above rows and above code, and above nothing where nothing would stand below it", () => {
  const elements: readonly Element[] = [
    { kind: "note", text: "One." },
    { kind: "rows", label: "Others", rows: [{ symbol: "✓", text: "40 more" }] },
    { kind: "code", label: "What was run", language: "sql", text: "SELECT 1\n  + 1" },
    { kind: "table", label: "Witnesses", columns: ["Observer", "Saw"], rows: [] },
    { kind: "rows", label: "More", rows: [] },
    { kind: "note", text: "Two." },
  ];

  expect(renderText({ elements }, PLAIN)).toBe("One.\n\nOthers\n✓ 40 more\n\nWhat was run\nSELECT 1\n  + 1\nTwo.");
});

test("names facts, and lists what can be typed instead of being chosen; a button without words is not shown", () => {
  const elements: readonly Element[] = [
    {
      kind: "facts",
      facts: [
        { label: "Source", text: "10.20.40.4" },
        { label: "Time", text: "14:00–14:10 JST", moments: { from: 0, to: 600 } },
      ],
    },
    { kind: "actions", actions: [{ id: "records", label: "Show records", value: "" }] },
    {
      kind: "choose",
      label: "Ask about one of them",
      actions: [
        { id: "reply", label: "port 22", value: "/flow a b 22" },
        { id: "reply", label: "port 443", value: "/flow a b 443" },
      ],
    },
    { kind: "choose", label: "Language", actions: [{ id: "language", label: "English", value: "en" }] },
  ];

  expect(renderText({ elements }, PLAIN).split("\n")).toEqual([
    "Source: 10.20.40.4",
    "Time: 14:00–14:10 JST",
    "Ask about one of them",
    "  - /flow a b 22",
    "  - /flow a b 443",
  ]);
});

/** Everything a hostile name or record can hold. */
const HOSTILE = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("\u001B[2J", "a\rb", "\u202Eevil", "\u0007", "\u200B", "給与DB", "\uD800", "\u{E0041}", "\u2028"),
);

const REPLY = fc.record({ id: fc.constant("reply"), label: HOSTILE, value: HOSTILE });

const ELEMENT: fc.Arbitrary<Element> = fc.oneof(
  fc.record({
    kind: fc.constant("headline" as const),
    symbol: fc.constantFrom("✓", "✗"),
    word: HOSTILE,
    text: HOSTILE,
  }),
  fc.record({ kind: fc.constant("text" as const), parts: fc.array(fc.record({ text: HOSTILE })) }),
  fc.record({ kind: fc.constant("note" as const), text: HOSTILE }),
  fc.record({ kind: fc.constant("code" as const), text: HOSTILE }),
  fc.record({ kind: fc.constant("section" as const), label: HOSTILE, lines: fc.array(fc.record({ text: HOSTILE })) }),
  fc.record({
    kind: fc.constant("table" as const),
    label: HOSTILE,
    columns: fc.constant(["A", "B"]),
    rows: fc.array(fc.array(HOSTILE, { maxLength: 3 })),
  }),
  fc.record({
    kind: fc.constant("strip" as const),
    from: HOSTILE,
    to: HOSTILE,
    marks: fc.array(fc.constantFrom<Mark>("accepted", "silent", "unknown"), { maxLength: 60 }),
    bars: fc.constant([]),
    legend: fc.constant(LEGEND),
  }),
  fc.record({ kind: fc.constant("facts" as const), facts: fc.array(fc.record({ label: HOSTILE, text: HOSTILE })) }),
  fc.record({ kind: fc.constant("choose" as const), label: HOSTILE, actions: fc.array(REPLY) }),
);

test("never writes a line wider than the page, whatever the data", () => {
  fc.assert(
    fc.property(fc.array(ELEMENT), fc.integer({ min: 20, max: 120 }), (elements, width) => {
      for (const line of renderText({ elements }, { width, colour: "none" }).split("\n")) {
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test("never lets data steer the terminal", () => {
  fc.assert(
    fc.property(fc.array(ELEMENT), (elements) => {
      const plain = renderText({ elements }, PLAIN);
      const coloured = renderText({ elements }, { width: 60, colour: "ansi" });

      expect(plain.replaceAll("\n", "")).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      const ours = new RegExp(`${ESCAPE}\\[(?:0|1|31|32|33)m`, "g");
      expect(coloured.replace(ours, "")).toBe(plain);
    }),
  );
});

test("shows every value of a table", () => {
  const cells = fc.array(fc.tuple(fc.stringMatching(/^[a-z0-9]{1,30}$/), fc.stringMatching(/^[a-z0-9]{1,30}$/)));
  fc.assert(
    fc.property(cells, fc.integer({ min: 20, max: 100 }), (rows, width) => {
      const text = renderText(one({ kind: "table", label: "", columns: ["First", "Second"], rows }), {
        width,
        colour: "none",
      });

      for (const cell of rows.flat()) expect(text.replace(/\n\s*/g, "")).toContain(cell);
    }),
  );
});
