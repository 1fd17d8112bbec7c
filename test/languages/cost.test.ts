import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/languages/index.ts";

const { say: en } = LANGUAGES.en;
const { say: ja } = LANGUAGES.ja;
const COST = { engine: "athena", ms: 3200, bytesScanned: 15_600_000_000, usd: 0.078 };

describe("what it took", () => {
  test.each([
    { usd: 0.078, dollars: ["0.08 USD", "0.08 USD"] },
    { usd: 12.3, dollars: ["12.30 USD", "12.30 USD"] },
    { usd: 1234.5, dollars: ["1,234.50 USD", "1,234.50 USD"] },
    { usd: 0.00005, dollars: ["less than 0.01 USD", "0.01 USD 未満"] },
  ])("is $usd dollars in whole cents", ({ usd, dollars }) => {
    expect([en.cost({ ...COST, usd }), ja.cost({ ...COST, usd })]).toEqual([
      `athena, 3.2 s, 16 GB, ${dollars[0]}`,
      `athena、3.2 秒、16 GB、${dollars[1]}`,
    ]);
  });

  test.each([
    { estimatedBytes: 18_700_000_000, isTold: false },
    { estimatedBytes: 18_800_000_000, isTold: true },
    { estimatedBytes: 12_500_000_000, isTold: false },
    { estimatedBytes: 12_400_000_000, isTold: true },
  ])("has the estimate beside it where that was wrong by more than a fifth: $estimatedBytes", (expected) => {
    const cost = { ...COST, ...expected };

    expect(en.cost(cost).includes("expected")).toBe(expected.isTold);
    expect(ja.cost(cost).includes("見積もり")).toBe(expected.isTold);
  });

  test("says that nobody could tell beforehand", () => {
    expect(en.cost({ ...COST, unestimated: true })).toMatch(
      /, not estimated beforehand \(objects could not be listed or read\)$/,
    );
    expect(ja.cost({ ...COST, unestimated: true })).toContain("事前の見積もりなし");
  });
});

describe("a part of the time that fits", () => {
  test.each([
    { seconds: 900, words: ["last 15 minutes", "最後の 15 分間"] },
    { seconds: 3600, words: ["last hour", "最後の 1 時間"] },
    { seconds: 7200, words: ["last 2 hours", "最後の 2 時間"] },
    { seconds: 86_400, words: ["last day", "最後の 1 日間"] },
    { seconds: 30 * 86_400, words: ["last 30 days", "最後の 30 日間"] },
  ])("is said by its length: $seconds s", ({ seconds, words: [english = "", japanese = ""] }) => {
    const failure = { code: "too-big", bytes: 188e9, usd: 0.94, limit: 100e9, fits: seconds } as const;

    expect(en.failure(failure)).toContain(`The ${english} of the time you asked about would fit.`);
    expect(ja.failure(failure)).toContain(`${japanese}だけであれば`);
    expect([en.askAboutLast(seconds), ja.askAboutLast(seconds)]).toEqual([
      `Ask about its ${english}`,
      `${japanese}を調べる`,
    ]);
  });

  test("has no price where reading costs nothing", () => {
    const free = { code: "too-big", bytes: 188e9, usd: 0, limit: 100e9 } as const;

    expect(en.failure(free) + ja.failure(free)).not.toContain("USD");
    expect(ja.failure(free)).toContain("約 188 GB のログ");
  });
});
