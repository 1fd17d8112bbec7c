import {
  type Groups,
  type Part,
  quantity,
  startingAt,
  type TimeMeaning,
  type TimeReader,
  word,
} from "../../../question/time/token.ts";
import { DAYS, NUMBER, numberOf } from "./calendar-words.ts";
import { ASIDES, IDLE_TIMES } from "./idle-times.ts";
import { LENGTHS, readLength } from "./lengths.ts";
import { TIME_LINKS } from "./time-links.ts";

const PARTS: Readonly<Record<string, Part>> = {
  未明: "small-hours",
  早朝: "early-morning",
  明け方: "early-morning",
  夜明け: "early-morning",
  朝: "morning",
  朝一: "morning",
  朝イチ: "morning",
  朝いち: "morning",
  朝一番: "morning",
  午前中: "morning",
  午前: "morning",
  お昼: "lunchtime",
  昼: "lunchtime",
  昼間: "lunchtime",
  昼休み: "lunchtime",
  昼前: "lunchtime",
  午後: "afternoon",
  夕方: "late-afternoon",
  夜: "night",
  晩: "night",
  深夜: "night",
  夜中: "night",
  業務時間中: "office-hours",
  業務時間内: "office-hours",
  業務時間: "office-hours",
  業務中: "office-hours",
  勤務時間中: "office-hours",
  勤務時間: "office-hours",
  就業時間中: "office-hours",
  就業時間: "office-hours",
  営業時間中: "office-hours",
  営業時間: "office-hours",
  日中: "office-hours",
  始業時: "office-hours",
  始業後: "office-hours",
  始業: "office-hours",
  出社時: "office-hours",
  出社後: "office-hours",
  出社して: "office-hours",
  出勤後: "office-hours",
  終業後: "after-hours",
  終業時: "after-hours",
  終業: "after-hours",
  定時後: "after-hours",
  定時過ぎ: "after-hours",
  就業後: "after-hours",
  退勤後: "after-hours",
  退社後: "after-hours",
  仕事終わり: "after-hours",
  業務時間外: "after-hours",
  業務終了後: "after-hours",
};
const WEEKDAYS = "月火水木金土日";
/** Weeks, months, years, and days that are named by them. */
const PERIODS: Readonly<Record<string, TimeMeaning>> = {
  先々週: { kind: "period", unit: "week", offset: -2 },
  先週: { kind: "period", unit: "week", offset: -1 },
  前週: { kind: "period", unit: "week", offset: -1 },
  今週: { kind: "period", unit: "week", offset: 0 },
  来週: { kind: "period", unit: "week", offset: 1 },
  土日: { kind: "period", unit: "weekend", offset: -1 },
  先週の土日: { kind: "period", unit: "weekend", offset: -1 },
  先週末: { kind: "period", unit: "weekend", offset: -1 },
  前の週末: { kind: "period", unit: "weekend", offset: -1 },
  週末: { kind: "period", unit: "weekend", offset: -1 },
  週明け: { kind: "period", unit: "week", offset: 0 },
  週初め: { kind: "period", unit: "week", offset: 0 },
  先々月末: { kind: "month-end", offset: -2 },
  先月末: { kind: "month-end", offset: -1 },
  今月末: { kind: "month-end", offset: 0 },
  月末: { kind: "month-end" },
  月初: { kind: "period", unit: "month", offset: 0 },
  月初め: { kind: "period", unit: "month", offset: 0 },
  今月頭: { kind: "period", unit: "month", offset: 0 },
  年初: { kind: "period", unit: "year", offset: 0 },
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

const HALF = "(?:(?<half>午前|午後)の?\\s?)?";

/** Where a number begins. */
const START = "(?<![\\d./〇一二三四五六七八九十])";
/** Where a date, a clock or a length may begin: with a number, a year, an era or half of a day. */
const NUMBER_STARTS =
  /[\d数半〇一二三四五六七八九十](?<![\d./〇一二三四五六七八九十].)|\d(?=\d{3}年)|令和|r(?=[\d元〇一二三四五六七八九十])|午[前後]/g;

/** Found in texts without a Japanese letter too: R8.10.7. */
const ERA_DATE: TimeReader = {
  pattern: /(?<![a-z])r(?<reiwa>\d{1,2})[./](?<month>\d{1,2})[./](?<day>\d{1,2})(?![\d./])/g,
  read: readDate,
};

const TABLE: readonly TimeReader[] = [
  ...startingAt(NUMBER_STARTS, [
    {
      pattern: new RegExp(
        String.raw`(?:(?:(?<year>\d{4})年|(?:令和|r)(?<reiwa>元|${NUMBER})年)\s?)?${START}(?<month>${NUMBER})月\s?(?<day>${NUMBER})日(?!間)`,
        "g",
      ),
      read: readDate,
    },
    {
      pattern: new RegExp(
        String.raw`(?<!(?:直近|過去|ここ|この|最近)の?\s?)${START}(?!一日(?:中|ずっと|前))(?<day>${NUMBER})日(?![間以前後目]|に(?:何|数|[\d一二三]))`,
        "g",
      ),
      read: readDate,
    },
    {
      pattern: new RegExp(
        String.raw`(?:(?<year>\d{4})年)?${START}(?<month>${NUMBER})月(?![\d間前後曜〇一二三四五六七八九十])`,
        "g",
      ),
      read: readMonth,
    },
    {
      pattern: new RegExp(
        String.raw`${HALF}(?<![\d.:/〇一二三四五六七八九十])(?!一時(?:的|停|期|間|保|、|\s|つな|切|不|通))(?<hour>${NUMBER})時(?!間|代)(?:\s?(?<minute>${NUMBER})分(?!間|前(?!後)|以内)(?:\s?(?<second>${NUMBER})秒)?|(?<thirty>半)|(?<slot>台))?`,
        "g",
      ),
      read: readClock,
    },
  ]),
  {
    pattern: /(?<half>午前|午後)の?\s?(?<hour>\d{1,2}):(?<colon>\d{2})(?::(?<second>\d{2}))?(?!:?\d)/g,
    read: readClock,
  },
  word(/正午/g, { kind: "clock", hour: 12, certain: true }),
  word(/日付が変わ(?:って|った)|日を?またい(?:で|だ)|日付変更後?/g, { kind: "day", offset: 0 }),
  word(/零時|真夜中(?!に)/g, { kind: "clock", hour: 0, certain: true }),
  {
    pattern: new RegExp(
      String.raw`(?:(?<which>この前|前回|先日|こないだ|この間|前|先)の)?(?<weekday>[${WEEKDAYS}])曜日?|(?<=[\d日]\s?\()(?<paren>[${WEEKDAYS}])(?=\))`,
      "g",
    ),
    read: readWeekday,
  },
  { pattern: anyOf(DAY_PARTS), read: (_, name) => DAY_PARTS[name] },
  { pattern: anyOf(PERIODS), read: (_, name) => PERIODS[name] },
  { pattern: anyOf(DAYS), read: (_, name) => ({ kind: "day", offset: DAYS[name] ?? 0 }) },
  { pattern: new RegExp(`${anyOf(PARTS).source}(?!一日)`, "g"), read: readPart },
  ...startingAt(
    NUMBER_STARTS,
    LENGTHS.map((pattern) => ({ pattern, read: readLength })),
  ),
  word(/翌日?(?![々週月年])/g, { kind: "following" }),
  word(/さっき|さきほど|先ほど|先程|先刻|たった今|たったいま|[今い]しがた|いましがた|(?:少し|ちょっと)(?:だけ)?前/g, {
    kind: "recent",
    quantity: quantity({ seconds: 900 }),
  }),
  word(
    /これまで(?:に|で)?|(?:今|(?<!な)いま)まで(?:に|で)?|過去に(?!\s?\d)|過去(?=一度)|(?:一|1)(?:度|回)でも|かつて/g,
    {
      kind: "recent",
      quantity: quantity({ days: 90 }),
    },
  ),
  word(/現在|今(?![日朝夜晩週月年回後まのし])/g, { kind: "now" }),
  ...zoneWords(),
  ...TIME_LINKS,
];

/** Kana, kanji and the signs that go with them. */
const LETTERS = /[\u3000-\u30FF\u4E00-\u9FFF]/;

/** Japanese times; the longest match at a place wins, of equal ones the first of this table. */
export const TIMES: readonly TimeReader[] = [
  ...IDLE_TIMES.map(inJapanese),
  ...ASIDES,
  ERA_DATE,
  ...TABLE.map(inJapanese),
];

function inJapanese(reader: TimeReader): TimeReader {
  return { ...reader, signs: LETTERS };
}

/** A pattern of words of which the longest counts. */
function anyOf(table: Readonly<Record<string, unknown>>): RegExp {
  const names = Object.keys(table).toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?:${names.join("|")})`, "g");
}

function zoneWords(): TimeReader[] {
  return [
    word(/日本(?:標準)?時間|東京時間/g, { kind: "zone", zone: "Asia/Tokyo" }),
    word(/米国東部(?:標準|夏)?時間|ニューヨーク時間|東部時間/g, { kind: "zone", zone: "America/New_York" }),
    word(/米国太平洋(?:標準|夏)?時間|太平洋時間/g, { kind: "zone", zone: "America/Los_Angeles" }),
    word(/協定世界時|世界標準時|グリニッジ標準時/g, { kind: "zone", zone: "UTC" }),
  ];
}

function readPart(_: Groups, name: string): TimeMeaning | undefined {
  const part = PARTS[name];
  return part && { kind: "part", part };
}

function readDate({ year, reiwa, month, day = "" }: Groups): TimeMeaning {
  const given = year === undefined ? reiwaYear(reiwa) : Number(year);
  return {
    kind: "date",
    day: numberOf(day),
    ...(month === undefined ? {} : { month: numberOf(month) }),
    ...(given === undefined ? {} : { year: given }),
  };
}

function reiwaYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return REIWA_BEFORE + (text === "元" ? 1 : numberOf(text));
}

function readMonth({ year, month = "" }: Groups): TimeMeaning {
  return { kind: "month", month: numberOf(month), ...(year === undefined ? {} : { year: Number(year) }) };
}

function readClock({ half, hour = "", minute, colon, second, thirty, slot }: Groups): TimeMeaning {
  const minutes = thirty === undefined ? (minute ?? colon) : "30";
  return {
    kind: "clock",
    hour: numberOf(hour),
    ...(minutes === undefined ? {} : { minute: numberOf(minutes) }),
    ...(second === undefined ? {} : { second: numberOf(second) }),
    ...(half === undefined ? {} : { half: half === "午前" ? "am" : "pm" }),
    ...(hour.startsWith("0") ? { certain: true } : {}),
    ...(slot === undefined ? {} : { slot: true }),
  };
}

function readWeekday({ which, weekday, paren }: Groups): TimeMeaning {
  const number = WEEKDAYS.indexOf(weekday ?? paren ?? "") + 1;
  return { kind: "weekday", weekday: number, which: which === undefined ? "latest" : "before-today" };
}
