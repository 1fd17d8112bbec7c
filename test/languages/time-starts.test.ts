import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/languages/index.ts";
import { readTimeRuns } from "../../src/question/time/lex.ts";
import type { TimeReader } from "../../src/question/time/token.ts";

const PIECES = {
  en: "3|10|0945|20:15|9.30|2|14h05|a|an|half|quarter|one|two|five|twenty-five|couple of|few|several|so|hour|hours|min|minutes|days|week|past|to|or|and|more|and a half|o'clock|am|p.m.|ish|at|about|between|in the morning|per|-|.|,|\n",
  ja: "令和元年10月5日|r八年10月5日|2026年|10月|5日|午前|9時|二十分|3|10|2026|0|二|十|一|元|数|半|年|月|日|時|分|秒|週|か月|時間|間|前|午後|の|8|直近|過去|もう|から|、|.|/|:| |台|以内|に|ほど",
};

/** The reader as if nobody knew where its matches may begin. */
function anywhere({ starts, ...reader }: TimeReader): TimeReader {
  return starts === undefined ? reader : { ...reader, pattern: new RegExp(reader.pattern, "g") };
}

test.each([
  { language: LANGUAGES.en, pieces: PIECES.en, glues: ["", " ", " "] },
  { language: LANGUAGES.ja, pieces: PIECES.ja, glues: [""] },
])("no time is missed for where it begins: $language.tag", ({ language, pieces, glues }) => {
  const { times } = language.reading;
  const piece = fc.tuple(fc.constantFrom(...pieces.split("|")), fc.constantFrom(...glues));
  const text = fc.array(piece, { maxLength: 14 }).map((drawn) => drawn.flat().join(""));

  fc.assert(
    fc.property(text, (drawn) => {
      expect(readTimeRuns(drawn, times)).toEqual(readTimeRuns(drawn, times.map(anywhere)));
    }),
    { numRuns: 2000 },
  );
});
