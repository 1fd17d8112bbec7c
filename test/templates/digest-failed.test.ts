import { describe, expect, test } from "vitest";
import { renderText } from "../../src/cards/plain-text.ts";
import type { Failure } from "../../src/explanation/failure.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import type { Language } from "../../src/languages/language.ts";
import { digestFailed } from "../../templates/digest-failed.ts";
import { clockAt } from "../support/day.ts";

const { en, ja } = LANGUAGES;

/** What is said of a day, line by line. */
function told(failure: Failure, { say }: Language, owner?: string): readonly string[] {
  const voice = { say, clock: { zone: "Asia/Tokyo", now: clockAt("32:30") } };
  const failed = { date: "2026-10-06", failure, reference: "fw-3k9f", ...(owner !== undefined && { owner }) };
  return renderText(digestFailed(failed, voice), { width: 1000, colour: "none" }).split("\n");
}

test.each([
  {
    language: en,
    lines: [
      "The digest of Tue 6 Oct could not be made.",
      "AWS cannot be reached. Check the network and `engine.region` in the configuration. `flow-witness digest --day 2026-10-06` can tell the day later.",
      "About this digest: #team-net. Reference: fw-3k9f.",
    ],
  },
  {
    language: ja,
    lines: [
      "10月6日（火）の日次レポートを作成できませんでした。",
      "AWS に接続できません。ネットワークと設定の `engine.region` を確認してください。復旧後は `flow-witness digest --day 2026-10-06` で確認できます。",
      "この日次レポートについては #team-net へお問い合わせください。参照番号: fw-3k9f",
    ],
  },
])("says that there is no digest of a day, why, and whom to ask: $language.name", ({ language, lines }) => {
  const failure = { code: "engine-unreachable" } as const;

  expect(told(failure, language, "#team-net")).toEqual(lines);
  expect(told(failure, language).join("\n")).not.toContain("#");
});

const REFERENCE = "fw-3k9f";
const FAILURES: readonly Failure[] = [
  { code: "no-logs-found", paths: ["s3://flow-logs"] },
  { code: "too-big", bytes: 2e9, usd: 0.01, limit: 1e9 },
  { code: "outside-tables", side: "before", day: "2026-11-01" },
  { code: "outside-tables", side: "after", day: "2026-01-01" },
  { code: "scan-limit", bytes: 1e9 },
  { code: "too-much" },
  { code: "engine-busy" },
  { code: "search-lost" },
  { code: "search-stopped" },
  { code: "engine-failed", reference: REFERENCE },
  { code: "fault", reference: REFERENCE },
];

describe.each(FAILURES)("nobody asked, so nobody is told how to ask: $code", (failure) => {
  test("in English", () => {
    expect(told(failure, en)[1]).not.toMatch(/\b(?:ask|question|shorter|later time)\b/i);
  });

  test("in Japanese", () => {
    expect(told(failure, ja)[1]).not.toMatch(/聞いて|質問|時間を/);
  });

  test("and the reference stands there once", () => {
    expect(told(failure, en).join("\n").split(REFERENCE)).toHaveLength(2);
    expect(told(failure, ja).join("\n").split(REFERENCE)).toHaveLength(2);
  });
});

test("what the administrator of the logs has to mend is said as to whoever asks", () => {
  expect(told({ code: "no-table" }, en)[1]).toBe(en.say.failure({ code: "no-table" }));
  expect(told({ code: "no-table" }, ja)[1]).toBe(ja.say.failure({ code: "no-table" }));
});
