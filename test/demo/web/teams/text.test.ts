import fc from "fast-check";
import { expect, test } from "vitest";
import { asSeen, asSent, callsBot } from "../../../../demo/web/teams/text.ts";

test.each([
  ["@flow-witness did it pass?", true, "did it pass?"],
  ["did it pass, @Flow-Witness: please", true, "did it pass, please"],
  ["@flow-witness-2 did it pass?", false, "@flow-witness-2 did it pass?"],
  ["<at>x</at> & more", false, "&lt;at&gt;x&lt;/at&gt; &amp; more"],
])("%s: called %s, sent as %s", (text, isCalled, sent) => {
  expect(callsBot(text)).toBe(isCalled);
  expect(asSent(text)).toBe(sent);
});

test("a mention is seen as a name", () => {
  expect(asSeen("<at>Flow Witness</at>&nbsp;a &lt;b&gt; &amp;lt;")).toBe("@flow-witness a <b> &lt;");
});

test("whatever is typed without the bot's name is seen as it was typed", () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !callsBot(text)),
      (text) => {
        expect(asSeen(asSent(text))).toBe(text);
      },
    ),
  );
});
