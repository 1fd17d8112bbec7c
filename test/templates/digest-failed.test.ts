import { expect, test } from "vitest";
import { renderText } from "../../src/cards/plain-text.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { digestFailed } from "../../templates/digest-failed.ts";
import { clockAt } from "../support/day.ts";

test.each([
  {
    language: LANGUAGES.en,
    lines: [
      "The digest of Tue 6 Oct could not be made.",
      "AWS cannot be reached. Check the network and `engine.region` in the configuration, then ask again.",
      "About this digest: #team-net. Reference: fw-3k9f.",
    ],
  },
  {
    language: LANGUAGES.ja,
    lines: [
      "10月6日（火）の日次レポートを作成できませんでした。",
      "AWS に接続できません。ネットワークと設定の `engine.region` を確認して、もう一度聞いてください。",
      "この日次レポートについては #team-net へお問い合わせください。参照番号: fw-3k9f",
    ],
  },
])("says that there is no digest of a day, why, and whom to ask: $language.name", ({ language, lines }) => {
  const voice = { say: language.say, clock: { zone: "Asia/Tokyo", now: clockAt("32:30") } };
  const failure = { code: "engine-unreachable" } as const;
  const card = digestFailed({ date: "2026-10-06", failure, reference: "fw-3k9f", owner: "#team-net" }, voice);

  expect(renderText(card, { width: 1000, colour: "none" }).split("\n")).toEqual(lines);
  expect(
    renderText(digestFailed({ date: "2026-10-06", failure, reference: "fw-3k9f" }, voice), {
      width: 1000,
      colour: "none",
    }),
  ).not.toContain("#");
});
