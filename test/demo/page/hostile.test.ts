import fc from "fast-check";
import { h } from "preact";
import { describe, expect, test } from "vitest";
import { Blocks } from "../../../demo/page/blocks/blocks.tsx";
import { drawingFor } from "../../support/page/drawing.ts";
import { drawn, elementsOf, textOf } from "../../support/page/drawn.ts";

type Content = { readonly type: string } & Readonly<Record<string, unknown>>;

const draw = (block: Content) => drawn(h(Blocks, { blocks: [{ ...block, block_id: "b1" }], drawing: drawingFor() }));
const plain = (text: string) => ({ type: "plain_text", text });

describe("hostile text", () => {
  const places: Readonly<Record<string, (text: string) => Content>> = {
    "rich text": (text) => ({
      type: "rich_text",
      elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
    }),
    "preformatted text": (text) => ({
      type: "rich_text",
      elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text }] }],
    }),
    section: (text) => ({ type: "section", text: plain(text) }),
    context: (text) => ({ type: "context", elements: [plain(text)] }),
    header: (text) => ({ type: "header", text: plain(text) }),
    button: (text) => ({ type: "actions", elements: [{ type: "button", action_id: "a", text: plain(text) }] }),
    "cell of a table": (text) => ({ type: "table", rows: [[{ type: "raw_text", text }]] }),
  };
  const hostile = fc.oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc.constantFrom(
      "<!channel>",
      "<https://example.com|your bank>",
      "<@U0BOT>",
      "&lt;!channel&gt;",
      "<img src=x onerror=alert(1)>",
      "</style><script>alert(1)</script>",
      "*bold* `code` :tada:",
    ),
  );

  test.each(Object.entries(places))("stays text: %s", (_, block) => {
    const shape = (text: string) => elementsOf(draw(block(text))).map(({ tag, props }) => [tag, props["class"]]);
    const harmless = shape("harmless");

    fc.assert(
      fc.property(hostile, (text) => {
        expect(textOf(draw(block(text)))).toBe(text);
        expect(shape(text)).toEqual(harmless);
      }),
    );
  });
});
