import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "../../../../src/surfaces/slack/door/inbound-text.ts";

test.each([
  ["<@U0BOT> did it pass?", "did it pass?"],
  ["<@U0BOT|flow-witness> did it pass?", "did it pass?"],
  ["can <@U0BEA> reach <#C0NET|team-net>?", "can   reach  ?"],
  ["<!here> <!subteam^S1|@net> <!channel|channel> 10.0.0.1", "10.0.0.1"],
  [
    "from <http://web.example.com|web.example.com> to <http://10.0.0.9:8080/health>",
    "from web.example.com to http://10.0.0.9:8080/health",
  ],
  [
    "ask <mailto:aki@example.com|aki@example.com> or <mailto:bea@example.com>",
    "ask aki@example.com or bea@example.com",
  ],
  ["call <tel:+81312345678|03-1234-5678>", "call 03-1234-5678"],
  ["at <!date^1768571990^{time}|14:59 UTC>", "at 14:59 UTC"],
  ["a &lt;b&gt; &amp; c", "a <b> & c"],
  ["&amp;lt;", "&lt;"],
  ["10.0.0.1 -&gt; 10.0.0.2", "10.0.0.1 -> 10.0.0.2"],
  ["１０．０．０．１ から　給与DB 22番", "１０．０．０．１ から　給与DB 22番"],
  ["10.0.\u200b0.1 \u202e\ufeff", "10.0.\u200b0.1 \u202e"],
  ["unclosed <http://x", "unclosed <http://x"],
])("%s", (inbound, plain) => {
  expect(plainText(inbound)).toBe(plain);
});

test("gives back whatever was typed, once Slack has escaped it", () => {
  const typed = fc.string({ unit: "grapheme" }).map((text) => text.trim());

  fc.assert(
    fc.property(typed, (text) => {
      const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      expect(plainText(escaped)).toBe(text);
    }),
    { numRuns: 300 },
  );
});
