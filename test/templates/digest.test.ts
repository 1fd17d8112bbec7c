import { describe, expect, test } from "vitest";
import type { Day } from "../../src/coverage/day.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import type { DigestExtras } from "../../templates/digest.ts";
import { clockAt, hole, share, turned, turnedTogether } from "../support/day.ts";
import { tooMuch } from "./chat/limits.ts";
import { cardOf, dayBefore, told, USUAL } from "./digest-cards.ts";

const { en, ja } = LANGUAGES;
const DB = "10.23.0.60";
const PUBLIC = "203.0.113.9";

/** What an ordinary morning brings: something of every kind. */
const { port: _, ...PING } = turned("10.20.41.8", DB, { protocol: 1, rejects: 3, last: clockAt("14:01") });
const ORDINARY: Partial<Day> = {
  inside: share([
    turned("10.20.40.4", DB, { rejects: 1204 }),
    turned("10.20.41.7", "10.23.0.61", { port: 5432, rejects: 20 }),
    PING,
  ]),
  outside: share([turnedTogether(PUBLIC), turnedTogether(PUBLIC, { port: 3389, sources: 1, rejects: 7 })]),
  holes: share([
    hole("eni-0a1", { observer: { id: "eni-0a1", kind: "interface", name: "web-1" }, minutes: 190 }),
    hole("eni-0a2", { kind: "skipped", minutes: 12 }),
    hole("eni-0a3", { kind: "ended", window: { from: clockAt("18:00"), to: clockAt("24:00") }, minutes: 360 }),
    hole("eni-0a4"),
  ]),
};
const YESTERDAY = dayBefore({
  inside: share([
    turned("10.20.40.4", DB),
    turned("10.20.40.9", DB, { port: 3389, rejects: 20 }),
    turned("10.20.7.7", "10.23.0.2", { port: 53, protocol: 17 }),
  ]),
  outside: share([turnedTogether(PUBLIC)]),
});
const EXTRAS: Partial<DigestExtras> = {
  about: { owner: "#team-net" },
  nameOf: (address) => (address === DB ? "payroll-db" : undefined),
};

describe("an ordinary day", () => {
  test("in English", () => {
    expect(told(ORDINARY, en, { before: YESTERDAY, extras: EXTRAS })).toEqual([
      "✗ 3 new rejected pairs, 2 no longer rejected · 9,354 rejects in all on Tue 6 Oct",
      "+ new: 10.20.41.7 → 10.23.0.61, port 5432 (postgres) · 20 rejected · 14:01–14:09",
      "+ new: 10.20.41.8 → payroll-db (10.23.0.60), ICMP · 3 rejected · 14:01",
      "+ new: 198.51.100.7 outside → 203.0.113.9, port 3389 (rdp) · 7 rejected · 00:00–23:59",
      "− no longer rejected: 10.20.40.9 → payroll-db (10.23.0.60), port 3389 (rdp) · 20 rejected the day before",
      "− no longer rejected: 10.20.7.7 → 10.23.0.2, UDP port 53 (dns) · 14 rejected the day before",
      "✗ 10.20.40.4 → payroll-db (10.23.0.60), port 22 (ssh) · 1,204 rejected · 14:01–14:09",
      "✗ 3,211 addresses outside → 203.0.113.9, port 22 (ssh) · 8,120 rejected · 00:00–23:59",
      "░ interface eni-0a1 (web-1): nothing recorded for 3 h 10 min between 02:00 and 03:00",
      "░ interface eni-0a2: lost records in 12 min between 02:00 and 03:00 (SKIPDATA)",
      "░ interface eni-0a3: nothing recorded from 18:00 on",
      "… 1 more in the file below",
      "Tue 6 Oct (JST): 5,000 records of 40 interfaces, 4 of them with gaps.",
      "No longer rejected does not mean accepted: ask about the pair to know.",
      "About this digest: #team-net.",
    ]);
  });

  test("in Japanese", () => {
    const names = { ...EXTRAS, nameOf: (address: string) => (address === DB ? "給与DB" : undefined) };

    expect(told(ORDINARY, ja, { before: YESTERDAY, extras: names })).toEqual([
      "✗ 新たな拒否 3 組、なくなった拒否 2 組 · 10月6日（火）の拒否は計 9,354 回",
      "+ 新たな拒否: 10.20.41.7 → 10.23.0.61 5432番（postgres） · 20 回 · 14:01〜14:09",
      "+ 新たな拒否: 10.20.41.8 → 給与DB（10.23.0.60）ICMP · 3 回 · 14:01",
      "+ 新たな拒否: 外部の 198.51.100.7 → 203.0.113.9 3389番（rdp） · 7 回 · 00:00〜23:59",
      "− なくなった拒否: 10.20.40.9 → 給与DB（10.23.0.60）3389番（rdp） · 前日は 20 回",
      "− なくなった拒否: 10.20.7.7 → 10.23.0.2 UDP 53番（dns） · 前日は 14 回",
      "✗ 拒否: 10.20.40.4 → 給与DB（10.23.0.60）22番（ssh） · 1,204 回 · 14:01〜14:09",
      "✗ 拒否: 外部 3,211 アドレス → 203.0.113.9 22番（ssh） · 8,120 回 · 00:00〜23:59",
      "░ インターフェース eni-0a1（web-1）: 02:00〜03:00 に計 3 時間 10 分の記録なし",
      "░ インターフェース eni-0a2: 02:00〜03:00 に計 12 分の記録が欠落（SKIPDATA）",
      "░ インターフェース eni-0a3: 18:00 以降の記録なし",
      "… ほか 1 件は下のファイルにあります",
      "10月6日（火）の記録は 5,000 件、インターフェースは 40 個（うち 4 個は記録に欠けあり）です。",
      "拒否がなくなっても、許可されたとは限りません。「詳しく聞く」で確認できます。",
      "この日次レポートについては #team-net へお問い合わせください。",
    ]);
  });

  test("can be asked about line by line, where it is about traffic", () => {
    const { elements } = cardOf(ORDINARY, en, { before: YESTERDAY, extras: EXTRAS });
    const rows = elements.flatMap((element) => (element.kind === "rows" ? element.rows : []));

    expect(rows.map(({ ask }) => ask !== undefined)).toEqual([...Array(7).fill(true), ...Array(4).fill(false)]);
    expect(rows[0]?.ask).toEqual({
      id: "reply",
      label: "Ask",
      value:
        "What happened to traffic from 10.20.41.7 to 10.23.0.61 on port 5432 (tcp) between 15:00 UTC on 5 Oct 2026 and 15:00 UTC on 6 Oct 2026, and why?",
      spoken: "Ask: new: 10.20.41.7 → 10.23.0.61, port 5432 (postgres) · 20 rejected · 14…",
    });
  });
});

