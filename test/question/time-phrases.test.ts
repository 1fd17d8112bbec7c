import { describe, expect, test } from "vitest";
import { readCase } from "../questions/reading-cases.ts";

/** Wednesday 7 October 2026, 15:12:34 in Tokyo. */
const NOW = "10-07 15:12:34";

/** Words, then from and to as clocks in Tokyo show them ("MM-DD hh:mm[:ss]", year first where it is not 2026). */
type Row = readonly [words: string, from: string, to: string] | readonly [words: string, mistake: string];

function expectRead(lang: "en" | "ja", frame: (words: string) => string, rows: readonly Row[]): void {
  test.each(rows.map(([words, ...wanted]) => ({ words, wanted })))("$words", ({ words, wanted }) => {
    const read = readCase({ lang, tz: "Asia/Tokyo", now: "2026-10-07T15:12:34+09:00", text: frame(words) });
    const [from, to] = wanted;
    const got = to === undefined ? read.errors : [read.from, read.to];

    expect(got).toEqual(to === undefined || from === undefined ? [from] : [utc(from), utc(to)]);
  });
}

function utc(clock: string): string {
  const [, year = "2026", rest = ""] = /^(?<year>\d{4}(?=-\d\d-\d\d ))?-?(?<rest>.*)$/.exec(clock) ?? [];
  return new Date(`${year}-${rest.replace(" ", "T")}+09:00`).toISOString().replace(".000Z", "Z");
}

