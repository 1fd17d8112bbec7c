import fc from "fast-check";
import { expect, test } from "vitest";
import { whyCommand } from "../../src/languages/commands.ts";
import { readIp } from "../../src/net/ip.ts";
import { fromIso } from "../../src/time/instant.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

/** The moment at which `readInTokyo` reads. */
const NOW = fromIso("2026-10-07T15:12:34+09:00") ?? 0;
const CLOCK = { zone: "Asia/Tokyo", now: NOW };
const PAIR = { src: "10.20.40.4", dst: "2001:db8::60", port: 22 };

test.each([
  ["2026-10-07T14:00:00+09:00", "2026-10-07T14:10:00+09:00", "14:00-14:10"],
  ["2026-10-06T14:00:00+09:00", "2026-10-06T14:10:05+09:00", "2026-10-06 14:00-14:10:05"],
  ["2026-10-05T00:00:00+09:00", "2026-10-06T00:00:00+09:00", "2026-10-05 00:00 - 2026-10-06 00:00"],
])("asks why for the same time: %s to %s", (from, to, span) => {
  const window = { from: fromIso(from) ?? 0, to: fromIso(to) ?? 0 };

  expect(whyCommand(PAIR, window, CLOCK)).toBe(`/flow why 10.20.40.4 2001:db8::60 22 ${span}`);
});

test("asks in words that are read as the same pair and time", () => {
  const agoes = fc.tuple(fc.integer({ min: 0, max: 2_600_000 }), fc.integer({ min: 60, max: 200_000 }));

  fc.assert(
    fc.property(agoes, fc.constantFrom(1, 60, 3600), ([ago, length], grain) => {
      const to = Math.floor((NOW - ago) / grain) * grain;
      const from = Math.floor((to - length) / grain) * grain;

      expect(readInTokyo(whyCommand(PAIR, { from, to }, CLOCK))).toMatchObject({
        intent: "why",
        src: { kind: "address", ip: readIp(PAIR.src) },
        dst: { kind: "address", ip: readIp(PAIR.dst) },
        ports: [{ from: 22, to: 22 }],
        window: { from, to },
        ambiguous: [],
        mistakes: [],
      });
    }),
  );
});
