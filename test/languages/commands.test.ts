import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Flow } from "../../src/explanation/flow.ts";
import { lastingRowCommand, rowCommand, wholeCommand } from "../../src/languages/commands.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { makeAddressBook } from "../../src/names/address-book.ts";
import { readIp } from "../../src/net/ip.ts";
import { read } from "../../src/question/read.ts";
import { fromIso } from "../../src/time/instant.ts";
import type { Window } from "../../src/time/window.ts";
import type { JudgedGroup } from "../../src/verdict/verdict.ts";
import { readInTokyo } from "../questions/reading-cases.ts";
import { judgedGroup } from "../support/list.ts";

/** The moment at which `readInTokyo` reads. */
const NOW = fromIso("2026-10-07T15:12:34+09:00") ?? 0;
const CLOCK = { zone: "Asia/Tokyo", now: NOW };
const MINUTES: Window = window("2026-10-07T14:00:00+09:00", "2026-10-07T14:10:00+09:00");
const ANYBODY: Flow = { ports: [], protocols: [], window: MINUTES };
const PAIR = { src: "10.20.40.4", dst: "2001:db8::60", port: 22, protocol: 6 };

function window(from: string, to: string): Window {
  return { from: fromIso(from) ?? 0, to: fromIso(to) ?? 0 };
}

/** Two groups of a row, by what tells them apart. */
function folded(...named: readonly Partial<JudgedGroup>[]): Partial<JudgedGroup> {
  const addresses = new Set(named.map(({ src, dst }) => `${src} ${dst}`)).size;
  const groups = named.map((group) => ({ ...PAIR, conversations: 1, turnedAway: 0, ...group }));
  return { folded: { groups: named.length, ports: 2, addresses, named: groups } };
}

function row(change: Partial<JudgedGroup>, flow: Partial<Flow> = {}) {
  const { port: _, protocol: __, ...ends } = PAIR;
  const { port, protocol, ...base } = judgedGroup(undefined, ends);
  return { group: { ...base, ...change }, flow: { ...ANYBODY, ...flow } };
}

describe("a row of a list is asked about", () => {
  test.each([
    ["2026-10-07T14:00:00+09:00", "2026-10-07T14:10:00+09:00", "14:00-14:10"],
    ["2026-10-06T14:00:00+09:00", "2026-10-06T14:10:05+09:00", "2026-10-06 14:00-14:10:05"],
    ["2026-10-07T14:00:05+09:00", "2026-10-07T14:10:00+09:00", "14:00:05 - 14:10"],
    ["2026-10-05T00:00:00+09:00", "2026-10-06T00:00:00+09:00", "2026-10-05 00:00 - 2026-10-06 00:00"],
  ])("for the same time: %s to %s", (from, to, span) => {
    const asked = row({ ...PAIR, rejected: 1 }, { window: window(from, to) });

    expect(rowCommand(asked, CLOCK)).toBe(`why 10.20.40.4 → 2001:db8::60 tcp/22 ${span}`);
  });

  test("by a button with its date, so that tomorrow it asks about the same day", () => {
    expect(lastingRowCommand(row(PAIR), CLOCK)).toBe("seen 10.20.40.4 → 2001:db8::60 tcp/22 2026-10-07 14:00-14:10");
  });

  test.each([
    { what: "a rejected pair, why", group: { ...PAIR, rejected: 1 }, said: "why 10.20.40.4 → 2001:db8::60 tcp/22" },
    { what: "a pair that passed", group: PAIR, said: "seen 10.20.40.4 → 2001:db8::60 tcp/22" },
    { what: "ICMP", group: { protocol: 1 }, said: "seen 10.20.40.4 → 2001:db8::60 icmp" },
    { what: "a protocol without a name", group: { protocol: 47 }, said: "seen 10.20.40.4 → 2001:db8::60" },
    { what: "a port of an unknown protocol", group: { port: 22 }, said: "seen 10.20.40.4 → 2001:db8::60 22" },
    { what: "several ports", group: folded({ port: 22 }, { port: 443 }), said: "seen 10.20.40.4 → 2001:db8::60" },
    {
      what: "several ports of which some were rejected",
      group: { ...folded({ port: 22 }, { port: 443 }), rejected: 2 },
      said: "blocked 10.20.40.4 → 2001:db8::60",
    },
    {
      what: "several ports of those that were asked",
      group: folded({ port: 80 }, { port: 8001 }),
      flow: {
        ports: [
          { from: 80, to: 80 },
          { from: 8000, to: 8080 },
        ],
        protocols: [6],
      },
      said: "seen 10.20.40.4 → 2001:db8::60 ports 80,8000-8080 tcp",
    },
    {
      what: "several destinations of everybody's",
      group: { ...folded({ dst: "10.0.0.1" }, { dst: "10.0.0.2" }), dst: "any" },
      said: "seen from=10.20.40.4",
    },
    {
      what: "several destinations of a network",
      group: { ...folded({ dst: "10.0.0.1" }, { dst: "10.0.0.2" }), dst: "10.0.0.0/24" },
      said: "seen from=10.20.40.4 to=10.0.0.0/24",
    },
    {
      what: "several sources of a network",
      group: { ...folded({ src: "10.0.0.1" }, { src: "10.0.0.2" }), src: "10.0.0.0/24" },
      said: "seen from=10.0.0.0/24 to=2001:db8::60",
    },
    {
      what: "several sources of everybody",
      group: { ...folded({ src: "10.0.0.1" }, { src: "10.0.0.2" }), src: "any" },
      said: "seen to=2001:db8::60",
    },
  ])("in its own words: $what", ({ group, flow, said }) => {
    expect(rowCommand(row(group, flow), CLOCK)).toBe(`${said} 14:00-14:10`);
  });
});

