import {
  type Groups,
  type Part,
  quantity,
  type TimeMeaning,
  type TimeReader,
  word,
} from "../../../question/time/token.ts";
import { LENGTH, readLength } from "./lengths.ts";

const PARTS: Readonly<Record<string, Part>> = {
  未明: "small-hours",
  早朝: "early-morning",
  明け方: "early-morning",
  朝: "morning",
  午前中: "morning",
  午前: "morning",
  お昼: "lunchtime",
  昼: "lunchtime",
  昼間: "lunchtime",
  午後: "afternoon",
  夕方: "late-afternoon",
  夜: "night",
  晩: "night",
  深夜: "night",
  夜中: "night",
};
const WEEKDAYS = "月火水木金土日";
const DAYS: Readonly<Record<string, number>> = {
  今日: 0,
  本日: 0,
  きょう: 0,
  昨日: -1,
  きのう: -1,
  前日: -1,
  一昨日: -2,
  おととい: -2,
  おとつい: -2,
  さきおととい: -3,
  明日: 1,
  あした: 1,
  明後日: 2,
  あさって: 2,
};
const PERIODS: Readonly<Record<string, TimeMeaning>> = {
  先々週: { kind: "period", unit: "week", offset: -2 },
  先週: { kind: "period", unit: "week", offset: -1 },
  前週: { kind: "period", unit: "week", offset: -1 },
  今週: { kind: "period", unit: "week", offset: 0 },
  来週: { kind: "period", unit: "week", offset: 1 },
  先週末: { kind: "period", unit: "weekend", offset: -1 },
  前の週末: { kind: "period", unit: "weekend", offset: -1 },
  週末: { kind: "period", unit: "weekend", offset: -1 },
  今週末: { kind: "period", unit: "weekend", offset: 0 },
  先々月: { kind: "period", unit: "month", offset: -2 },
  先月: { kind: "period", unit: "month", offset: -1 },
  前月: { kind: "period", unit: "month", offset: -1 },
  今月: { kind: "period", unit: "month", offset: 0 },
  来月: { kind: "period", unit: "month", offset: 1 },
  昨年: { kind: "period", unit: "year", offset: -1 },
  去年: { kind: "period", unit: "year", offset: -1 },
  今年: { kind: "period", unit: "year", offset: 0 },
};
/** Parts of a certain day in one word. */
const DAY_PARTS: Readonly<Record<string, TimeMeaning>> = {
  今朝: { kind: "part", part: "morning", offset: 0 },
  けさ: { kind: "part", part: "morning", offset: 0 },
  昨夜: { kind: "part", part: "night", offset: -1 },
  昨晩: { kind: "part", part: "night", offset: -1 },
  ゆうべ: { kind: "part", part: "night", offset: -1 },
  今夜: { kind: "part", part: "night", offset: 0 },
  今晩: { kind: "part", part: "night", offset: 0 },
  今夕: { kind: "part", part: "late-afternoon", offset: 0 },
  昨夕: { kind: "part", part: "late-afternoon", offset: -1 },
};
/** Heisei ended in 2019; only Reiwa years can be asked about. */
const REIWA_BEFORE = 2018;

const HALF = "(?:(?<half>午前|午後)の?)?";

/** Japanese times; the order does not matter, the longest match at a place wins. */
export const TIMES: readonly TimeReader[] = [
  {
    pattern:
      /(?:(?:(?<year>\d{4})年|令和(?<reiwa>\d{1,2}|元)年|(?<short>r)\d{1,2}年)\s?)?(?<month>\d{1,2})月\s?(?<day>\d{1,2})日(?!間)/g,
    read: readDate,
  },
  { pattern: /(?<!(?:直近|過去|ここ|この|最近)の?\s?)(?<![\d月])(?<day>\d{1,2})日(?![間以前後目])/g, read: readDate },
  { pattern: /(?:(?<year>\d{4})年)?(?<![\d/])(?<month>\d{1,2})月(?![\d間前後])/g, read: readMonth },
  {
    pattern: new RegExp(
      String.raw`${HALF}(?<![\d.:/])(?<hour>\d{1,2})時(?!間)(?:\s?(?<minute>\d{1,2})分(?!間|前|以内)(?:\s?(?<second>\d{1,2})秒)?|(?<thirty>半)|(?<slot>台))?(?:ちょうど)?`,
      "g",
    ),
    read: readClock,
  },
  { pattern: /(?<half>午前|午後)の?(?<hour>\d{1,2}):(?<colon>\d{2})(?::(?<second>\d{2}))?/g, read: readClock },
  { pattern: /正午/g, read: () => ({ kind: "clock", hour: 12, certain: true }) },
  { pattern: /零時|真夜中/g, read: () => ({ kind: "clock", hour: 0, certain: true }) },
  {
    pattern: new RegExp(
      String.raw`(?:(?<which>この前|前回|先日|こないだ|この間)の)?(?<weekday>[${WEEKDAYS}])曜日?|(?<=[\d日]\s?\()(?<paren>[${WEEKDAYS}])(?=\))`,
      "g",
    ),
    read: readWeekday,
  },
  ...fixed(DAY_PARTS),
  ...fixed(PERIODS),
  ...Object.entries(DAYS).map(([name, offset]) => word(exactly(name), { kind: "day", offset })),
  ...Object.entries(PARTS).map(([name, part]) => word(new RegExp(`${name}(?!一|休|過)`, "g"), { kind: "part", part })),
  { pattern: LENGTH, read: readLength },
  word(/さっき|さきほど|先ほど|先程|たった今|ついさっき|今しがた/g, {
    kind: "recent",
    quantity: quantity({ seconds: 900 }),
  }),
  word(/これまで(?:に)?|過去に一度でも|今まで(?:に)?|一度でも|過去に(?!\s?\d)/g, {
    kind: "recent",
    quantity: quantity({ days: 90 }),
  }),
  word(/現在|今(?![日朝夜晩週月年回後まのし])/g, { kind: "now" }),
  ...zoneWords(),
  ...linkWords(),
];

