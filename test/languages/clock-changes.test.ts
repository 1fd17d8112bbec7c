import { describe, expect, test } from "vitest";
import { say as en } from "../../src/languages/en/say/index.ts";
import { inferred } from "../../src/languages/en/say/inferred.ts";
import { observed as inEnglish } from "../../src/languages/en/say/observed.ts";
import * as english from "../../src/languages/en/say/times.ts";
import { say as ja } from "../../src/languages/ja/say/index.ts";
import { observed as inJapanese } from "../../src/languages/ja/say/observed.ts";
import * as japanese from "../../src/languages/ja/say/times.ts";
import { fromIso } from "../../src/time/instant.ts";
import type { Window } from "../../src/time/window.ts";
import { judgedGroup, listOf } from "../support/list.ts";

/** New York put its clocks back at 06:00 UTC on 1 November 2026, from 02:00 to 01:00. */
const AUTUMN = { zone: "America/New_York", now: utc("2026-11-01T12:00Z") };
const DAY_AFTER = { zone: "America/New_York", now: utc("2026-11-02T12:00Z") };
/** And forward at 07:00 UTC on 8 March 2026, from 02:00 to 03:00. */
const SPRING = { zone: "America/New_York", now: utc("2026-03-08T12:00Z") };
const TOKYO = { ...AUTUMN, zone: "Asia/Tokyo" };

function utc(text: string): number {
  return fromIso(text) ?? 0;
}

/** Two times of 1 November 2026 in UTC. */
function november(from: string, to: string): Window {
  return { from: utc(`2026-11-01T${from}Z`), to: utc(`2026-11-01T${to}Z`) };
}

function march(from: string, to: string): Window {
  return { from: utc(`2026-03-08T${from}Z`), to: utc(`2026-03-08T${to}Z`) };
}

describe("a span over a change of the clocks names both zones", () => {
  test.each([
    { ends: november("05:30", "06:30"), said: ["01:30 EDT", "01:30 EST"], inJapanese: "01:30（EDT）〜01:30（EST）" },
    { ends: november("05:50", "06:10"), said: ["01:50 EDT", "01:10 EST"], inJapanese: "01:50（EDT）〜01:10（EST）" },
    { ends: november("04:30", "07:30"), said: ["00:30 EDT", "02:30 EST"], inJapanese: "00:30（EDT）〜02:30（EST）" },
    {
      clock: DAY_AFTER,
      ends: november("05:30", "06:30"),
      said: ["1 Nov 01:30 EDT", "01:30 EST"],
      inJapanese: "11月1日 01:30（EDT）〜01:30（EST）",
    },
    {
      ends: { from: utc("2026-10-31T20:00Z"), to: utc("2026-11-01T12:00Z") },
      said: ["31 Oct 16:00 EDT", "1 Nov 07:00 EST"],
      inJapanese: "10月31日 16:00（EDT）〜11月1日 07:00（EST）",
    },
    {
      clock: SPRING,
      ends: march("06:30", "07:30"),
      said: ["01:30 EST", "03:30 EDT"],
      inJapanese: "01:30（EST）〜03:30（EDT）",
    },
  ])("$inJapanese", ({ clock = AUTUMN, ends, said: [from, to], inJapanese: japan }) => {
    const span = { first: ends.from, last: ends.to };

    expect(english.stretch(ends, clock)).toBe(`${from}–${to}`);
    expect(english.bareStretch(ends, clock)).toBe(`${from}–${to}`);
    expect(english.during(span, clock)).toBe(`between ${from} and ${to}`);
    expect(japanese.stretch(ends, clock)).toBe(japan);
    expect(japanese.bareStretch(ends, clock)).toBe(japan);
    expect(japanese.during(span, clock)).toBe(japan);
  });

  test("to the second too", () => {
    const [hour, jump] = [november("05:30", "06:30"), march("06:59:50", "07:00:05")];

    expect(english.bareExactStretch(hour, AUTUMN)).toBe("01:30:00 EDT–01:30:00 EST");
    expect(japanese.exactStretch(hour, AUTUMN)).toBe("01:30:00（EDT）〜01:30:00（EST）");
    expect(english.bareExactStretch(jump, SPRING)).toBe("01:59:50 EST–03:00:05 EDT");
    expect(japanese.exactStretch(jump, SPRING)).toBe("01:59:50（EST）〜03:00:05（EDT）");
  });
});

