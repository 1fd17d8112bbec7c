import fc from "fast-check";
import { expect, test } from "vitest";
import { stretchesOf, withoutTicks } from "../../src/cards/typed-words.ts";

test("what stands between two back-ticks is typed", () => {
  const sentence = "Run `nc -vz 10.23.0.60 22`, then ask `last 1h`.";

  expect(stretchesOf(sentence)).toEqual([
    { text: "Run ", typed: false },
    { text: "nc -vz 10.23.0.60 22", typed: true },
    { text: ", then ask ", typed: false },
    { text: "last 1h", typed: true },
    { text: ".", typed: false },
  ]);
  expect(withoutTicks(sentence)).toBe("Run nc -vz 10.23.0.60 22, then ask last 1h.");
});

test("a sentence can begin and end with it, or be nothing", () => {
  expect(stretchesOf("`last 1h`")).toEqual([{ text: "last 1h", typed: true }]);
  expect(stretchesOf("")).toEqual([]);
});

test.each(["one ` alone", "```three```", "``", "over `two\nlines`"])("%j stays as it is", (text) => {
  expect(stretchesOf(text)).toEqual([{ text, typed: false }]);
  expect(withoutTicks(text)).toBe(text);
});

test("nothing but back-ticks is ever lost", () => {
  const texts = fc.string({ unit: fc.constantFrom("`", "a", " ", "字", "\n"), maxLength: 30 });
  fc.assert(
    fc.property(texts, (text) => {
      const shown = stretchesOf(text).map((stretch) => stretch.text);

      expect(shown.join("").replaceAll("`", "")).toBe(text.replaceAll("`", ""));
      expect(withoutTicks(text)).toBe(shown.join(""));
      expect(shown).not.toContain("");
    }),
  );
});
