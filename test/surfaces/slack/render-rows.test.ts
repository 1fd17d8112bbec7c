import { describe, expect, test } from "vitest";
import { findRefusal } from "../../../demo/slack/message-rules.ts";
import { pressableIn, readable } from "../../../demo/slack/reading.ts";
import type { Card } from "../../../src/cards/card.ts";
import { render } from "../../../src/surfaces/slack/render/index.ts";

/** As it goes over the wire. */
function sent(card: Card) {
  return JSON.parse(JSON.stringify(render(card)));
}

describe("asking about a row", () => {
  const row = {
    symbol: "✗",
    text: "10.20.40.4 → payroll-db, port 22",
    ask: { id: "reply", label: "Ask", value: "q1/22" },
  };
  const rowsOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...row, ask: { ...row.ask, value: `q1.${index}` } }));

  test("stands beside it, and says which row it is to whoever cannot see that", () => {
    const rows = [...rowsOf(2), { symbol: "…", text: "40 more" }, { symbol: "✓", text: "all else" }];
    const { blocks } = sent({
      elements: [
        { kind: "note", text: "14 rejected" },
        { kind: "rows", rows },
      ],
    });

    expect(blocks.map(({ type }: { type: string }) => type)).toEqual(["context", "section", "section", "rich_text"]);
    expect(readable(blocks.slice(1))).toBe(
      `${"✗ 10.20.40.4 → payroll-db, port 22\nAsk\n".repeat(2)}… 40 more\n✓ all else`,
    );
    expect(blocks[1].accessory.accessibility_label).toBe("Ask: ✗ 10.20.40.4 → payroll-db, port 22");
    expect(pressableIn(blocks)).toEqual([
      { actionId: "reply:100", label: "Ask", value: "q1.0" },
      { actionId: "reply:101", label: "Ask", value: "q1.1" },
    ]);
  });

  test("says to a screen reader what it is told to", () => {
    const rows = [{ ...row, ask: { ...row.ask, spoken: "Why was port 22 rejected?" } }];
    const { blocks } = sent({ elements: [{ kind: "rows", rows }] });

    expect(blocks[0].accessory.accessibility_label).toBe("Why was port 22 rejected?");
  });

  test("is chosen by the words of the row where there are more than ten", () => {
    const { blocks } = sent({ elements: [{ kind: "rows", rows: rowsOf(11) }] });

    expect(blocks.map(({ type }: { type: string }) => type)).toEqual(["rich_text", "actions"]);
    expect(blocks[1].elements[0].placeholder).toMatchObject({ text: "Ask" });
    expect(pressableIn(blocks).map(({ label, value }) => [label, value])).toEqual(
      rowsOf(11).map(({ ask }) => ["✗ 10.20.40.4 → payroll-db, port 22", ask.value]),
    );
  });

  test("is left out where Slack would not take it, and the row stays", () => {
    const rows = [{ ...row, ask: { ...row.ask, value: "x".repeat(2_001) } }];

    expect(readable(sent({ elements: [{ kind: "rows", rows }] }).blocks)).toBe("✗ 10.20.40.4 → payroll-db, port 22");
  });

  test("ends with a mark where there is no room for more", () => {
    const long = rowsOf(10).map((each) => ({ ...each, text: "x".repeat(2_998) }));
    const message = sent({ elements: [{ kind: "rows", rows: long }] });

    expect(findRefusal(message, { charts: false })).toBeUndefined();
    expect(readable(message.blocks).endsWith("…\nAsk\n…")).toBe(true);
    expect(pressableIn(message.blocks)).toHaveLength(3);
  });
});
