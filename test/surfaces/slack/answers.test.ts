import { describe, expect, test } from "vitest";
import { findRefusal } from "../../../demo/slack/message-rules.ts";
import { liveIn } from "../../../demo/slack/reading.ts";
import { explain } from "../../../src/explanation/explain.ts";
import { LANGUAGES } from "../../../src/languages/index.ts";
import { render } from "../../../src/surfaces/slack/render/index.ts";
import { chatAnswer } from "../../../templates/chat-answer.ts";
import { details } from "../../../templates/details.ts";
import { CASES } from "../../explanation/cases.ts";
import { NOW } from "../../explanation/judged.ts";
import { LIST } from "../../explanation/list-case.ts";

const ASKED = `did ${"10.20.40.4, ".repeat(60)}reach payroll-db on port 22`;

describe.each(Object.entries(LANGUAGES))("in %s", (_, { say, chat }) => {
  const voice = { say, clock: { zone: "Asia/Tokyo", now: NOW } };
  const extras = { words: chat, asked: ASKED, hushed: true, reference: "fw-3k9f", statement: "SELECT 1" };

  test.each(Object.entries({ ...CASES, LIST }))(
    "%s takes at most eight blocks beside the rows with buttons, and Slack takes them",
    (_name, judged) => {
      const explanation = explain(judged);
      const answer = JSON.parse(JSON.stringify(render(chatAnswer(explanation, voice, extras))));
      const more = JSON.parse(JSON.stringify(render(details(explanation, voice, extras))));

      const others = answer.blocks.filter(({ type }: { readonly type: string }) => type !== "section");

      expect(others.length).toBeLessThanOrEqual(8);
      expect([findRefusal(answer, { charts: false }), findRefusal(more, { charts: false })]).toEqual([
        undefined,
        undefined,
      ]);
      expect([...liveIn(answer), ...liveIn(more)]).toEqual([]);
    },
  );
});