describe("a span on one side of the change names its zone once", () => {
  test.each([
    { clock: AUTUMN, window: november("05:10", "05:40"), said: ["01:10–01:40 EDT", "01:10〜01:40（EDT）"] },
    { clock: AUTUMN, window: november("06:10", "06:40"), said: ["01:10–01:40 EST", "01:10〜01:40（EST）"] },
    { clock: AUTUMN, window: november("06:10:05", "06:10:55"), said: ["01:10 EST", "01:10（EST）"] },
    { clock: SPRING, window: march("07:10", "07:40"), said: ["03:10–03:40 EDT", "03:10〜03:40（EDT）"] },
    { clock: TOKYO, window: november("05:30", "06:30"), said: ["14:30–15:30 JST", "14:30〜15:30"] },
  ])("$said", ({ clock, window, said }) => {
    expect([english, japanese].map(({ stretch }) => stretch(window, clock))).toEqual(said);
  });

  test("and the whole day none", () => {
    const day = { from: utc("2026-11-01T04:00Z"), to: utc("2026-11-02T05:00Z") };

    expect(english.stretch(day, AUTUMN)).toBe("1 Nov");
    expect(japanese.stretch(day, AUTUMN)).toBe("11月1日");
  });
});

test("an exact span from yesterday to today names both days", () => {
  const night = { from: utc("2026-10-31T07:00Z"), to: utc("2026-10-31T22:00Z") };

  expect(english.bareExactStretch(night, TOKYO)).toBe("31 Oct 16:00:00–1 Nov 07:00:00");
  expect(japanese.exactStretch(night, TOKYO)).toBe("10月31日 16:00:00〜11月1日 07:00:00");
});

describe("several losses name their zone once where it is the same", () => {
  const inUtc = { zone: "UTC", now: AUTUMN.now };

  test.each([
    {
      clock: inUtc,
      first: november("05:02", "05:03"),
      said: ["05:02–05:03 and 06:07–06:08 UTC", "05:02〜05:03、06:07〜06:08（UTC）の"],
    },
    {
      clock: TOKYO,
      first: november("05:02", "05:03"),
      said: ["14:02–14:03 and 15:07–15:08 JST", "14:02〜14:03、15:07〜15:08 の"],
    },
    {
      clock: AUTUMN,
      first: november("05:02", "05:03"),
      said: ["01:02–01:03 EDT and 01:07–01:08 EST", "01:02〜01:03（EDT）、01:07〜01:08（EST）の"],
    },
    {
      clock: AUTUMN,
      first: november("05:58", "06:02"),
      said: ["01:58 EDT–01:02 EST and 01:07–01:08 EST", "01:58（EDT）〜01:02（EST）、01:07〜01:08（EST）の"],
    },
  ])("$said", ({ clock, first, said }) => {
    const claim = { code: "records-skipped", seats: [], windows: [first, november("06:07", "06:08")] } as const;

    expect(inEnglish["records-skipped"](claim, clock)).toBe(`The log lost records twice, ${said[0]} (SKIPDATA).`);
    expect(inJapanese["records-skipped"](claim, clock)).toBe(`${said[1]} 2 回、ログが欠けています（SKIPDATA）。`);
  });
});

describe("a moment beside another names its zone where that is not the other's", () => {
  const { from: before, to: after } = november("05:59:50", "06:00:05");

  test("in a change of rules", () => {
    expect(inferred["rules-changed"]({ code: "rules-changed", before, after }, AUTUMN)).toBe(
      "So most likely a rule changed between 01:59:50 EDT and 01:00:05 EST.",
    );
    expect(inferred["rules-changed"]({ code: "rules-changed", before, after }, TOKYO)).toBe(
      "So most likely a rule changed between 14:59:50 and 15:00:05 JST.",
    );
  });

  test.each([
    {
      clock: AUTUMN,
      said: ["01:30 EDT–01:30 EST", "since 01:30 EDT, last 01:30 EST", "since 01:00 EDT or before, last 01:30 EST"],
    },
    { clock: TOKYO, said: ["14:30–15:30", "since 14:30, last 15:30", "since 14:00 or before, last 15:30"] },
  ])("in a row of a list: $said", ({ clock, said }) => {
    const { from: first, to: last } = november("05:30", "06:30");
    const window = november("05:00", "07:00");
    const when = (about: "pairs" | "sources", since: number) => {
      const group = judgedGroup(undefined, { first: since, last });
      const row = { group, list: listOf([group], { about }), flow: { ports: [], protocols: [], window } };
      return en.group(row, clock).split(" · ").at(-1);
    };

    expect([when("pairs", first), when("sources", first), when("sources", window.from - 60)]).toEqual(said);
  });

  test("in a row of a Japanese list", () => {
    const { from: first, to: last } = november("05:30", "06:30");
    const group = judgedGroup(undefined, { first, last });
    const row = {
      group,
      list: listOf([group]),
      flow: { ports: [], protocols: [], window: november("05:00", "07:00") },
    };

    expect(ja.group(row, AUTUMN).split(" · ").at(-1)).toBe("01:30（EDT）〜01:30（EST）");
  });
});
