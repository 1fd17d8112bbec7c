import { expect, test } from "vitest";
import type { Element } from "../../../src/cards/card.ts";
import { render } from "../../../src/surfaces/teams/render/index.ts";
import { complaintsAbout } from "../../support/adaptive.ts";
import { partsOf, sent } from "./rendered.ts";

const SENTENCE = "Ask `last 1h`.";

test("what is to be typed is set off by its letters, without the marks of a terminal", () => {
  const elements: readonly Element[] = [
    { kind: "text", parts: [{ text: "Why? " }, { text: SENTENCE }] },
    { kind: "section", label: "", lines: [{ text: SENTENCE, standing: "unknown" }] },
    { kind: "note", text: SENTENCE },
  ];

  expect(partsOf(...elements)).toMatchObject([
    { inlines: ["Why? Ask ", { text: "last 1h", fontType: "Monospace" }, "."] },
    { inlines: ["? Ask ", { text: "last 1h", fontType: "Monospace" }, "."] },
    {
      inlines: [
        { text: "Ask ", isSubtle: true },
        { text: "last 1h", fontType: "Monospace", isSubtle: true },
        { text: ".", isSubtle: true },
      ],
    },
  ]);
  expect(complaintsAbout(sent({ elements }))).toEqual([]);
});

test.each<Element>([
  { kind: "text", parts: [{ text: SENTENCE }] },
  { kind: "section", label: "", lines: [{ text: SENTENCE }] },
  { kind: "note", text: SENTENCE },
])("where only text is shown nothing is set off: $kind", (element) => {
  expect(render({ elements: [element] }).text).toBe("Ask last 1h.");
});