describe("English", () => {
  expectRead("en", (words) => `was 10.0.1.8 blocked to 10.0.2.6 ${words}`, [
    // Clock times as they are spoken.
    ["at half past two this afternoon", "10-07 14:25", "10-07 14:35"],
    ["at quarter to nine this morning", "10-07 08:40", "10-07 08:50"],
    ["at five to one pm", "10-07 12:50", "10-07 13:00"],
    ["around ten past three yesterday afternoon", "10-06 15:05", "10-06 15:15"],
    ["at nine this morning", "10-07 08:30", "10-07 09:30"],
    ["at three thirty this morning", "10-07 03:25", "10-07 03:35"],
    ["at 0930", "10-07 09:25", "10-07 09:35"],
    ["at 1415 hrs", "10-07 14:10", "10-07 14:20"],
    ["at 9.30 this morning", "10-07 09:25", "10-07 09:35"],
    ["at 14h30", "10-07 14:25", "10-07 14:35"],
    ["at 12:15am last night", "10-07 00:10", "10-07 00:20"],
    ["at the end of last month", "09-30 00:00", "10-01 00:00"],
    ["at the end of this month", "future_window"],
    ["at the end of the month", "09-30 00:00", "10-01 00:00"],
    ["all day", "10-07 00:00", "10-07 15:12:34"],
    ["all day yesterday", "10-06 00:00", "10-07 00:00"],
    ["yesterday all day", "10-06 00:00", "10-07 00:00"],
    // What begins then is left out.
    ["before lunch", "10-07 00:00", "10-07 11:00"],
    ["until lunchtime", "10-07 00:00", "10-07 14:00"],
    ["yesterday before lunch", "10-06 00:00", "10-06 11:00"],
    ["before 10:00", "10-07 00:00", "10-07 10:00"],
    ["before Monday", "07-07 00:00", "10-05 00:00"],
    ["until Monday", "07-08 00:00", "10-06 00:00"],
    ["in the last 2-3 hours", "10-07 12:12:34", "10-07 15:12:34"],
    ["in the first 10 minutes after 9:00", "10-07 09:00", "10-07 09:10"],
    ["09:00 JST - 09:30 JST", "10-07 09:00", "10-07 09:30"],
    ["at 3pm-ish yesterday", "10-06 14:30", "10-06 15:30"],
    ["at 8 in the evening yesterday", "10-06 19:30", "10-06 20:30"],
    ["on Monday night at 1", "10-06 00:30", "10-06 01:30"],
    // Ranges.
    ["between nine and ten this morning", "10-07 09:00", "10-07 10:00"],
    ["from 5 to 7 in the morning yesterday", "10-06 05:00", "10-06 07:00"],
    ["from 9 to 5 in the afternoon yesterday", "10-06 09:00", "10-06 17:00"],
    ["between 12 and 1 today", "10-07 12:00", "10-07 13:00"],
    ["from 22:00 on 10/5 until 6:00 on 10/6", "10-05 22:00", "10-06 06:00"],
    ["on Monday from 10pm until 2am the next day", "10-05 22:00", "10-06 02:00"],
    ["9pm to 8:30am", "10-06 21:00", "10-07 08:30"],
    ["9pm to 9:30am", "end_before_start"],
    ["from 22:00 to 02:00 today", "10-06 22:00", "10-07 02:00"],
    ["from 12:00 to 01:30 today", "end_before_start"],
    ["from 2/30 to 3/1", "invalid_time"],
    ["from 3/1 9:00 to 2/30 9:00", "invalid_time"],
    ["Mon 9am - Tue 6pm", "10-05 09:00", "10-06 18:00"],
    ["October 1-3", "10-01 00:00", "10-04 00:00"],
    ["from 1 to 3 October", "10-01 00:00", "10-04 00:00"],
    ["14:05-12", "10-07 14:05", "10-07 14:12"],
    ["from 9:05 to 10", "10-07 09:05", "10-07 10:00"],
    ["10 - 11 this morning", "10-07 10:00", "10-07 11:00"],
    ["2 to 3 yesterday afternoon", "10-06 14:00", "10-06 15:00"],
    ["between 2 and 3 this afternoon", "10-07 14:00", "10-07 15:00"],
    // One of two times, whichever it was: each is widened.
    ["at 3 or 4pm yesterday", "10-06 14:30", "10-06 16:30"],
    ["at 3:15 or 3:20pm today", "future_window"],
    ["at 2pm or 1pm", "10-07 12:30", "10-07 14:30"],
    ["at 14:00 or 14:30", "10-07 13:55", "10-07 14:35"],
    ["at 3pm or so yesterday", "10-06 14:30", "10-06 15:30"],
    ["between 2 and 3 hours ago", "10-07 12:12:34", "10-07 13:12:34"],
    ["2-3 days ago", "10-04 00:00", "10-06 00:00"],
    ["since 2-3 days ago", "10-04 00:00", NOW],
    // Lengths.
    ["in the last hour and a half", "10-07 13:42:34", NOW],
    ["two and a half hours ago", "10-07 12:37:34", "10-07 12:47:34"],
    ["three quarters of an hour ago", "10-07 14:22:34", "10-07 14:32:34"],
    ["an hour or so ago", "10-07 13:42:34", "10-07 14:42:34"],
    ["over the past year", "2025-10-07 15:12:34", NOW],
    ["over the past 36 hours", "10-06 03:12:34", NOW],
    // Days, weeks, months.
    ["on the 15th of last month", "09-15 00:00", "09-16 00:00"],
    ["in December last year", "2025-12-01 00:00", "2026-01-01 00:00"],
    ["over the weekend", "10-03 00:00", "10-05 00:00"],
    ["since the start of the week", "10-05 00:00", NOW],
    ["early this morning", "10-07 04:00", "10-07 08:00"],
    ["in the small hours", "10-07 00:00", "10-07 04:00"],
    ["so far this month", "10-01 00:00", NOW],
    ["at any time so far", "07-09 15:12:34", NOW],
    // Up to a time.
    ["before 10am today", "10-07 00:00", "10-07 10:00"],
    ["until Monday", "07-08 00:00", "10-06 00:00"],
    ["from 10:15 for 20 minutes", "10-07 10:15", "10-07 10:35"],
    ["from ~10:15 to ~10:30", "10-07 10:15", "10-07 10:30"],
    ["from 9am till EOD yesterday", "10-06 09:00", "10-07 00:00"],
    ["at 07/Oct/2026:10:15:00 +0900", "10-07 10:10", "10-07 10:20"],
    ["at Wed Oct  7 10:15:00 2026", "10-07 10:10", "10-07 10:20"],
    ["at 2026-10-07T05:30:00.250+02:00", "10-07 12:25", "10-07 12:35"],
    ["in the next hour", "future_window"],
    ["since the deploy at 2pm", "10-07 14:00", NOW],
    ["during lunch", "10-07 11:00", "10-07 14:00"],
    ["the night before last", "10-05 18:00", "10-06 06:00"],
    ["the week before last", "09-21 00:00", "09-28 00:00"],
    ["the day after tomorrow", "future_window"],
  ]);
});

