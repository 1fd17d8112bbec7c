import fc from "fast-check";
import { expect, test } from "vitest";
import { questionJson } from "../../src/question/json.ts";
import type { Question } from "../../src/question/question.ts";
import { cases, readInTokyo } from "./reading-cases.ts";

const TEXTS = [...cases("en.jsonl"), ...cases("ja.jsonl")].map(({ text }) => text);
const PIECES = [
  ..."10.0.1.8|10.0.2.6:443|2001:db8::10|10.0.1.300|https://a.example:99999/|から|へ|の|to|from|between|and|14:05|25:61".split(
    "|",
  ),
  ..."yesterday|昨日|last|2h|3時|port|443|番|tcp/|\n|: |→|<@U1>|&gt;|\uE000|\u200B|\uD800|ポータル|error: connect ETIMEDOUT ".split(
    "|",
  ),
];
const messages = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 20 })
    .map((parts) => parts.join(" ")),
);

test("reads any text without throwing, and every place lies inside it", () => {
  fc.assert(
    fc.property(messages, (text) => {
      const { said, mistakes, leftOut = [] } = readInTokyo(text);
      for (const { start, end } of [...said, ...mistakes, ...leftOut]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      for (const named of [...mistakes, ...leftOut]) expect(named.text).toBe(text.slice(named.start, named.end));
    }),
    { numRuns: 300 },
  );
});

test("never asks about a window that is empty or, except for a watch, ahead of now", () => {
  fc.assert(
    fc.property(messages, (text) => {
      const { window, intent, mistakes } = readInTokyo(text);
      if (window === undefined) return;
      expect(window.from).toBeLessThanOrEqual(window.to);
      if (intent !== "watch" && intent !== "explain") expect(window.to).toBeLessThanOrEqual(readingNow());
      expect(mistakes.map(({ code }) => code)).not.toContain("future_window");
    }),
    { numRuns: 300 },
  );
});

test("invisible characters change nothing", () => {
  const invisible = fc.constantFrom("\u200B", "\u200D", "\uFEFF", "\u00AD", "\u2060", "\u202E");
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), invisible, fc.nat(), (text, sign, where) => {
      const units = [...text];
      const at = where % (units.length + 1);
      const hidden = [...units.slice(0, at), sign, ...units.slice(at)].join("");

      expect(meaning(readInTokyo(hidden))).toEqual(meaning(readInTokyo(text)));
    }),
    { numRuns: 200 },
  );
});

test("full-width characters read as their ordinary forms", () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), (text) => {
      expect(meaning(readInTokyo(fullWidth(text)))).toEqual(meaning(readInTokyo(text)));
    }),
    { numRuns: 200 },
  );
});

test("letter case changes nothing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), (text) => {
      expect(meaning(readInTokyo(text.toUpperCase()))).toEqual(meaning(readInTokyo(text)));
    }),
    { numRuns: 200 },
  );
});

function meaning(question: Question): unknown {
  const { said: _, mistakes: __, symptom, leftOut, ...rest } = questionJson(question);
  const others = leftOut.map(({ text: ___, start: ____, end: _____, ...other }) => other);
  return { ...rest, symptom: symptom?.kind, leftOut: others };
}

/** Letters, digits and the signs that addresses and times are made of; not the marks of Slack's markup. */
function fullWidth(text: string): string {
  return text.replace(/[\w.:/,()]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function readingNow(): number {
  return Date.parse("2026-10-07T15:12:34+09:00") / 1000;
}
