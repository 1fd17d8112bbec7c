import fc from "fast-check";
import { expect, test } from "vitest";
import { renderText } from "../../src/cards/plain-text.ts";
import { pair } from "../../src/conversations/pair.ts";
import { CLAIM_CODES } from "../../src/explanation/claims.ts";
import { explain } from "../../src/explanation/explain.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import type { FlowRecord } from "../../src/records/record.ts";
import { judge } from "../../src/verdict/judge.ts";
import { RULES } from "../../src/verdict/rules/index.ts";
import { answer } from "../../templates/answer.ts";
import { asked, coverage } from "../support/evidence.ts";
import { randomRecords } from "../support/random-records.ts";
import { CLIENT, SERVER } from "../support/records.ts";
import { NOW, onPort, plan, question, WINDOW } from "./judged.ts";

/** From records to an explanation as the line does it. */
function explained(records: readonly FlowRecord[]) {
  const found = pair(records, {
    src: (address) => address === CLIENT,
    dst: (address) => address === SERVER,
    port: (port) => port === 443,
    window: WINDOW,
    padding: 120,
    slice: 60,
  });
  const evidence = { asked: asked(), ...found, coverage: coverage() };
  const cost = { engine: "duckdb", ms: 1 };
  const verdict = judge(evidence, RULES);
  return explain({
    question: question(),
    plan: plan(),
    ...onPort(443),
    verdict,
    evidence,
    recordCount: records.length,
    cost,
  });
}

test.each(Object.values(LANGUAGES))("whatever was recorded can be said in $name", ({ say }) => {
  fc.assert(
    fc.property(randomRecords(), (records) => {
      const card = answer(explained(records), { say, clock: { zone: "Asia/Tokyo", now: NOW } });

      expect(renderText(card, { width: 80, colour: "none" })).not.toMatch(/undefined|NaN|Infinity|\[object/);
    }),
  );
});

test("whatever was recorded, a positive answer begins with something observed that counts at least one record", () => {
  fc.assert(
    fc.property(randomRecords(), (records) => {
      const { lead, verdict } = explained(records);
      const [first] = lead;

      expect(first && CLAIM_CODES[first.code]).toBe("observed");
      if (["rejected", "mixed", "accepted"].includes(verdict.kind))
        expect(JSON.stringify(first)).not.toMatch(/"(?:records|conversations)":0/);
    }),
  );
});
