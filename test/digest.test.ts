import { expect, test } from "vitest";
import { type Cidr, readCidr } from "../src/net/cidr.ts";
import { readIp } from "../src/net/ip.ts";
import { line, quiet } from "./query/asked.ts";
import { CLIENT, SERVER } from "./query/plans.ts";
import { awake, DAY, dayLaboratory, ping, told } from "./support/day-laboratory.ts";

const look = dayLaboratory();
const { from } = DAY;
const STRANGER = "203.0.113.9";
const SIXTH = "2001:db8:2::6";

function networks(...texts: readonly string[]): readonly Cidr[] {
  return texts.flatMap((text) => readCidr(text) ?? []);
}

/** A reject at the server's interface, of the client's unless told. */
function reject(change: Parameters<typeof line>[0] = {}): string {
  return line({ action: "REJECT", ...change });
}

test("a day is told whole: who was turned away, who watched, what is delivered", async () => {
  const lines = [
    ...awake("eni-server"),
    reject({ at: 60, ports: [50_001, 22] }),
    reject({ at: 7200, ports: [50_002, 22] }),
    line({ at: 90 }),
    ping(reject({ at: 300, src: "10.20.40.5", flags: 0 })),
    reject({ at: 400, src: "fd00::5", dst: SIXTH }),
    reject({ at: 500, src: STRANGER, ports: [40_000, 22] }),
    reject({ at: 501, src: "203.0.113.10", ports: [40_000, 22] }),
    reject({ at: 900, src: "203.0.113.10", ports: [40_001, 22] }),
    reject({ at: 600, src: "2001:db8:9::1", dst: SIXTH }),
  ];

  expect(told(await look(lines))).toEqual({
    window: DAY,
    totals: { records: 144 + 9, accepts: 1, rejects: 8, late: 0, observers: 1 },
    inside: {
      shown: [
        { src: CLIENT, dst: SERVER, port: 22, protocol: 6, rejects: 2, first: from + 60, last: from + 7230 },
        { src: "10.20.40.5", dst: SERVER, protocol: 1, rejects: 1, first: from + 300, last: from + 330 },
        { src: "fd00::5", dst: SIXTH, port: 443, protocol: 6, rejects: 1, first: from + 400, last: from + 430 },
      ],
      total: 3,
    },
    outside: {
      shown: [
        {
          ...{ dst: SERVER, port: 22, protocol: 6, rejects: 3, sources: 2, example: "203.0.113.10" },
          ...{ first: from + 500, last: from + 930 },
        },
        {
          ...{ dst: SIXTH, port: 443, protocol: 6, rejects: 1, sources: 1, example: "2001:db8:9::1" },
          ...{ first: from + 600, last: from + 630 },
        },
      ],
      total: 2,
    },
    holes: { shown: [], total: 0 },
    deliveredUntil: from + 88_199,
    unreadable: [],
  });
});

test("a reject is told on the day in which it starts", async () => {
  const midnights = [reject({ at: -30, lasts: 60 }), reject({ at: 86_370, lasts: 60 })];
  const before = { from: from - 86_400, to: from };

  expect(told(await look(midnights)).inside.shown).toMatchObject([{ rejects: 1, first: from + 86_370 }]);
  expect(told(await look(midnights, { window: before })).inside.shown).toMatchObject([
    { rejects: 1, first: from - 30 },
  ]);
});

test.each([
  { hours: 23, rejects: 1 },
  { hours: 25, rejects: 2 },
])("a day of $hours hours is told to its end", async ({ hours, rejects }) => {
  const window = { from, to: from + hours * 3600 };
  const lines = [...awake("eni-server", { to: 93_600 }), reject(), reject({ at: 24 * 3600 + 1800 })];
  const { inside, holes, totals } = told(await look(lines, { window }));

  expect(inside.shown).toMatchObject([{ rejects }]);
  expect(holes.total).toBe(0);
  expect(totals.records).toBe(hours * 6 + rejects);
});