describe("what is asked about a row is read as the same", () => {
  const agoes = fc.tuple(fc.integer({ min: 0, max: 2_600_000 }), fc.integer({ min: 60, max: 200_000 }));
  const grains = fc.constantFrom(1, 60, 3600);
  const services = fc.constantFrom(
    { group: { port: 22, protocol: 6 }, ports: [{ from: 22, to: 22 }], protocol: "tcp" },
    { group: { port: 53, protocol: 17 }, ports: [{ from: 53, to: 53 }], protocol: "udp" },
    { group: { port: 22 }, ports: [{ from: 22, to: 22 }], protocol: undefined },
    { group: { protocol: 1 }, ports: [], protocol: "icmp" },
  );
  const words = fc.constantFrom(
    { command: rowCommand, rejected: 0, intent: "seen" },
    { command: lastingRowCommand, rejected: 1, intent: "why" },
  );
  const times = fc.tuple(agoes, grains).map(([[ago, length], grain]) => {
    const to = Math.floor((NOW - ago) / grain) * grain;
    return { from: Math.floor((to - length) / grain) * grain, to };
  });

  test("pair and time", () => {
    fc.assert(
      fc.property(times, services, words, (time, { group, ports, protocol }, { command, rejected, intent }) => {
        const asked = readInTokyo(command(row({ ...group, rejected }, { window: time }), CLOCK));

        expect(asked).toMatchObject({
          intent,
          src: { kind: "address", ip: readIp(PAIR.src) },
          dst: { kind: "address", ip: readIp(PAIR.dst) },
          ports,
          window: time,
          missing: [],
          ambiguous: [],
          mistakes: [],
        });
        expect(asked.protocol).toBe(protocol);
      }),
    );
  });

  test.each([
    { ports: [{ from: 80, to: 80 }] },
    { ports: [{ from: 8000, to: 8080 }] },
    {
      ports: [
        { from: 22, to: 22 },
        { from: 8000, to: 8080 },
      ],
    },
    { ports: [] },
  ])("several ports of one pair, within those asked: $ports", ({ ports }) => {
    const asked = row({ ...folded({ port: 80 }, { port: 8001 }), rejected: 1 }, { ports, protocols: [17] });

    expect(readInTokyo(rowCommand(asked, CLOCK))).toMatchObject({
      intent: "blocked",
      src: { kind: "address", ip: readIp(PAIR.src) },
      dst: { kind: "address", ip: readIp(PAIR.dst) },
      ports,
      protocol: "udp",
      window: MINUTES,
      missing: [],
      ambiguous: [],
    });
  });

  test("one source and where it went", () => {
    const group = folded({ dst: "10.0.0.1" }, { dst: "10.0.0.2" });
    const network = readInTokyo(rowCommand(row({ ...group, dst: "10.0.0.0/24" }), CLOCK));
    const anywhere = readInTokyo(rowCommand(row({ ...group, dst: "any" }), CLOCK));

    expect(network).toMatchObject({
      src: { kind: "address", ip: readIp(PAIR.src) },
      dst: { kind: "network", cidr: "10.0.0.0/24" },
      window: MINUTES,
      missing: [],
      ambiguous: [],
    });
    expect(anywhere).toMatchObject({ src: { ip: readIp(PAIR.src) }, window: MINUTES, missing: [], ambiguous: [] });
    expect(anywhere).not.toHaveProperty("dst");
  });
});

