import { describe, expect, test } from "vitest";
import { renderText } from "../../src/cards/plain-text.ts";
import type { DigestFailure } from "../../src/languages/digest-words.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import type { Language } from "../../src/languages/language.ts";
import { digestFailed } from "../../templates/digest-failed.ts";
import { clockAt } from "../support/day.ts";

const { en, ja } = LANGUAGES;

/** What is said of a day, line by line. */
function told(failure: DigestFailure, { say }: Language, owner?: string): readonly string[] {
  const voice = { say, clock: { zone: "Asia/Tokyo", now: clockAt("32:30") } };
  const failed = {
    id: "net-daily",
    date: "2026-10-06",
    failure,
    reference: "fw-3k9f",
    ...(owner !== undefined && { owner }),
  };
  return renderText(digestFailed(failed, voice), { width: 1000, colour: "none" }).split("\n");
}

test.each([
  {
    language: en,
    lines: [
      "The digest of Tue 6 Oct could not be made.",
      "AWS cannot be reached. Check the network and `engine.region` in the configuration. `flow-witness digest --config flow-witness.yaml --id net-daily --day 2026-10-06` can tell the day later.",
      "About this digest: #team-net. Reference: fw-3k9f.",
    ],
  },
  {
    language: ja,
    lines: [
      "10月6日（火）の日次レポートを作成できませんでした。",
      "AWS に接続できません。ネットワークと設定の `engine.region` を確認してください。この日の内容は、あとから `flow-witness digest --config flow-witness.yaml --id net-daily --day 2026-10-06` で確認できます。",
      "この日次レポートについては #team-net へお問い合わせください。参照番号: fw-3k9f",
    ],
  },
])("says that there is no digest of a day, why, and whom to ask: $language.name", ({ language, lines }) => {
  const failure = { code: "engine-unreachable" } as const;

  expect(told(failure, language, "#team-net")).toEqual(lines);
  expect(told(failure, language).join("\n")).not.toContain("#");
});

const REFERENCE = "fw-3k9f";
const FAILURES: readonly DigestFailure[] = [
  { code: "no-logs-found", paths: ["s3://flow-logs"] },
  { code: "unknown-format", path: "s3://flow-logs/a.log" },
  { code: "out-of-time" },
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

test.each([
  {
    failure: { code: "out-of-time" },
    english:
      "It was not finished within an hour. `flow-witness digest --config flow-witness.yaml --id net-daily --day 2026-10-06` can tell the day later.",
    japanese:
      "1 時間以内に完了しませんでした。この日の内容は、あとから `flow-witness digest --config flow-witness.yaml --id net-daily --day 2026-10-06` で確認できます。",
  },
  {
    failure: { code: "fault", reference: REFERENCE },
    english: "The fault is in this program. Whoever runs this service finds out why by the reference below.",
    japanese: "プログラム側の不具合です。原因は、このボットの担当者が下の参照番号から調べられます。",
  },
  {
    failure: { code: "unknown-format", path: "a.log" },
    english:
      "The fields of a.log are not known: it has no header line. Name them as `format` of its source in the configuration.",
    japanese:
      "a.log にはヘッダー行がないため、フィールドの並びが分かりません。設定で、そのソースの `format` に並びを指定してください。",
  },
] as const)("says why: $failure.code", ({ failure, english, japanese }) => {
  expect([told(failure, en)[1], told(failure, ja)[1]]).toEqual([english, japanese]);
});

test("names no digest where everything is told", () => {
  expect(en.say.digest.why({ code: "out-of-time" }, { date: "2026-10-06" })).toContain(
    "`flow-witness digest --day 2026-10-06`",
  );
});

test("what the administrator of the logs has to mend is said as to whoever asks", () => {
  expect(told({ code: "no-table" }, en)[1]).toBe(en.say.failure({ code: "no-table" }));
  expect(told({ code: "no-table" }, ja)[1]).toBe(ja.say.failure({ code: "no-table" }));
});
