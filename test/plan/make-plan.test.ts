import { describe, expect, test } from "vitest";
import { makeAddressBook } from "../../src/names/address-book.ts";
import type { KnownInterface } from "../../src/names/known-interfaces.ts";
import { readCidr } from "../../src/net/cidr.ts";
import { readIp } from "../../src/net/ip.ts";
import { makePlan, type Surroundings } from "../../src/plan/make-plan.ts";
import { readEnd } from "../../src/question/end.ts";
import type { Question } from "../../src/question/question.ts";
import { vpc } from "../../src/sources/vpc/index.ts";

const WINDOW = { from: 1_795_323_600, to: 1_795_324_200 };

const WEB: KnownInterface = knownInterface("eni-0a0a0a0a0a0a0a0a0", "10.0.1.5");
const DB: KnownInterface = knownInterface("eni-0b0b0b0b0b0b0b0b0", "10.0.2.6", "2001:db8::6");

function knownInterface(id: string, ...addresses: readonly string[]): KnownInterface {
  return { id, how: "configured", addresses: addresses.flatMap((address) => readIp(address) ?? []), vpc: "vpc-0a" };
}

const ONE_ARMED = "i-0a0a0a0a0a0a0a0a1";
const TWO_ARMED = "i-0a0a0a0a0a0a0a0a2";
const ARM: KnownInterface = { ...knownInterface("eni-0c0c0c0c0c0c0c0c0", "10.0.3.1"), instance: ONE_ARMED };
const ARMS = ["eni-0d0d0d0d0d0d0d0d0", "eni-0d0d0d0d0d0d0d0d1"].map((id) => ({
  ...knownInterface(id),
  instance: TWO_ARMED,
}));

const AROUND: Surroundings = {
  book: makeAddressBook([
    { key: "db", names: ["給与DB"], addresses: ["10.0.2.6", "2001:db8::6"], owner: "#team-db" },
    { key: "web", names: ["web"], addresses: ["10.0.1.5"] },
    { key: "office", names: ["office"], addresses: ["192.168.0.0/16"], owner: "#facilities" },
    { key: "idea", names: ["idea"] },
  ]),
  interfaces: [WEB, DB, ARM, ...ARMS],
  networks: ["10.0.0.0/16"].flatMap((text) => readCidr(text) ?? []),
  aggregationSeconds: 60,
  source: vpc,
  nameOf: ({ key }) => `the ${key}`,
};

/** The plan for two ends as their canonical texts; entries of the book are written `@key`, bare host names `#name`. */
function planned(src: string | undefined, dst: string | undefined, change: Partial<Question> = {}) {
  const planning = makePlan(
    {
      intent: "seen",
      ...(src !== undefined && { src: endOf(src) }),
      ...(dst !== undefined && { dst: endOf(dst) }),
      ports: [{ from: 443, to: 443 }],
      window: WINDOW,
      missing: [],
      ambiguous: [],
      mistakes: [],
      said: [],
      assumed: [],
      ...change,
    },
    AROUND,
  );
  return planning.ok ? planning.plan : planning.unresolved;
}

function endOf(text: string) {
  if (text.startsWith("@")) return { kind: "entry", key: text.slice(1) } as const;
  return text.startsWith("#") ? ({ kind: "host", name: text.slice(1) } as const) : readEnd(text);
}

const NOBODY = { addresses: [], networks: [], interfaces: [], instances: [], known: [] };

test("the internet is whoever is outside the private and the configured networks", () => {
  const plan = planned(undefined, "10.0.2.6", { src: { kind: "internet" } });

  expect(plan).toMatchObject({
    src: {
      text: "internet",
      addresses: [],
      networks: [],
      beyond: expect.arrayContaining(["10.0.0.0/8", "10.0.0.0/16"]),
    },
    broad: true,
  });
});

