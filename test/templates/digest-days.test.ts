import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/languages/index.ts";
import { clockAt, hole, share } from "../support/day.ts";
import { dayBefore, told, USUAL } from "./digest-cards.ts";

const { en, ja } = LANGUAGES;

describe("the first day", () => {
  test.each([
    {
      language: en,
      lines: [
        "No earlier digest is remembered; from the next one on, it tells what is new and what is no longer rejected.",
      ],
    },
    { language: ja, lines: ["以前の日次レポートの情報がないため、前日との比較はありません。次回から比較します。"] },
  ])("in $language.name has nothing to be compared with", ({ language, lines }) => {
    expect(told(USUAL, language).slice(3)).toEqual(lines);
  });

  test("tells what was rejected most", () => {
    expect(told(USUAL, en).slice(0, 3)).toEqual([
      "✗ 1 rejected pair · 14 rejects in all on Tue 6 Oct",
      "✗ 10.20.40.4 → 10.23.0.60, port 22 (ssh) · 14 rejected · 14:01–14:09",
      "Tue 6 Oct (JST): 5,000 records of 40 interfaces.",
    ]);
    expect(told(USUAL, ja)[0]).toBe("✗ 拒否 1 組 · 10月6日（火）の拒否は計 14 回");
  });

  test("after a missed one says so", () => {
    expect(told(USUAL, en, { before: "missed-day" }).at(-1)).toBe(
      "Nothing is known of the day before, so nothing is called new.",
    );
    expect(told(USUAL, ja, { before: "missed-day" }).at(-1)).toBe("前日の情報がないため、前日との比較はありません。");
  });

  test("after one that was about something else says so", () => {
    expect(told(USUAL, en, { before: "other-terms" }).at(-1)).toBe(
      "The configuration has changed since the day before (what this digest is about, its zone, your networks or where the logs lie), so nothing is called new.",
    );
    expect(told(USUAL, ja, { before: "other-terms" }).at(-1)).toBe(
      "設定（対象、タイムゾーン、自組織のネットワーク、ログの場所のいずれか）が変わったため、前日との比較はありません。",
    );
  });

  test("is not spoken of where nobody looks what was remembered", () => {
    expect(told(USUAL, en, { before: "not-compared" }).slice(3)).toEqual([
      "The command line compares nothing: what is new, and what is no longer rejected, stands in the digest of a channel.",
    ]);
    expect(told(USUAL, ja, { before: "not-compared" }).slice(3)).toEqual([
      "コマンドラインでは前日と比較しません。新たな拒否や、なくなった拒否は、チャンネルに投稿される日次レポートに表示されます。",
    ]);
  });

  test("has its details elsewhere than beneath the message on a quiet day", () => {
    const holes = share([hole("eni-0a1")]);
    const extras = { file: "--csv" } as const;

    expect(told({ holes }, en, { before: dayBefore({}), extras }).at(-1)).toMatch(/`--csv` shows the details\.$/);
    expect(told({ holes }, ja, { before: dayBefore({}), extras }).at(-1)).toMatch(/詳細は `--csv` で表示できます。$/);
  });
});

describe("a quiet day is one sentence", () => {
  const holes = share([hole("eni-0a1")]);

  test.each([
    {
      what: "nothing rejected",
      day: { holes },
      english: [
        "✓ Nothing was rejected · Tue 6 Oct",
        "Tue 6 Oct (JST): 5,000 records of 40 interfaces, 1 of them with gaps. The file below has the details.",
      ],
      japanese: [
        "✓ 拒否はありません · 10月6日（火）",
        "10月6日（火）の記録は 5,000 件、インターフェースは 40 個（うち 1 個は記録に欠けあり）です。詳細は下のファイルにあります。",
      ],
      before: dayBefore({}),
    },
    {
      what: "nothing that was not rejected before",
      day: USUAL,
      english: [
        "✓ Nothing new · 14 rejects in all on Tue 6 Oct",
        "Tue 6 Oct (JST): 5,000 records of 40 interfaces. The file below has the details.",
      ],
      japanese: [
        "✓ 新たな拒否はありません · 10月6日（火）の拒否は計 14 回",
        "10月6日（火）の記録は 5,000 件、インターフェースは 40 個です。詳細は下のファイルにあります。",
      ],
      before: dayBefore(USUAL),
    },
    {
      what: "nothing at all",
      day: {},
      english: ["✓ Nothing was rejected · Tue 6 Oct", "Tue 6 Oct (JST): 5,000 records of 40 interfaces."],
      japanese: [
        "✓ 拒否はありません · 10月6日（火）",
        "10月6日（火）の記録は 5,000 件、インターフェースは 40 個です。",
      ],
      before: dayBefore({}),
    },
  ])("with $what", ({ day, before, english, japanese }) => {
    expect(told(day, en, { before })).toEqual(english);
    expect(told(day, ja, { before })).toEqual(japanese);
  });
});

