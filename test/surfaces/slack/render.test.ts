import { describe, expect, test } from "vitest";
import { findRefusal } from "../../../demo/slack/message-rules.ts";
import { liveIn, pressableIn, readable } from "../../../demo/slack/reading.ts";
import type { Card, Element } from "../../../src/cards/card.ts";
import { render } from "../../../src/surfaces/slack/render/index.ts";
import { everywhere, LEGEND } from "../../support/any-card.ts";

const HEADLINE: Element = { kind: "headline", symbol: "✗", word: "Rejected", text: "10.20.40.4 → payroll-db, port 22" };
const WITNESSES: Element = {
  kind: "table",
  label: "Witnesses",
  columns: ["Observer", "Saw"],
  rows: [
    ["eni-1", "rejected"],
    ["eni-2", ""],
  ],
};

/** Everything that an answer can hold, in its order. */
const ANSWER: Card = {
  elements: [
    HEADLINE,
    { kind: "text", parts: [{ text: "Turned away 14 times. ", standing: "observed" }, { text: "Ask #team-db." }] },
    {
      kind: "facts",
      facts: [
        { label: "Source", text: "10.20.40.4" },
        { label: "Window", text: "14:00–14:10 JST", moments: { from: 1_768_572_000, to: 1_768_572_600 } },
      ],
    },
    { kind: "strip", from: "14:00", to: "14:05", marks: ["accepted", "silent", "rejected"], bars: [], legend: LEGEND },
    WITNESSES,
    { kind: "section", label: "Near misses", lines: [{ text: "port 443, 212 accepted", standing: "observed" }] },
    { kind: "actions", actions: [{ id: "records", label: "Show records", value: "q1", primary: true }] },
    { kind: "note", text: "Delivered until 14:05" },
  ],
};

const types = ({ blocks }: ReturnType<typeof render>) => blocks.map(({ type }) => type);
const seen = (...elements: readonly Element[]) => readable(sent({ elements }).blocks);

/** As it goes over the wire. */
function sent(card: Card) {
  return JSON.parse(JSON.stringify(render(card)));
}

test("an answer takes eight blocks", () => {
  const rendered = render(ANSWER);

  expect(types(rendered)).toEqual([
    "rich_text",
    "rich_text",
    "rich_text",
    "rich_text",
    "table",
    "rich_text",
    "actions",
    "context",
  ]);
  expect(findRefusal(sent(ANSWER), { charts: false })).toBeUndefined();
});

test("an answer reads from the verdict to the small print", () => {
  expect(readable(sent(ANSWER).blocks)).toBe(
    [
      "✗ Rejected · 10.20.40.4 → payroll-db, port 22",
      "Turned away 14 times. Ask #team-db.",
      "Source: 10.20.40.4",
      "Window: 2026-01-16 14:00 UTC – 2026-01-16 14:10 UTC",
      "14:00 ✓·✗ 14:05",
      "✓ accepted  ✗ rejected  · nothing",
      "Witnesses",
      "Observer",
      "Saw",
      "eni-1",
      "rejected",
      "eni-2",
      "–",
      "Near misses",
      "port 443, 212 accepted",
      "Show records",
      "Delivered until 14:05",
    ].join("\n"),
  );
});

test("the notification is the verdict and every paragraph, without what stands around them", () => {
  expect(render(ANSWER).text).toBe("✗ Rejected · 10.20.40.4 → payroll-db, port 22 Turned away 14 times. Ask #team-db.");
  expect(render({ elements: [{ kind: "note", text: "Looking" }] }).text).toBe("Looking");
  expect(render({ elements: [] })).toEqual({ text: "…", blocks: [] });
});

test("what is to be typed is set off by its letters, without the marks of a terminal", () => {
  const text = "Ask `last 1h`.";
  const typed = { type: "text", text: "last 1h", style: { code: true } };
  const { text: notification, blocks } = sent({
    elements: [
      { kind: "text", parts: [{ text }] },
      { kind: "section", label: "", lines: [{ text, standing: "unknown" }] },
      { kind: "note", text },
    ],
  });

  expect(blocks).toMatchObject([
    { elements: [{ elements: [{ text: "Ask " }, typed, { text: "." }] }] },
    { elements: [{ elements: [{ text: "? Ask " }, typed, { text: "." }] }] },
    { elements: [{ text: "Ask last 1h." }] },
  ]);
  expect(notification).toBe("Ask last 1h.");
});

test("moments are told to each reader in their own zone", () => {
  const [block] = sent({
    elements: [{ kind: "facts", facts: [{ label: "Last seen", text: "", moments: { from: 1_768_572_000 } }] }],
  }).blocks;

  expect(block.elements[0].elements[1]).toEqual({
    type: "date",
    timestamp: 1_768_572_000,
    format: "{date_short_pretty} {time}",
    fallback: "2026-01-16 14:00 UTC",
  });
});

test.each([
  [86_399, "{time}"],
  [86_400, "{date_short_pretty} {time}"],
])("the end of a time of %i seconds is told as %s", (seconds, format) => {
  const moments = { from: 1_768_572_000, to: 1_768_572_000 + seconds };
  const [block] = sent({ elements: [{ kind: "facts", facts: [{ label: "Time", text: "", moments }] }] }).blocks;

  expect(block.elements[0].elements.slice(1)).toMatchObject([
    { type: "date", format: "{date_short_pretty} {time}" },
    { type: "text", text: " – " },
    { type: "date", format, timestamp: 1_768_572_000 + seconds },
  ]);
});