describe("an end is found", () => {
  test.each([
    {
      what: "by its address, with what the book calls it and whose interface it is",
      end: "10.0.2.6",
      side: { text: "10.0.2.6", name: "the db", owner: "#team-db", addresses: ["10.0.2.6"], known: [DB] },
    },
    {
      what: "by its address in a network of the book, which tells the owner but is no name for it",
      end: "192.168.7.7",
      side: { text: "192.168.7.7", owner: "#facilities", addresses: ["192.168.7.7"] },
    },
    { what: "by a network", end: "10.0.2.0/24", side: { text: "10.0.2.0/24", networks: ["10.0.2.0/24"] } },
    {
      what: "by its entry with every address",
      end: "@db",
      side: { name: "the db", owner: "#team-db", addresses: ["10.0.2.6", "2001:db8::6"], known: [DB] },
    },
    {
      what: "by an entry that is a network",
      end: "@office",
      side: { name: "the office", owner: "#facilities", networks: ["192.168.0.0/16"] },
    },
    {
      what: "by an interface that is known, with its addresses",
      end: "eni-0a0a0a0a0a0a0a0a0",
      side: {
        text: "eni-0a0a0a0a0a0a0a0a0",
        addresses: ["10.0.1.5"],
        interfaces: ["eni-0a0a0a0a0a0a0a0a0"],
        known: [WEB],
      },
    },
    {
      what: "by an interface that is not",
      end: "eni-0123456789abcdef0",
      side: { text: "eni-0123456789abcdef0", interfaces: ["eni-0123456789abcdef0"] },
    },
    {
      what: "by an instance",
      end: "i-0123456789abcdef0",
      side: { text: "i-0123456789abcdef0", instances: ["i-0123456789abcdef0"] },
    },
    {
      what: "by an instance whose one interface is known",
      end: ONE_ARMED,
      side: { instances: [ONE_ARMED], interfaces: [ARM.id], addresses: ARM.addresses, known: [ARM] },
    },
    {
      what: "by an instance that could use any of its interfaces",
      end: TWO_ARMED,
      side: { instances: [TWO_ARMED] },
    },
    {
      what: "by the name that EC2 gives an address",
      end: "ip-10-0-1-5.ap-northeast-1.compute.internal",
      side: { name: "ip-10-0-1-5.ap-northeast-1.compute.internal", addresses: ["10.0.1.5"], known: [WEB] },
    },
    { what: "by that name alone", end: "#ip-10-0-1-9", side: { name: "ip-10-0-1-9", addresses: ["10.0.1.9"] } },
  ])("$what", ({ end, side }) => {
    expect(planned(end, "10.0.9.9")).toMatchObject({ src: { ...NOBODY, ...side } });
    expect(planned("10.0.9.9", end)).toMatchObject({ dst: { ...NOBODY, ...side } });
  });

  test.each([
    "ip-10-0-1-300.internal",
    "ip-10-0-1-5x.internal",
    "zip-10-0-1-5.internal",
    "intranet.example.com",
    "@idea",
  ])("not by %s, which leads to no address", (end) => {
    const text = end.replace("@", "");

    expect(planned(end, "10.0.9.9")).toEqual([{ slot: "src", text }]);
    expect(planned(end, end)).toEqual([
      { slot: "src", text },
      { slot: "dst", text },
    ]);
  });
});

describe("a plan", () => {
  test("looks for the protocol by its numbers, in the window, a minute and an interval beyond", () => {
    expect(planned("10.0.1.5", "10.0.2.6", { protocol: "icmp", ports: [] })).toMatchObject({
      ports: [],
      protocols: [1, 58],
      window: WINDOW,
      padding: 120,
    });
    expect(planned("10.0.1.5", "10.0.2.6")).toMatchObject({ ports: [{ from: 443, to: 443 }], protocols: [] });
  });

  test("wants rejects only where they are to be ranked", () => {
    expect(planned(undefined, "10.0.2.6", { intent: "top_rejects" })).toMatchObject({ rejectsOnly: true });
    expect(planned(undefined, "10.0.2.6", { intent: "blocked" })).toMatchObject({ rejectsOnly: false });
    expect(planned("10.0.1.5", "10.0.2.6", { intent: "top_rejects" })).toMatchObject({
      broad: false,
      rejectsOnly: false,
    });
  });

  test.each([
    { what: "one pair and one port", ends: ["10.0.1.5", "10.0.2.6"], broad: false },
    {
      what: "one pair and ping",
      ends: ["10.0.1.5", "10.0.2.6"],
      change: { protocol: "icmp", ports: [] },
      broad: false,
    },
    { what: "a named interface and one port", ends: ["eni-0a0a0a0a0a0a0a0a0", "10.0.2.6"], broad: false },
    { what: "an instance and one port", ends: ["i-0123456789abcdef0", "10.0.2.6"], broad: false },
    { what: "any port", ends: ["10.0.1.5", "10.0.2.6"], change: { ports: [] }, broad: true },
    { what: "several ports", ends: ["10.0.1.5", "10.0.2.6"], change: { ports: [port(22), port(443)] }, broad: true },
    { what: "a range", ends: ["10.0.1.5", "10.0.2.6"], change: { ports: [{ from: 1, to: 1024 }] }, broad: true },
    { what: "a network", ends: ["10.0.1.0/24", "10.0.2.6"], broad: true },
    { what: "an entry with two addresses", ends: ["10.0.1.5", "@db"], broad: true },
    { what: "one end", ends: [undefined, "10.0.2.6"], broad: true },
  ] as const)("for $what is broad: $broad", ({ ends: [src, dst], broad, ...rest }) => {
    expect(planned(src, dst, "change" in rest ? rest.change : {})).toMatchObject({ broad });
  });

  test.each([
    { what: "the resolver of a configured network", dst: "10.0.0.2", ports: [port(53)], spot: "amazon-dns" },
    { what: "the instance metadata", dst: "169.254.169.254", ports: [port(80)], spot: "instance-metadata" },
    { what: "the time service", dst: "169.254.169.123", ports: [port(123)], spot: "time-sync" },
  ])("knows that nobody logs $what", ({ dst, ports, spot }) => {
    expect(planned("10.0.1.5", dst, { ports })).toMatchObject({ blindSpot: { spot, side: "dst" } });
  });

  test("knows that nobody logs what such a service answers", () => {
    expect(planned("169.254.169.123", "10.0.1.5")).toMatchObject({ blindSpot: { spot: "time-sync", side: "src" } });
  });

  test("has no blind spot for ordinary traffic or for whole networks", () => {
    expect(planned("10.0.1.5", "10.0.2.6")).not.toHaveProperty("blindSpot");
    expect(planned("10.0.1.5", "169.254.0.0/16")).not.toHaveProperty("blindSpot");
  });
});

function port(number: number) {
  return { from: number, to: number };
}