test("the client is who sent the SYN, or gets the SYN-ACK, or else has the higher port", async () => {
  const turned = { src: SERVER, dst: CLIENT, ports: [443, 50_001] } as const;
  const lines = [
    reject({ ...turned, flags: 2 }),
    reject({ ...turned, src: "10.23.0.61", flags: 18 }),
    reject({ ...turned, src: "10.23.0.62", flags: 0 }),
    // The reply to a request that was let in.
    line({ dst: "10.23.0.63" }),
    reject({ ...turned, src: "10.23.0.63", flags: 18, direction: "egress" }),
  ];
  const { shown } = told(await look(lines)).inside;

  expect(shown.map(({ src, dst, port }) => [src, dst, port])).toEqual([
    [CLIENT, "10.23.0.61", 443],
    [CLIENT, "10.23.0.62", 443],
    [CLIENT, "10.23.0.63", 443],
    [SERVER, CLIENT, 50_001],
  ]);
});

test("clients of private and of configured networks are one's own", async () => {
  const own = ["10.0.0.1", "172.31.0.1", "192.168.3.4", "100.127.0.1", "fd12::1", "fe80::1", STRANGER, "2001:db8:9::1"];
  const others = ["172.32.0.1", "100.128.0.1", "fec0::1", "203.0.114.1", "2001:db8:a::1"];
  const lines = [...own, ...others].map((src, place) => reject({ src, ports: [50_001, 1000 + place] }));
  const { inside, outside } = told(await look(lines, { own: networks("203.0.113.0/24", "2001:db8:9::/48") }));

  expect(inside.shown.map(({ src }) => src).toSorted()).toEqual(own.toSorted());
  expect(outside.shown.map(({ example }) => example).toSorted()).toEqual(others.toSorted());
});

test("a record counts once at each observer, however many flow logs delivered it", async () => {
  const lines = [reject(), reject(), reject({ eni: "eni-client", direction: "egress" })];
  const { inside, totals } = told(await look(lines));

  expect(inside.shown).toMatchObject([{ rejects: 2 }]);
  expect(totals).toEqual({ records: 3, accepts: 0, rejects: 3, late: 0, observers: 2 });
});

test("only what concerns the places is told, where a digest is about some", async () => {
  const lines = [
    reject(),
    reject({ src: SERVER, dst: "10.99.0.1", ports: [50_001, 25] }),
    reject({ src: "10.20.40.9", dst: "10.30.7.7", ports: [50_001, 80] }),
    reject({ src: "10.20.40.9", dst: "10.40.0.1", ports: [50_001, 81] }),
    reject({ src: STRANGER, dst: "10.30.0.9", ports: [50_001, 82] }),
    reject({ src: STRANGER, dst: "10.40.0.9", ports: [50_001, 83] }),
  ];
  const about = { addresses: [readIp(SERVER)].flatMap((ip) => ip ?? []), networks: networks("10.30.0.0/16") };
  const { inside, outside, totals } = told(await look(lines, { about }));

  expect(inside.shown.map(({ port }) => port)).toEqual([443, 80, 25]);
  expect(outside.shown.map(({ port }) => port)).toEqual([82]);
  expect(totals.rejects).toBe(6);
});

test("what is too much to be told is counted, the most rejected and the worst come first", async () => {
  const pairs = Array.from({ length: 702 }, (_, index) => reject({ ports: [50_001, 1 + index] }));
  const scans = Array.from({ length: 152 }, (_, index) => reject({ src: STRANGER, ports: [50_001, 1 + index] }));
  const sleepers = Array.from({ length: 103 }, (_, index) => quiet("NODATA", { eni: `eni-${index}`, at: 43_200 }));
  const again = [reject({ ports: [50_002, 702] }), reject({ src: STRANGER, ports: [50_002, 152] })];
  const { inside, outside, holes } = told(await look([...pairs, ...scans, ...sleepers, ...again]));

  expect([inside.shown.length, inside.total]).toEqual([700, 702]);
  expect(inside.shown.slice(0, 2)).toMatchObject([{ port: 702, rejects: 2 }, { port: 1 }]);
  expect([outside.shown.length, outside.total]).toEqual([150, 152]);
  expect(outside.shown[0]).toMatchObject({ port: 152, rejects: 2 });
  // The server's own interface wrote for a minute only.
  expect([holes.shown.length, holes.total]).toEqual([100, 104]);
});