function fixed(table: Readonly<Record<string, TimeMeaning>>): TimeReader[] {
  return Object.entries(table).map(([name, meaning]) => word(exactly(name), meaning));
}

function exactly(name: string): RegExp {
  return new RegExp(name, "g");
}

function zoneWords(): TimeReader[] {
  return [
    word(/日本(?:標準)?時間|東京時間/g, { kind: "zone", zone: "Asia/Tokyo" }),
    word(/米国東部(?:標準|夏)?時間|ニューヨーク時間|東部時間/g, { kind: "zone", zone: "America/New_York" }),
    word(/米国太平洋(?:標準|夏)?時間|太平洋時間/g, { kind: "zone", zone: "America/Los_Angeles" }),
    word(/協定世界時|世界標準時|グリニッジ標準時/g, { kind: "zone", zone: "UTC" }),
  ];
}

function linkWords(): TimeReader[] {
  return [
    word(/の|に(?=\d)|ごろ|頃|ころ|くらい|ぐらい|あたり|付近|前後(?=の|に|で|、|\s)|ほど|、/g, {
      kind: "link",
      link: "glue",
    }),
    word(/より後|以降|以後|から(?:ずっと)?|からこちら|すぎから|過ぎから|より(?=後|あと)/g, {
      kind: "link",
      link: "after",
    }),
    word(/まで(?:の間|に)?/g, { kind: "link", link: "until-after" }),
    word(/ほど前|くらい前|ぐらい前|前/g, { kind: "link", link: "ago" }),
    word(/以内|以内の|の間/g, { kind: "link", link: "within" }),
    word(/直近の?|過去の?|ここ(?=\s?\d|数|半|の)|この(?=\s?\d|数|半)|最近の?(?=\s?\d)|最後の/g, {
      kind: "link",
      link: "last",
    }),
    word(/今後の?|これから(?=\s?\d)|向こう/g, { kind: "link", link: "next" }),
  ];
}

function readDate({ year, reiwa, month, day }: Groups): TimeMeaning {
  const given = year === undefined ? reiwaYear(reiwa) : Number(year);
  return {
    kind: "date",
    day: Number(day),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(given === undefined ? {} : { year: given }),
  };
}

function reiwaYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return REIWA_BEFORE + (text === "元" ? 1 : Number(text));
}

function readMonth({ year, month }: Groups): TimeMeaning {
  return { kind: "month", month: Number(month), ...(year === undefined ? {} : { year: Number(year) }) };
}

function readClock({ half, hour = "", minute, colon, second, thirty, slot }: Groups): TimeMeaning {
  const minutes = thirty === undefined ? (minute ?? colon) : "30";
  return {
    kind: "clock",
    hour: Number(hour),
    ...(minutes === undefined ? {} : { minute: Number(minutes) }),
    ...(second === undefined ? {} : { second: Number(second) }),
    ...(half === undefined ? {} : { half: half === "午前" ? "am" : "pm" }),
    ...(hour.startsWith("0") ? { certain: true } : {}),
    ...(slot === undefined ? {} : { slot: true }),
  };
}

function readWeekday({ which, weekday, paren }: Groups): TimeMeaning {
  const number = WEEKDAYS.indexOf(weekday ?? paren ?? "") + 1;
  return { kind: "weekday", weekday: number, which: which === undefined ? "latest" : "before-today" };
}
