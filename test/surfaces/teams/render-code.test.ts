import { describe, expect, test } from "vitest";
import type { Element } from "../../../src/cards/card.ts";
import { partsOf, seen } from "./rendered.ts";

const NO_BREAK_SPACE = "\u00A0";

describe("a statement", () => {
  const text = "SELECT 1,\n  2\nFROM t";
  const statement: Element = { kind: "code", label: "SQL", language: "sql", text };

  test("is one block of code that is copied as it is, and as text keeps its indentation", () => {
    const [label, block] = partsOf(statement);

    expect(label.inlines[0].text).toBe("SQL");
    expect(block).toEqual({
      type: "CodeBlock",
      spacing: "Small",
      codeSnippet: text,
      language: "Sql",
      fallback: {
        type: "RichTextBlock",
        inlines: [
          {
            type: "TextRun",
            text: `SELECT 1,\n${NO_BREAK_SPACE.repeat(2)}2\nFROM t`,
            fontType: "Monospace",
          },
        ],
        spacing: "Small",
      },
    });
  });

  test("that is too long shows as many lines as fit, as code and as text, and says how many of how many", () => {
    const lines = Array.from({ length: 2_000 }, (_, line) => `  SELECT ${line}`);
    const [, block, mark] = partsOf({ ...statement, text: lines.join("\n") });
    const shown = block.codeSnippet.split("\n");

    expect(shown).toEqual(lines.slice(0, shown.length));
    expect(block.fallback.inlines[0].text.replaceAll(NO_BREAK_SPACE, " ")).toBe(block.codeSnippet);
    expect(mark.inlines[0].text).toBe(`… ${shown.length} / 2000`);
    expect(shown.length).toBeGreaterThan(200);
  });

  test("whose first line is too long says so", () => {
    expect(seen({ ...statement, text: "x".repeat(9_999) })).toBe("SQL\n… 0 / 1");
  });
});

test("what is no program is text that keeps its indentation", () => {
  const [text] = partsOf({ kind: "code", text: "10.20.40.999\n         ^^^" });

  expect(text.inlines).toEqual([
    { type: "TextRun", text: `10.20.40.999\n${NO_BREAK_SPACE.repeat(9)}^^^`, fontType: "Monospace" },
  ]);
});