test.each([
  "<!channel>",
  "<@U0AKI>",
  "<https://evil.example|AWS console>",
  "```a```",
  "*a* _b_ ~c~",
  ":bomb:",
  "https://evil.example/",
])("%s is shown as it was written, wherever it stands, and does nothing", (text) => {
  for (const element of everywhere(text)) {
    const message = sent({ elements: [element] });

    expect(readable(message.blocks), element.kind).toContain(text.slice(0, 10));
    expect(liveIn(message), element.kind).toEqual([]);
    expect(JSON.stringify(message.blocks), element.kind).not.toContain("mrkdwn");
    expect(JSON.stringify(message.blocks), element.kind).not.toContain('"emoji":true');
  }
});

test("characters that steer or hide are made visible", () => {
  expect(seen({ kind: "note", text: "10.0.0.1\u202E\u200B\0" })).toBe("10.0.0.1\uFFFD\uFFFD\uFFFD");
});

describe("what is too long", () => {
  test("is cut with a mark, and not inside of what reads as one character", () => {
    const family = "👍🏽";

    expect(seen({ kind: "note", text: `${"x".repeat(1_998)}${family}y` })).toBe(`${"x".repeat(1_998)}…`);
    expect(seen({ kind: "note", text: `${"x".repeat(1_998)}${family}` })).toBe(`${"x".repeat(1_998)}${family}`);
    expect(seen({ kind: "text", parts: [{ text: "字".repeat(3_001) }] })).toBe(`${"字".repeat(2_999)}…`);
  });

  test("leaves the buttons their place", () => {
    const lines = Array.from({ length: 40 }, () => ({ text: "x".repeat(2_000) }));
    const actions = [{ id: "csv", label: "Export CSV", value: "q1" }];
    const message = sent({
      elements: [
        { kind: "section", label: "Claims", lines },
        { kind: "actions", actions },
      ],
    });

    expect(findRefusal(message, { charts: false })).toBeUndefined();
    expect(readable(message.blocks).split("\n").slice(-2)).toEqual(["…", "Export CSV"]);
    expect(pressableIn(message.blocks)).toHaveLength(1);
  });

  test("ends a table with a mark", () => {
    const rows = Array.from({ length: 150 }, (_, row) => [`${row}`]);
    const { blocks } = sent({ elements: [{ kind: "table", label: "", columns: ["n"], rows }] });

    expect(blocks[0].rows).toHaveLength(100);
    expect(blocks[0].rows.at(-2)).toEqual([{ type: "raw_text", text: "97" }]);
    expect(blocks[0].rows.at(-1)).toEqual([{ type: "raw_text", text: "…" }]);
  });

  test("ends a message of too many parts with a mark", () => {
    const { blocks } = sent({ elements: Array.from({ length: 60 }, () => HEADLINE) });

    expect(blocks).toHaveLength(50);
    expect(readable(blocks).endsWith("\n…")).toBe(true);
  });
});

describe("what can be pressed", () => {
  const action = { id: "reply", label: "port 22", value: "q1/22" };

  test("keeps its order, and has an id of its own in the message", () => {
    const again = { id: "again", label: "Ask again", value: "q1" };
    const { blocks } = sent({
      elements: [
        { kind: "actions", actions: [again, action, action] },
        { kind: "actions", actions: [again] },
      ],
    });

    expect(blocks).toHaveLength(1);
    expect(pressableIn(blocks)).toEqual([
      { actionId: "again:0", label: "Ask again", value: "q1" },
      { actionId: "reply:1", label: "port 22", value: "q1/22" },
      { actionId: "reply:2", label: "port 22", value: "q1/22" },
      { actionId: "again:100", label: "Ask again", value: "q1" },
    ]);
  });

  test("takes a second block where one is full, and so does small print", () => {
    const actions = Array.from({ length: 20 }, () => action);
    const controls = { kind: "actions", actions } as const;
    const notes = Array.from({ length: 11 }, (): Element => ({ kind: "note", text: "a" }));
    const { blocks } = sent({ elements: [controls, controls, ...notes] });

    expect(blocks.map(({ elements }: { elements: readonly unknown[] }) => elements.length)).toEqual([20, 20, 10, 1]);
  });

  test("says to a screen reader what it stands beside", () => {
    const { blocks } = sent({
      elements: [{ kind: "actions", actions: [{ ...action, spoken: "Ask about port 22 again", primary: true }] }],
    });

    expect(blocks[0].elements[0]).toMatchObject({ accessibility_label: "Ask about port 22 again", style: "primary" });
  });

  test("is a menu where it is one of many", () => {
    const { blocks } = sent({
      elements: [{ kind: "choose", label: "Ask about one of them", actions: [action, { ...action, value: "q1/23" }] }],
    });

    expect(blocks[0].elements[0].placeholder).toMatchObject({ text: "Ask about one of them" });
    expect(pressableIn(blocks)).toEqual([
      { actionId: "reply:0", label: "port 22", value: "q1/22", chosen: true },
      { actionId: "reply:0", label: "port 22", value: "q1/23", chosen: true },
    ]);
  });

  test("is a button where its value is too long for a menu, and left out where it is too long for a button", () => {
    const long = { ...action, value: "x".repeat(151) };
    const tooLong = { ...action, value: "x".repeat(2_001) };
    const { blocks } = sent({ elements: [{ kind: "choose", label: "", actions: [long, tooLong] }] });

    expect(pressableIn(blocks)).toEqual([{ actionId: "reply:0", label: "port 22", value: long.value }]);
    expect(readable(blocks)).toBe("port 22\n…");
  });
});

test("a second table becomes lines", () => {
  const { blocks } = sent({ elements: [WITNESSES, WITNESSES] });

  expect(blocks.map(({ type }: { type: string }) => type)).toEqual(["rich_text", "table", "rich_text"]);
  expect(readable([blocks[2]])).toBe("Witnesses\n- Observer: eni-1, Saw: rejected\n- Observer: eni-2");
});
