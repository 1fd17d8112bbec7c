import fc from "fast-check";
import { expect, test } from "vitest";
import { checkBlocks } from "../../../demo/slack/block-rules.ts";
import { findRefusal } from "../../../demo/slack/message-rules.ts";
import { liveIn } from "../../../demo/slack/reading.ts";
import { render } from "../../../src/surfaces/slack/render/index.ts";
import { CARD } from "../../support/any-card.ts";

const RUNS = { numRuns: 40 };

test("keeps every limit of a message, and nothing in it is alive, whatever a card holds", () => {
  fc.assert(
    fc.property(CARD, fc.boolean(), (card, charts) => {
      const rendered = render(card, charts ? "message-with-charts" : "message");
      const sent = JSON.parse(JSON.stringify(rendered));

      expect(findRefusal(sent, { charts })?.details).toBeUndefined();
      expect(liveIn(sent)).toEqual([]);
      expect([...rendered.text].length).toBeLessThanOrEqual(3_000);
    }),
    RUNS,
  );
});

test("keeps every limit of a page too", () => {
  fc.assert(
    fc.property(CARD, (card) => {
      const { blocks } = JSON.parse(JSON.stringify(render(card, "home")));

      expect(checkBlocks(blocks, { surface: "home", charts: true })).toEqual([]);
    }),
    RUNS,
  );
});