describe("a day that was not watched", () => {
  const pending = { from: clockAt("20:00"), to: clockAt("24:00") };
  const window = { from: clockAt("03:00"), to: clockAt("03:05") };
  const unreadable = [{ path: "a.log.gz", reason: "damaged", window } as const];

  test("to its end proves nothing by its silence", () => {
    expect(told({ pending, unreadable }, en)[0]).toBe("? Nothing was rejected, as far as was recorded · Tue 6 Oct");
    expect(told({ pending, unreadable }, ja)[0]).toBe("? 記録された範囲で、拒否はありません · 10月6日（火）");
  });

  test("to its end may have had what is not seen any more", () => {
    expect(told({ pending, unreadable }, en, { before: dayBefore(USUAL) })).toEqual([
      "? 1 pair perhaps no longer rejected · no rejects on Tue 6 Oct",
      "? perhaps no longer rejected: 10.20.40.4 → 10.23.0.60, port 22 (ssh) · 14 rejected the day before",
      "Tue 6 Oct (JST): 5,000 records of 40 interfaces. The logs are delivered up to 20:00 JST only. 1 file could not be read, or not wholly.",
      "Tue 6 Oct was not recorded completely, so what looks gone may have been rejected all the same. No longer rejected does not mean accepted: ask about the pair to know.",
    ]);
    expect(told({ pending, unreadable }, ja, { before: dayBefore(USUAL) })).toEqual([
      "? なくなった拒否 1 組（未確定） · 10月6日（火）の拒否はありません",
      "? なくなった拒否（未確定）: 10.20.40.4 → 10.23.0.60 22番（ssh） · 前日は 14 回",
      "10月6日（火）の記録は 5,000 件、インターフェースは 40 個です。ログは 20:00 の分までしか届いていません。一部または全部を読み取れなかったファイルが 1 個あります。",
      "10月6日（火）は記録が一部欠けているため、拒否がなくなったとは言い切れません。拒否がなくなっても、許可されたとは限りません。「詳しく聞く」で確認できます。",
    ]);
  });

  test("the day before makes nothing new for certain", () => {
    const before = dayBefore({ pending });

    expect(told(USUAL, en, { before })).toEqual([
      "✗ Perhaps 1 new rejected pair · 14 rejects in all on Tue 6 Oct",
      "? perhaps new: 10.20.40.4 → 10.23.0.60, port 22 (ssh) · 14 rejected · 14:01–14:09",
      "Tue 6 Oct (JST): 5,000 records of 40 interfaces.",
      "Mon 5 Oct was not recorded completely, so what looks new may have been there before.",
    ]);
    expect(told(USUAL, ja, { before }).at(-1)).toBe(
      "10月5日（月）は記録が一部欠けているため、新規とは言い切れません。",
    );
  });

  test("by all who watched the day before is not called quiet", () => {
    const few = { totals: { records: 900, accepts: 900, rejects: 0, late: 0, observers: 4 } };

    expect(told({ ...few, inside: share([]) }, en, { before: dayBefore({}) })).toEqual([
      "? Nothing was rejected, as far as was recorded · Tue 6 Oct",
      "Tue 6 Oct (JST): 900 records of 4 interfaces.",
      "Records came from 4 interfaces, after 40 the day before; `flow-witness doctor` tells whether all logs arrive.",
    ]);
    expect(told(few, ja, { before: dayBefore({}) }).at(-1)).toBe(
      "記録のあるインターフェースは、前日の 40 個に対して 4 個です。ログの配信状況は `flow-witness doctor` で確認できます。",
    );
    expect(told(USUAL, en, { before: dayBefore(few) }).at(-1)).toBe(
      "Records came from 40 interfaces, after 4 the day before. Mon 5 Oct was not recorded completely, so what looks new may have been there before.",
    );
    expect(told(USUAL, ja, { before: dayBefore(few) }).at(-1)).toBe(
      "記録のあるインターフェースは、前日の 4 個に対して 40 個です。10月5日（月）は記録が一部欠けているため、新規とは言い切れません。",
    );
  });

  test("at all is not called quiet", () => {
    const nothing = { totals: { records: 0, accepts: 0, rejects: 0, late: 0, observers: 0 } };

    expect(told(nothing, en, { before: dayBefore(USUAL) })).toEqual([
      "? Nothing was recorded · nothing can be said of Tue 6 Oct",
      "Not one record of Tue 6 Oct (JST) was found; `flow-witness doctor` tells whether logs arrive.",
    ]);
    expect(told(nothing, ja, { before: dayBefore(USUAL) })).toEqual([
      "? 記録がありません · 10月6日（火）については何も判断できません",
      "10月6日（火）の記録は 1 件も見つかりませんでした。ログの配信状況は `flow-witness doctor` で確認できます。",
    ]);
  });
});