test("says where nothing is missing that a rule stopped it", () => {
  expect(told({}, en, { before: dayBefore(USUAL) })[0]).toBe("− 1 pair no longer rejected · no rejects on Tue 6 Oct");
});

test("has ten lines of forty, and says where the others are", () => {
  const pairs = Array.from({ length: 40 }, (_, index) => turned(`10.20.40.${index}`, DB, { port: 1000 + index }));
  const lines = told({ inside: share(pairs) }, en);

  expect(lines.filter((line) => line.startsWith("✗ 10."))).toHaveLength(10);
  expect(lines[11]).toBe("… 30 more in the file below");
  expect(told({ inside: share(pairs, 1312) }, en)[11]).toBe("… 1,302 more, 30 of them in the file below");
  expect(told({ inside: share(pairs, 1312) }, ja)[11]).toBe("… ほか 1,302 件（うち 30 件は下のファイルにあります）");
});

test("tells of the own networks where too much comes from outside", () => {
  const noisy = { inside: share([turned("10.20.40.4", DB)]), outside: share([turnedTogether(PUBLIC)], 5120) };
  const before = dayBefore(noisy);

  expect(told(noisy, en, { before })[0]).toBe("✓ Nothing new from inside · at least 8,134 rejects in all on Tue 6 Oct");
  expect(told(noisy, ja, { before })[0]).toBe(
    "✓ 内部からの新たな拒否はありません · 10月6日（火）の拒否は計 8,134 回以上",
  );
});

test("says how the others are told where there is no file", () => {
  const pairs = Array.from({ length: 40 }, (_, index) => turned(`10.20.40.${index}`, DB, { port: 1000 + index }));
  const extras = { file: "--csv" } as const;

  expect(told({ inside: share(pairs) }, en, { extras })[11]).toBe("… 30 more with `--csv`");
  expect(told({ inside: share(pairs, 1312) }, en, { extras })[11]).toBe("… 1,302 more, 30 of them with `--csv`");
  expect(told({ inside: share(pairs) }, ja, { extras })[11]).toBe("… ほか 30 件は `--csv` で表示できます");
});

