import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clients, Line } from "../../src/jobs/digest/line.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { makeAddressBook } from "../../src/names/address-book.ts";
import { readIp } from "../../src/net/ip.ts";
import { read } from "../../src/question/read.ts";
import type { Window } from "../../src/time/window.ts";
import { clockAt } from "../support/day.ts";

const READINGS = Object.values(LANGUAGES).map(({ reading }) => reading);
const BOOK = makeAddressBook([]);
const HOUR = 3600;
/** The zone of the reader, who may sit anywhere. */
const ZONES = ["Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"];

const address = fc.oneof(fc.ipV4(), fc.ipV6()).map((text) => readIp(text) ?? "");
const clients: fc.Arbitrary<Clients> = fc.oneof(
  address.map((ip) => ({ side: "own" as const, address: ip })),
  fc.record({ side: fc.constant("outside" as const), count: fc.constantFrom(1, 2, 3211), example: address }),
  fc.record({ side: fc.constant("own" as const), count: fc.constantFrom(2, 40), example: address }),
);
const services = fc.oneof(
  fc.record({ port: fc.integer({ min: 1, max: 65_535 }), protocol: fc.constantFrom(6, 17) }),
  fc.record({ protocol: fc.constantFrom(1, 58, 47) }),
);
const lines: fc.Arbitrary<Line> = fc
  .record({ clients, dst: address, service: services, rejects: fc.constant(14) })
  .map(({ service, ...line }) => ({ ...line, ...service }))
  .filter((line) => clientOf(line) !== line.dst);
/** Days of any zone: they begin at any quarter of an hour and have 23 to 25 hours. */
const days: fc.Arbitrary<Window> = fc
  .record({ quarters: fc.integer({ min: -35_000, max: 0 }), hours: fc.constantFrom(23, 23.5, 24, 24.5, 25) })
  .map(({ quarters, hours }) => {
    const from = clockAt("00:00") + quarters * 900;
    return { from, to: from + hours * HOUR };
  });

function clientOf({ clients: from }: Line): string | undefined {
  if ("address" in from) return from.address;
  return from.count === 1 ? from.example : undefined;
}

function nameOf({ protocol }: Line): string | undefined {
  return { 1: "icmp", 58: "icmp", 6: "tcp", 17: "udp" }[protocol ?? 0];
}

describe.each(Object.values(LANGUAGES))("in $name", ({ tag, say }) => {
  test("the question about a line is read as one about its ends, port, protocol and day, wherever it is read", () => {
    fc.assert(
      fc.property(lines, days, fc.constantFrom(...ZONES), (line, day, zone) => {
        const text = say.digest.question(line, day) ?? "";

        const asked = read(text, { languages: READINGS, now: clockAt("32:30"), zone, book: BOOK, lang: tag });

        const client = clientOf(line);
        const { port } = line;
        expect({ text, ...asked }).toMatchObject({
          intent: client === undefined ? "blocked" : "why",
          dst: { kind: "address", ip: line.dst },
          ports: port === undefined ? [] : [{ from: port, to: port }],
          window: day,
          ...{ missing: [], ambiguous: [], mistakes: [] },
        });
        expect(asked.src).toEqual(client === undefined ? undefined : { kind: "address", ip: client });
        expect(asked.protocol).toBe(nameOf(line));
      }),
      { numRuns: 100 },
    );
  });

  test.each<Line>([
    { clients: { side: "own", address: "02:00:00:00:00:01" }, dst: "10.23.0.60", rejects: 1 },
    { clients: { side: "own", address: "10.20.40.4" }, dst: "02:00:00:00:00:01", rejects: 1 },
    { clients: { side: "outside", count: 1, example: "-" }, dst: "10.23.0.60", rejects: 1 },
  ])("nothing is asked about an end that is no address: %j", (line) => {
    expect(say.digest.question(line, { from: clockAt("00:00"), to: clockAt("24:00") })).toBeUndefined();
  });

  test("port 1 is a port, and not whatever comes first", () => {
    const line: Line = {
      clients: { side: "outside", count: 9, example: "192.0.2.1" },
      ...{ dst: "10.23.0.60", port: 1, protocol: 6, rejects: 1 },
    };
    const text = say.digest.question(line, { from: clockAt("00:00"), to: clockAt("24:00") }) ?? "";

    expect(read(text, { languages: READINGS, now: clockAt("32:30"), zone: "UTC", book: BOOK })).toMatchObject({
      intent: "blocked",
      ports: [{ from: 1, to: 1 }],
    });
  });

  test("a port that nobody can connect to is not asked about", () => {
    const line: Line = {
      clients: { side: "outside", count: 9, example: "192.0.2.1" },
      dst: "10.23.0.60",
      port: 0,
      rejects: 1,
    };
    const text = say.digest.question(line, { from: clockAt("00:00"), to: clockAt("24:00") }) ?? "";

    expect(read(text, { languages: READINGS, now: clockAt("32:30"), zone: "UTC", book: BOOK })).toMatchObject({
      ports: [],
      missing: [],
      mistakes: [],
    });
  });
});