describe("where the clocks are changed", () => {
  const readIn = (zone: string, now: number, text: string) =>
    read(text, {
      languages: Object.values(LANGUAGES).map(({ reading }) => reading),
      now,
      zone,
      book: makeAddressBook([]),
    });

  // The clock of New York showed 01:00 to 02:00 twice on 1 November 2026, and left out 02:00 to 03:00 on 8 March.
  test.each([
    { utc: ["2026-11-01T06:10", "06:40"], dated: "2026-11-01 06:10-06:40 UTC" },
    { utc: ["2026-11-01T05:30", "06:30"], dated: "2026-11-01 05:30-06:30 UTC" },
    { utc: ["2026-10-31T23:00", "2026-11-01T05:10"], dated: "2026-10-31 23:00 - 2026-11-01 05:10 UTC" },
    { utc: ["2026-11-01T04:30", "07:30"], dated: "2026-11-01 00:30-02:30", today: "00:30-02:30" },
    { utc: ["2026-03-08T06:30", "07:30"], dated: "2026-03-08 01:30-03:30", today: "01:30-03:30" },
    { zone: "Asia/Tokyo", utc: ["2026-11-01T06:10", "06:40"], dated: "2026-11-01 15:10-15:40", today: "15:10-15:40" },
  ])("a time that the clock shows twice is written in UTC: $dated", ({ zone = "America/New_York", utc, ...said }) => {
    const [from = "", to = ""] = utc;
    const time = window(`${from}Z`, `${to.includes("T") ? "" : from.slice(0, 11)}${to}Z`);
    const clock = { zone, now: time.to + 3600 };
    const span = said.today ?? said.dated;

    expect(lastingRowCommand(row(PAIR, { window: time }), clock)).toBe(
      `seen 10.20.40.4 → 2001:db8::60 tcp/22 ${said.dated}`,
    );
    expect(rowCommand(row(PAIR, { window: time }), clock)).toBe(`seen 10.20.40.4 → 2001:db8::60 tcp/22 ${span}`);
    expect(wholeCommand({ dst: PAIR.dst, service: {}, window: time }, clock)).toBe(`2001:db8::60 ${span}`);
  });

  test("the time of a row is read as the same", () => {
    const changes = fc.constantFrom(
      { zone: "America/New_York", change: "2026-11-01T06:00:00Z" },
      { zone: "America/New_York", change: "2026-03-08T07:00:00Z" },
      { zone: "Europe/London", change: "2026-10-25T01:00:00Z" },
      // By half an hour, and around midnight.
      { zone: "Australia/Lord_Howe", change: "2026-04-04T15:00:00Z" },
      { zone: "Atlantic/Azores", change: "2026-10-25T01:00:00Z" },
    );
    const hours = 3600;
    const times = fc
      .record({
        begin: fc.integer({ min: -30 * hours, max: 3 * hours }),
        length: fc.integer({ min: 60, max: 30 * hours }),
        later: fc.integer({ min: 0, max: 40 * hours }),
        grain: fc.constantFrom(1, 60, 600),
      })
      .map(({ begin, length, later, grain }) => {
        const from = Math.floor(begin / grain) * grain;
        const to = from + Math.ceil(length / grain) * grain;
        return { from, to, now: to + later };
      });

    fc.assert(
      fc.property(changes, times, fc.constantFrom(rowCommand, lastingRowCommand), ({ zone, change }, time, command) => {
        const changed = fromIso(change) ?? 0;
        const [window, now] = [{ from: changed + time.from, to: changed + time.to }, changed + time.now];
        const text = command(row(PAIR, { window }), { zone, now });

        expect({ text, ...readIn(zone, now, text) }).toMatchObject({
          ...{ text, window, missing: [], ambiguous: [], mistakes: [] },
        });
      }),
      { numRuns: 1000 },
    );
  });
});