test("what was missed in many small parts is told without the first and the last minute of them", () => {
  const allDay = { window: { from: clockAt("00:03"), to: clockAt("24:00") } };
  const holes = share([
    hole("eni-0a1", { ...allDay, minutes: 190 }),
    hole("eni-0a2", { ...allDay, kind: "skipped", minutes: 24 }),
    // A long one is told from when to when, and so is one whose parts lie together.
    hole("eni-0a3", { ...allDay, minutes: 1400 }),
    hole("eni-0a4", { kind: "skipped", minutes: 4 }),
  ]);

  expect(told({ ...USUAL, holes }, en).slice(2, 6)).toEqual([
    "░ interface eni-0a1: nothing recorded for 3 h 10 min, spread over the day",
    "░ interface eni-0a2: lost records in 24 min, spread over the day (SKIPDATA)",
    "░ interface eni-0a3: nothing recorded for 23 h 20 min between 00:03 and 24:00",
    "░ interface eni-0a4: lost records in 4 min between 02:00 and 03:00 (SKIPDATA)",
  ]);
  expect(told({ ...USUAL, holes }, ja).slice(2, 4)).toEqual([
    "░ インターフェース eni-0a1: 一日を通して断続的に計 3 時間 10 分の記録なし",
    "░ インターフェース eni-0a2: 一日を通して断続的に計 24 分の記録が欠落（SKIPDATA）",
  ]);
});

test("says that there are more than it knows of", () => {
  const cut = { inside: share([turned("10.20.40.4", DB)], 1312), outside: share([turnedTogether(PUBLIC)], 5120) };

  expect(told(cut, en, { before: dayBefore({}) })).toEqual([
    "✗ 6,432 rejected pairs · at least 8,134 rejects in all on Tue 6 Oct",
    "✗ 10.20.40.4 → 10.23.0.60, port 22 (ssh) · 14 rejected · 14:01–14:09",
    "✗ 3,211 addresses outside → 203.0.113.9, port 22 (ssh) · 8,120 rejected · 00:00–23:59",
    "… 6,430 more",
    "Tue 6 Oct (JST): 5,000 records of 40 interfaces.",
    "There are too many rejected pairs to tell which ones are new. Of clients outside there are too many to tell what is new.",
  ]);
  expect(told(cut, ja, { before: dayBefore({}) })).toEqual([
    "✗ 拒否 6,432 組 · 10月6日（火）の拒否は計 8,134 回以上",
    "✗ 拒否: 10.20.40.4 → 10.23.0.60 22番（ssh） · 14 回 · 14:01〜14:09",
    "✗ 拒否: 外部 3,211 アドレス → 203.0.113.9 22番（ssh） · 8,120 回 · 00:00〜23:59",
    "… ほか 6,430 件",
    "10月6日（火）の記録は 5,000 件、インターフェースは 40 個です。",
    "拒否された組が多すぎるため、前日とは比較していません。外部からの通信は数が多すぎるため、前日とは比較していません。",
  ]);
});

test("what was lost is told apart from what was not recorded at all", () => {
  const holes = share([hole("eni-0a1", { kind: "skipped", minutes: 190, lost: 10 })]);

  expect(told({ ...USUAL, holes }, en)[2]).toBe(
    "░ interface eni-0a1: lost records in 10 min (SKIPDATA) and nothing recorded for 3 h between 02:00 and 03:00",
  );
  expect(told({ ...USUAL, holes }, ja)[2]).toBe(
    "░ インターフェース eni-0a1: 02:00〜03:00 に計 10 分の記録が欠落（SKIPDATA）、計 3 時間の記録なし",
  );
});

test("ends a gap that lasts to the end of the day with that day", () => {
  const day = {
    ...USUAL,
    holes: share([hole("eni-0a1", { window: { from: clockAt("23:00"), to: clockAt("24:00") } })]),
  };

  expect(told(day, en)[2]).toBe("░ interface eni-0a1: nothing recorded for 1 h between 23:00 and 24:00");
  expect(told(day, ja)[2]).toBe("░ インターフェース eni-0a1: 23:00〜24:00 に計 1 時間の記録なし");
});

