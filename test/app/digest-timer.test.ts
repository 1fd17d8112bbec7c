import { describe, expect, test } from "vitest";
import { makeDigestTimer } from "../../src/app/digest-timer.ts";
import { readConfig } from "../../src/config.ts";
import type { Arrival, Received } from "../../src/surfaces/surface.ts";
import { fromIso } from "../../src/time/instant.ts";

const HOUR = 3600;

function at(iso: string): number {
  return fromIso(iso) ?? Number.NaN;
}

const READING = readConfig(`
timeZone: Asia/Tokyo
surfaces: { slack: { signingSecret: env:A, botToken: env:B } }
digests:
  - { id: morning, at: "08:30", tenant: T0A, channel: C0NET, owner: me }
  - { id: noon, at: "12:00", zone: America/New_York, tenant: T0A, channel: C0FAR, owner: me }
`);
if (!READING.ok) throw new Error("the configuration is wrong");
const { config } = READING;

/** A bot whose timer rings; `answers`: what it is told of what it hands on. */
function timed(start: string, { since = 0, answers = [] as Received["kind"][] } = {}) {
  const clock = { now: at(start) };
  const arrivals: Arrival[] = [];
  const journal: object[] = [];
  const reception = {
    receive: async (arrival: Arrival): Promise<Received> => {
      arrivals.push(arrival);
      return answers.shift() === "ill" ? { kind: "ill" } : { kind: "taken" };
    },
  };
  const ring = makeDigestTimer(
    { config, reception, journal: (entry) => void journal.push(entry), now: () => clock.now },
    since,
  );
  return { clock, ring, journal, arrivals, keys: () => arrivals.map(({ key }) => key) };
}

describe("a bot that looks every minute", () => {
  test("takes in what is due, once a day each, about the day before in its own zone", async () => {
    const { clock, ring, keys, arrivals } = timed("2026-10-07T08:29:00+09:00", {
      since: at("2026-10-07T00:00:00+09:00"),
    });
    for (let minute = 0; minute < 2 * 24 * 60; minute += 1) {
      await ring();
      clock.now += 60;
    }

    expect(keys()).toEqual([
      "digest/noon/2026-10-05",
      "digest/morning/2026-10-06",
      "digest/noon/2026-10-06",
      "digest/morning/2026-10-07",
      "digest/noon/2026-10-07",
    ]);
    expect(arrivals[1]).toEqual({
      kind: "scheduled",
      surface: "slack",
      key: "digest/morning/2026-10-06",
      at: at("2026-10-07T08:30:00+09:00"),
      person: { tenant: "T0A", user: "morning" },
      room: { channel: "C0NET", kind: "channel" },
      way: "schedule",
      hushed: false,
      digest: "morning",
      day: "2026-10-06",
    });
  });

  test("tries again what could not be taken in", async () => {
    const { ring, keys } = timed("2026-10-07T09:00:00+09:00", { answers: ["taken", "ill", "ill"] });
    for (const _ of [1, 2, 3, 4]) await ring();

    expect(keys()).toEqual([
      ...["digest/morning/2026-10-06", "digest/noon/2026-10-05"],
      ...["digest/noon/2026-10-05", "digest/noon/2026-10-05"],
    ]);
  });
});

describe("a bot that begins", () => {
  test("takes in what was due in the last twelve hours, and nothing older", async () => {
    const { ring, keys } = timed("2026-10-07T20:30:00+09:00");
    await ring();
    expect(keys()).toEqual(["digest/morning/2026-10-06"]);
  });

  test("a minute later leaves it out", async () => {
    const { clock, ring, keys } = timed("2026-10-07T20:31:00+09:00");
    await ring();
    expect(keys()).toEqual([]);
    clock.now += 12 * HOUR;
    await ring();
    expect(keys()).toEqual(["digest/morning/2026-10-07", "digest/noon/2026-10-06"]);
  });

  test("leaves out what was due before it began, where it knows nothing of that time", async () => {
    const now = "2026-10-07T08:31:00+09:00";
    const { ring, keys } = timed(now, { since: at(now) });
    await ring();
    expect(keys()).toEqual([]);
  });
});