describe("what only looks like the time asked about", () => {
  expectRead("en", (words) => words.replace("A to B", "10.0.1.8 to 10.0.2.6"), [
    ["Good morning! Was A to B blocked?", "10-07 14:12:34", NOW],
    ["Evening all, was A to B blocked?", "10-07 14:12:34", NOW],
    ["Happy Monday everyone, was A to B blocked yesterday?", "10-06 00:00", "10-07 00:00"],
    ["Thanks for your help yesterday. Was A to B blocked?", "10-07 14:12:34", NOW],
    ["Sorry to bother you on a Friday, was A to B blocked at noon?", "10-07 11:30", "10-07 12:30"],
    ["Please reply by 5pm: was A to B blocked yesterday?", "10-06 00:00", "10-07 00:00"],
    ["I have a meeting at 4pm. Was A to B blocked this morning?", "10-07 06:00", "10-07 12:00"],
    ["I need it by tomorrow: was A to B blocked?", "10-07 14:12:34", NOW],
    ["A to B times out after 30 seconds, was it blocked?", "10-07 14:12:34", NOW],
    ["It worked until 9am, then A to B was blocked?", "10-07 09:00", NOW],
    ["Until yesterday everything was fine. Was A to B blocked?", "10-06 00:00", NOW],
    ["We deploy at 5pm today. Was A to B blocked this morning?", "10-07 06:00", "10-07 12:00"],
    ["It ran normally until 2pm, why can 10.0.1.8 not reach 10.0.2.6?", "10-07 14:00", NOW],
    ["A to B cannot connect, all green until 2pm", "10-07 14:00", NOW],
    ["yesterday morning all traffic A to B was blocked?", "10-06 06:00", "10-06 12:00"],
  ]);
  expectRead("ja", (words) => words.replace("AからB", "10.0.1.8から10.0.2.6"), [
    ["おはようございます。AからBは拒否されましたか", "10-07 14:12:34", NOW],
    ["夜分遅くにすみません。AからBは拒否されましたか", "10-07 14:12:34", NOW],
    ["昨日はありがとうございました。AからBは拒否されましたか", "10-07 14:12:34", NOW],
    ["月曜の朝からすみません、10時半にAからBは拒否されましたか", "10-07 10:25", "10-07 10:35"],
    ["16時から会議です。今日AからBは拒否されましたか", "10-07 00:00", NOW],
    ["明日までにご回答ください。AからBは昨日拒否されましたか", "10-06 00:00", "10-07 00:00"],
    ["AからBは一時的に拒否されましたか", "10-07 14:12:34", NOW],
    ["AからBは十分に調べましたが拒否ですか", "10-07 14:12:34", NOW],
  ]);
});

describe("Japanese", () => {
  expectRead("ja", (words) => `10.0.1.8から10.0.2.6は${words}拒否されましたか`, [
    ["14時10分前に", "10-07 13:45", "10-07 13:55"],
    ["14時の10分前に", "10-07 13:45", "10-07 13:55"],
    ["14時10分前から", "10-07 13:50", "10-07 15:12:34"],
    ["14時10分前後に", "10-07 14:05", "10-07 14:15"],
    ["14時10分に", "10-07 14:05", "10-07 14:15"],
    ["10分前に", "10-07 14:57:34", "10-07 15:07:34"],
    ["先月末に", "09-30 00:00", "10-01 00:00"],
    ["先々月末に", "08-31 00:00", "09-01 00:00"],
    ["月末に", "09-30 00:00", "10-01 00:00"],
    ["今月末に", "future_window"],
    ["土日に", "10-03 00:00", "10-05 00:00"],
    ["先週の土日に", "10-03 00:00", "10-05 00:00"],
    ["昼休み明けから", "10-07 11:00", "10-07 15:12:34"],
    ["昨日より前に", "07-08 00:00", "10-06 00:00"],
    ["昨日の昼休みになる前に", "10-06 00:00", "10-06 11:00"],
    ["二時間前に", "10-07 12:42:34", "10-07 13:42:34"],
    ["ここ一週間で", "09-30 15:12:34", NOW],
    ["十月五日の二十時に", "10-05 19:30", "10-05 20:30"],
    ["午後二時半に", "10-07 14:25", "10-07 14:35"],
    ["二、三日前に", "10-04 00:00", "10-06 00:00"],
    ["2、3日前から", "10-04 00:00", NOW],
    ["この1.5時間で", "10-07 13:42:34", NOW],
    ["数秒前に", "10-07 15:07:31", NOW],
    ["半日前に", "10-07 02:42:34", "10-07 03:42:34"],
    ["過去半年で", "04-07 15:12:34", NOW],
    ["昨日の14時か15時に", "10-06 13:30", "10-06 15:30"],
    ["9時と10時の間に", "10-07 09:00", "10-07 10:00"],
    ["10/4(日) 22:50〜翌0:10に", "10-04 22:50", "10-05 00:10"],
    ["22時から翌日の10時まで", "10-06 22:00", "10-07 10:00"],
    ["先週から翌日まで", "09-28 00:00", "09-30 00:00"],
    ["10/5 22:00〜10/6 6:00に", "10-05 22:00", "10-06 06:00"],
    ["夜10時から12時まで", "10-06 22:00", "10-07 00:00"],
    ["10時半から11時にかけて", "10-07 10:30", "10-07 11:00"],
    ["5日の21時40分ごろから", "10-05 21:40", NOW],
    ["13時を過ぎたあたりから", "10-07 13:00", NOW],
    ["13時〜ずっと", "10-07 13:00", NOW],
    ["先月15日の10時に", "09-15 09:30", "09-15 10:30"],
    ["去年の12月に", "2025-12-01 00:00", "2026-01-01 00:00"],
    ["R8.10.5に", "10-05 00:00", "10-06 00:00"],
    ["令和元年十二月一日に", "2019-12-01 00:00", "2019-12-02 00:00"],
    ["12時までに何度", "10-07 00:00", "10-07 12:00"],
    ["12時までは問題なかったのですが", "10-07 12:00", NOW],
    ["13月までに", "invalid_time"],
    ["14時から2時間", "10-07 14:00", NOW],
    ["14:05から10分間", "10-07 14:05", "10-07 14:15"],
    ["14時5分から10分", "10-07 14:05", "10-07 14:10"],
    ["1日に何回", "10-07 14:12:34", NOW],
  ]);
});