test.each([
  { kind: "ended", english: "nothing recorded from 02:00 on", japanese: "02:00 以降の記録なし" },
  { kind: "began", english: "nothing recorded before 03:00", japanese: "03:00 より前の記録なし" },
  {
    kind: "gap",
    english: "nothing recorded for 1 h between 02:00 and 03:00",
    japanese: "02:00〜03:00 に計 1 時間の記録なし",
  },
  {
    kind: "skipped",
    english: "lost records in 1 h between 02:00 and 03:00 (SKIPDATA)",
    japanese: "02:00〜03:00 に計 1 時間の記録が欠落（SKIPDATA）",
  },
] as const)("says what an interface did not watch: $kind", ({ kind, english, japanese }) => {
  const day = { ...USUAL, holes: share([hole("eni-0a1", { kind })]) };

  expect(told(day, en)[2]).toBe(`░ interface eni-0a1: ${english}`);
  expect(told(day, ja)[2]).toBe(`░ インターフェース eni-0a1: ${japanese}`);
});

// New York put its clocks back on 1 November 2026, Lord Howe forward by half an hour on 4 October.
test.each([
  {
    zone: "America/New_York",
    from: "2026-11-01T04:00:00Z",
    hours: 25,
    english: "EDT, 25 hours because the clocks changed",
    japanese: "25 時間",
  },
  {
    zone: "Australia/Lord_Howe",
    from: "2026-10-03T13:30:00Z",
    hours: 23.5,
    english: "+10:30, 23.5 hours because the clocks changed",
    japanese: "23.5 時間",
  },
])("says how long a day of $hours hours is", ({ zone, from, hours, english, japanese }) => {
  const start = Date.parse(from) / 1000;
  const day = { window: { from: start, to: start + hours * 3600 } };

  expect(told(day, en, { zone })[1]).toContain(`(${english}): 5,000 records`);
  expect(told(day, ja, { zone })[1]).toContain(`夏時間などの切り替えにより、この日は ${japanese}でした。`);
});

test("says a year where it is another, and what is unusual about the message", () => {
  const ends = ["10.0.0.0/8", "payroll-db", "192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5"];
  const fileless = { id: "net-daily", date: "2025-12-31" };
  const rest = { fileless, until: "2026-01-01", owner: "#team-net" };
  const about = { about: ends, wasDue: clockAt("30:00"), repeated: true, ...rest } as const;
  const circumstances = { date: "2025-12-31", extras: { about } };
  const [english, japanese] = [told({}, en, circumstances), told({}, ja, circumstances)];

  expect(english[0]).toBe("✓ Nothing was rejected · Wed 31 Dec 2025");
  expect(japanese[0]).toBe("✓ 拒否はありません · 2025年12月31日（水）");
  expect(english.at(-1)).toBe(
    "Only traffic from or to 10.0.0.0/8, payroll-db, 192.0.2.1, 192.0.2.2, 192.0.2.3 or 2 more. Late: it was due at 06:00 JST. This may be a repeat: it could not be found out whether it was posted before. The file could not be sent: `flow-witness digest --config flow-witness.yaml --id net-daily --day 2025-12-31 --csv` prints it. This is the last one: `until` in the configuration is Thu 1 Jan. About this digest: #team-net.",
  );
  expect(japanese.at(-1)).toBe(
    "10.0.0.0/8、payroll-db、192.0.2.1、192.0.2.2、192.0.2.3 ほか 2 件の通信だけを対象としています。予定の 06:00 より遅れて投稿しました。投稿済みかどうかを確認できなかったため、重複しているかもしれません。ファイルを送信できませんでした。内容は `flow-witness digest --config flow-witness.yaml --id net-daily --day 2025-12-31 --csv` で表示できます。設定（`until`）により、この日次レポートは1月1日（木）で終了します。この日次レポートについては #team-net へお問い合わせください。",
  );
});

/** As long as DNS allows, and as nasty as a log can be. */
const NASTY = `<!channel> *x* \u202E${"a".repeat(62)}.`.repeat(4).slice(0, 253);

test.each(Object.values(LANGUAGES))("fits into what a surface takes, whatever things are called: $name", (language) => {
  const far = (index: number) => `2001:db8:ffff:ffff:ffff:ffff:ffff:${(index + 4096).toString(16)}`;
  const pairs = Array.from({ length: 9 }, (_, index) =>
    turned(far(index), far(99), { port: 65_535, protocol: 17, rejects: 1_234_567 }),
  );
  const observer = { id: "eni-0123456789abcdef0", kind: "interface", name: NASTY } as const;
  const day = { inside: share(pairs, 700), holes: share([hole("eni-1", { observer })], 100) };
  const about = { owner: NASTY, about: Array(50).fill(NASTY), wasDue: clockAt("08:30"), repeated: true } as const;
  const extras = { about, nameOf: () => NASTY };

  expect(tooMuch(cardOf(day, language, { before: dayBefore({}), extras }), 8)).toEqual([]);
});
