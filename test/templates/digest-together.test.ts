import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/languages/index.ts";
import { share, turned } from "../support/day.ts";
import { cardOf, dayBefore, told } from "./digest-cards.ts";

const { en, ja } = LANGUAGES;
const DB = "10.23.0.60";

describe("many own clients of one server port", () => {
  const crowd = Array.from({ length: 40 }, (_, index) => turned(`10.20.40.${index}`, DB));

  test("are one line, and can be asked about", () => {
    const { elements } = cardOf({ inside: share(crowd) }, en, { before: dayBefore({}) });
    const [row] = elements.flatMap((element) => (element.kind === "rows" ? element.rows : []));

    expect(told({ inside: share(crowd) }, en, { before: dayBefore({}) }).slice(0, 3)).toEqual([
      "✗ 40 new rejected pairs · 560 rejects in all on Tue 6 Oct",
      "+ new: 40 addresses inside → 10.23.0.60, port 22 (ssh) · 560 rejected · 14:01–14:09",
      "… the addresses one by one in the file below",
    ]);
    expect(told({ inside: share(crowd) }, ja, { before: dayBefore({}) }).slice(1, 3)).toEqual([
      "+ 新たな拒否: 内部 40 アドレス → 10.23.0.60 22番（ssh） · 560 回 · 14:01〜14:09",
      "… アドレスごとの内訳は下のファイルにあります",
    ]);
    expect(row?.ask?.value).toBe(
      "Was anything blocked to 10.23.0.60 on port 22 (tcp) between 15:00 UTC on 5 Oct 2026 and 15:00 UTC on 6 Oct 2026?",
    );
  });

  test("are at least so many where more are not known", () => {
    expect(told({ inside: share(crowd, 1312) }, en).slice(1, 3)).toEqual([
      "✗ at least 40 addresses inside → 10.23.0.60, port 22 (ssh) · 560 rejected · 14:01–14:09",
      "… 1,272 more; the addresses one by one in the file below",
    ]);
    expect(told({ inside: share(crowd, 1312) }, ja).slice(1, 3)).toEqual([
      "✗ 拒否: 内部 40 アドレス以上 → 10.23.0.60 22番（ssh） · 560 回 · 14:01〜14:09",
      "… ほか 1,272 件。アドレスごとの内訳は下のファイルにあります",
    ]);
  });
});