describe("a watch", () => {
  const limits: readonly (readonly [text: string, to: string | null])[] = [
    ["watch 10.0.1.8 to 10.0.2.6 for 2 hours and let me know when it works", "10-07 17:12:34"],
    ["let me know by 6pm if 10.0.1.8 can reach 10.0.2.6, keep watching", "10-07 18:00"],
    ["keep watching 10.0.1.8 to 10.0.2.6 until the next day", "10-09 00:00"],
    ["keep watching 10.0.1.8 to 10.0.2.6 until midnight", "10-08 00:00"],
    ["10.0.1.8 has been unable to reach 10.0.2.6 for 2 hours, let me know when it works", null],
    ["It worked until 2pm. Let me know as soon as 10.0.1.8 can reach 10.0.2.6", null],
    ["/flow watch 10.0.1.8 10.0.2.6 30m", "10-07 15:42:34"],
    ["keep watching 10.0.1.8 to 10.0.2.6 from now until 6pm", "10-07 18:00"],
    ["keep watching 10.0.1.8 to 10.0.2.6 for the rest of the day", "10-08 00:00"],
    ["watch 10.0.1.8 to 10.0.2.6 until 18:00 and tell me when it works", "10-07 18:00"],
    ["10.0.1.8から10.0.2.6を今日いっぱい見張って、つながったら教えて", "10-08 00:00"],
    ["今から1時間、10.0.1.8から10.0.2.6を監視して、つながったら教えて", "10-07 16:12:34"],
    ["あと45分、10.0.1.8から10.0.2.6を見張って、つながったら教えて", "10-07 15:57:34"],
    ["10.0.1.8から10.0.2.6を20分だけ見張って、つながったら教えて", "10-07 15:32:34"],
    ["14時まではつながっていました。10.0.1.8から10.0.2.6がつながったら教えて", null],
  ];

  test.each(limits)("%s", (text, to) => {
    const read = readCase({ lang: "en", tz: "Asia/Tokyo", now: "2026-10-07T15:12:34+09:00", text });

    expect(read.intent).toBe("watch");
    expect([read.from, read.to]).toEqual(to === null ? [null, null] : ["2026-10-07T06:12:34Z", utc(to)]);
  });
});

test("a bare length is a time in a command, not in a sentence", () => {
  const read = (text: string) =>
    readCase({ lang: "en", tz: "Asia/Tokyo", now: "2026-10-07T15:12:34+09:00", text }).from;

  expect(read("/flow blocked 10.0.1.8 10.0.2.6 443 3h")).toBe("2026-10-07T03:12:34Z");
  expect(read("10.0.1.8 10.0.2.6 443 3h")).toBe("2026-10-07T03:12:34Z");
  expect(read("was 10.0.1.8 to 10.0.2.6 blocked, the job takes 3h")).toBe("2026-10-07T05:12:34Z");
});

test.each([
  "Until 2pm we could connect from 10.0.1.8 to 10.0.2.6",
  "until 2pm today 10.0.1.8 was able to connect to 10.0.2.6",
  "10.0.1.8 could reach 10.0.2.6 until 2pm",
])("until when it worked asks about the time since: %s", (text) => {
  const read = readCase({ lang: "en", tz: "Asia/Tokyo", now: "2026-10-07T15:12:34+09:00", text });

  expect(read).toMatchObject({ intent: "accepted", from: utc("10-07 14:00"), to: utc("10-07 15:12:34") });
});
