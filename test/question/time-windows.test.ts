import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromIso, toIso } from "../../src/time/instant.ts";
import { type Message, readCase } from "../questions/reading-cases.ts";

/** Time words, and from and to in UTC or the mistake they are. Every instant was worked out by hand. */
type Row = readonly [words: string, from: string, to: string] | readonly [words: string, mistake: string];

function expectWindows({ text, ...place }: Message, rows: readonly Row[]): void {
  test.each(rows.map(([words, ...wanted]) => ({ words, wanted })))("$words", ({ words, wanted }) => {
    const { from, to, errors } = readCase({ ...place, text: text.replace("…", words) });

    expect(errors.length > 0 ? errors : [from, to]).toEqual(wanted);
  });
}

describe("what would be an empty window, said at 16:00:01 on 8 March in Tokyo", () => {
  const place = { lang: "en", tz: "Asia/Tokyo", now: "2026-03-08T16:00:01+09:00" };

  expectWindows({ ...place, text: "was 10.0.1.8 blocked to 10.0.2.6 …" }, [
    ["from 29:00 to 00:00 today", "end_before_start"],
    ["from 14:00 to 14:00 today", "end_before_start"],
    ["in the last 0 minutes", "future_window"],
    // Up to the midnight that began today: the whole day before.
    ["until midnight", "2026-03-06T15:00:00Z", "2026-03-07T15:00:00Z"],
    ["until 9am", "2026-03-07T15:00:00Z", "2026-03-08T00:00:00Z"],
  ]);

  expectWindows({ ...place, lang: "ja", text: "10.0.1.8から10.0.2.6は…拒否されましたか" }, [
    // Further back than a date can be written.
    ["過去9999年間で", "invalid_time"],
  ]);
});

describe("the limit of a watch, said at midnight in Tokyo", () => {
  const place = { lang: "en", tz: "Asia/Tokyo", now: "2026-03-08T00:00:00+09:00" };

  expectWindows({ ...place, text: "keep watching 10.0.1.8 to 10.0.2.6 …" }, [
    ["until midnight", "2026-03-07T15:00:00Z", "2026-03-08T15:00:00Z"],
    ["until midnight today", "end_before_start"],
    ["for 0 minutes", "end_before_start"],
    ["from 6pm to 8pm", "2026-03-07T15:00:00Z", "2026-03-08T11:00:00Z"],
  ]);

  expectWindows({ ...place, lang: "ja", text: "10.0.1.8から10.0.2.6へ…見張って" }, [
    ["18時から1時間", "2026-03-07T15:00:00Z", "2026-03-08T10:00:00Z"],
    ["18時から20時まで", "2026-03-07T15:00:00Z", "2026-03-08T11:00:00Z"],
  ]);
});

test("a range that is over limits no watch", () => {
  const text = "9時から10時まで10.0.1.8から10.0.2.6につながらなかった。つながったら教えて";
  const read = readCase({ lang: "ja", tz: "Asia/Tokyo", now: "2026-10-07T15:12:34+09:00", text });

  expect(read).toMatchObject({ intent: "watch", from: null, to: null, errors: [] });
});

test("a watch is not moved as a window of the past is", () => {
  const context = {
    ...{ intent: "watch", src: "10.0.1.8", dst: "10.0.2.6", port: 443, protocol: "tcp" },
    ...{ from: "2026-10-07T06:00:00Z", to: "2026-10-07T09:00:00Z" },
  };
  const place = { lang: "en", tz: "Asia/Tokyo", now: "2026-10-07T15:12:34+09:00", context };

  expect(readCase({ ...place, text: "widen it" })).toMatchObject({ from: context.from, to: context.to });
});

describe("never an impossible window", () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${hour}:${String(minute).padStart(2, "0")}`);
  const hour = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom("am", "pm", "")).map((both) => both.join(""));
  const day = fc.constantFrom("", " today", " yesterday", " on Sunday", " on 3/8", " on 11/1", " last night");
  const moment = fc.tuple(fc.oneof(clock, hour, fc.constantFrom("midnight", "noon")), day).map((both) => both.join(""));
  const words = fc.oneof(
    fc.tuple(moment, moment).map(([first, second]) => `from ${first} to ${second}`),
    fc.tuple(moment, moment).map(([first, second]) => `at ${first} or ${second}`),
    fc.tuple(fc.constantFrom("at", "since", "until", "by"), moment).map((both) => both.join(" ")),
    fc.tuple(moment, fc.integer({ min: 0, max: 90 })).map(([first, length]) => `from ${first} for ${length} minutes`),
  );
  const zones = fc.constantFrom("Asia/Tokyo", "America/New_York", "Australia/Lord_Howe");
  // Around both clock changes of New York, to the second.
  const moments = fc.constantFrom("2026-03-08T06:00:00Z", "2026-11-01T05:00:00Z", "2026-10-07T15:00:00Z");
  const nows = fc.tuple(moments, fc.integer({ min: 0, max: 9000 })).map(([iso, add]) => (fromIso(iso) ?? 0) + add);

  test("a question looks back on a window that has begun, is over by now and holds a moment", () => {
    fc.assert(
      fc.property(words, zones, nows, (said, tz, now) => {
        const text = `was 10.0.1.8 blocked to 10.0.2.6 ${said}`;
        const { from, to, errors } = readCase({ lang: "en", tz, now: toIso(now), text });

        if (from === null || to === null) expect(errors).not.toEqual([]);
        else expect([from < to, to <= toIso(now)]).toEqual([true, true]);
      }),
    );
  });

  test("a watch lasts from now to a later moment", () => {
    fc.assert(
      fc.property(words, zones, nows, (said, tz, now) => {
        const text = `keep watching 10.0.1.8 to 10.0.2.6 ${said}`;
        const { from, to } = readCase({ lang: "en", tz, now: toIso(now), text });

        expect(from === null || (from === toIso(now) && to !== null && from < to)).toBe(true);
      }),
    );
  });
});
