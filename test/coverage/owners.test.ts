import { describe, expect, test } from "vitest";
import { measure } from "../../src/coverage/measure.ts";
import type { Observation, WatchRow } from "../../src/coverage/watch.ts";
import { readCidr } from "../../src/net/cidr.ts";
import type { Side } from "../../src/plan/plan.ts";
import { observation, side, watchRow } from "../support/observation.ts";
import { CLIENT, CLIENT_ENI, SERVER, SERVER_ENI, STRANGER } from "../support/records.ts";

function owners(change: Partial<Observation>) {
  return measure(observation(change)).watchers.map(({ observer, side: end, how }) => `${observer.id} ${end} ${how}`);
}

/** Rows of an interface without direction: so many records, in so many of them the source's and the destination's address. */
function touching(
  counts: { ok: number; touchSrc: number; touchDst: number },
  change: Partial<WatchRow> = {},
): WatchRow {
  return watchRow({ ...counts, ...SEVERAL, ownDst: 0, ...change });
}

/** Peers of the ends: several, or always the same one. */
const SEVERAL = {
  srcPeers: { least: "10.1.0.1", most: "10.9.0.1" },
  dstPeers: { least: "10.1.0.1", most: "10.9.0.1" },
};
const ONE = {
  srcPeers: { least: "10.1.0.1", most: "10.1.0.1" },
  dstPeers: { least: "10.1.0.1", most: "10.1.0.1" },
};

const KNOWN: Side["known"][number] = {
  id: "eni-server",
  how: "configured",
  addresses: [],
  name: "payroll-db",
  vpc: "vpc-1",
};

test("a regional NAT gateway belongs to no end, although it writes their addresses like its own", () => {
  const gateway = watchRow({ observer: { id: "nat-1", kind: "nat-gateway" }, ownDst: 40 });

  expect(owners({ watch: [gateway] })).toEqual([]);
});

describe("an interface belongs to an end", () => {
  test("that was asked for by its id", () => {
    expect(owners({ dst: side([], { interfaces: ["eni-server"] }), watch: [watchRow({ ownDst: 0 })] })).toEqual([
      "eni-server dst asked",
    ]);
  });

  test("that was asked for by its instance", () => {
    const dst = side([], { instances: ["i-0abc"] });

    expect(owners({ dst, watch: [watchRow({ ownDst: 3 })] })).toEqual(["eni-server dst asked"]);
    expect(owners({ dst, watch: [watchRow({ ownDst: 0 })] })).toEqual([]);
  });

  test.each(["configured", "registered", "remembered"] as const)("for which it is %s", (how) => {
    expect(owners({ dst: side([SERVER], { known: [{ ...KNOWN, how }] }) })).toEqual([`eni-server dst ${how}`]);
  });

  test("that stands at the near end of any of its records", () => {
    const rows = [
      watchRow({ ownDst: 0 }),
      watchRow({ block: 1, ownDst: 1 }),
      watchRow({ observer: CLIENT_ENI, ownDst: 0, ownSrc: 1 }),
    ];

    expect(owners({ watch: rows })).toEqual(["eni-client src flow-direction", "eni-server dst flow-direction"]);
  });

  test("that stands in 98 of 100 of its records, where there is no direction", () => {
    expect(owners({ watch: [touching({ ok: 100, touchSrc: 3, touchDst: 98 })] })).toEqual([
      "eni-server dst share-of-records",
    ]);
    expect(owners({ watch: [touching({ ok: 100, touchSrc: 98, touchDst: 3 })] })).toEqual([
      "eni-server src share-of-records",
    ]);
  });

  test("that is the private one of two that stand in all its records", () => {
    const rows = [touching({ ok: 100, touchSrc: 100, touchDst: 100 }, ONE)];

    expect(owners({ src: side([STRANGER]), watch: rows })).toEqual(["eni-server dst private-address"]);
    expect(owners({ dst: side([STRANGER]), watch: rows })).toEqual(["eni-server src private-address"]);
  });
});

describe("an interface belongs to nobody", () => {
  test.each([
    ["stands in fewer of its records", { ok: 100, touchSrc: 3, touchDst: 97 }],
    ["is one of two private ones in all its records", { ok: 100, touchSrc: 100, touchDst: 100 }],
    ["stands in none", { ok: 0, touchSrc: 0, touchDst: 0 }],
  ])("whose address %s", (_, counts) => {
    expect(owners({ watch: [touching(counts, ONE)] })).toEqual([]);
  });

  test("if it has no records, however private the address", () => {
    const row = touching({ ok: 0, touchSrc: 0, touchDst: 0 });

    expect(owners({ src: side([STRANGER]), watch: [row] })).toEqual([]);
  });

  test("if both addresses in all its records are public", () => {
    const both = { src: side([STRANGER]), dst: side(["198.51.100.7"]) };

    expect(owners({ ...both, watch: [touching({ ok: 9, touchSrc: 9, touchDst: 9 }, ONE)] })).toEqual([]);
  });

  test("if the other address in all its records may be anybody's", () => {
    const { dst: _, ...sourceOnly } = observation({ watch: [touching({ ok: 9, touchSrc: 9, touchDst: 9 }, ONE)] });

    expect(measure(sourceOnly).watchers).toEqual([]);
  });

  test("if nobody was asked about", () => {
    const { src: _src, dst: _dst, ...open } = observation();

    expect(measure(open).watchers).toEqual([]);
  });
});

describe("an address belongs to one interface", () => {
  const server = touching({ ok: 100, touchSrc: 0, touchDst: 100 });
  const itsOnlyClient = touching(
    { ok: 40, touchSrc: 0, touchDst: 40 },
    { observer: { id: "eni-other", kind: "interface" } },
  );

  test("which is the one with most records of it", () => {
    expect(owners({ watch: [itsOnlyClient, server] })).toEqual(["eni-server dst share-of-records"]);
  });

  test("and to neither of two with equally many", () => {
    expect(owners({ watch: [{ ...itsOnlyClient, ok: 100, touchDst: 100 }, server] })).toEqual([]);
  });

  test("and not to a client that talks to nobody else", () => {
    expect(owners({ watch: [{ ...itsOnlyClient, ...ONE }] })).toEqual([]);
  });

  test("and to no likely one where a sure one is there", () => {
    expect(owners({ watch: [{ ...itsOnlyClient, ok: 500, touchDst: 500 }, watchRow()] })).toEqual([
      "eni-server dst flow-direction",
    ]);
  });

  test("but several addresses to several", () => {
    expect(owners({ dst: side([SERVER, "10.23.0.61"]), watch: [itsOnlyClient, server] })).toHaveLength(2);
  });
});

describe("what is private", () => {
  test("goes for networks by their addresses", () => {
    const cidr = readCidr("10.23.0.0/24");
    const dst = side([], { networks: cidr === undefined ? [] : [cidr] });

    expect(owners({ src: side([STRANGER]), dst, watch: [touching({ ok: 9, touchSrc: 9, touchDst: 9 }, ONE)] })).toEqual(
      ["eni-server dst private-address"],
    );
  });
});

describe("a named interface", () => {
  test("is a watcher even if nothing was read of it", () => {
    const { watchers } = measure(observation({ watch: [], src: side([CLIENT], { interfaces: ["eni-client"] }) }));

    expect(watchers).toMatchObject([
      {
        observer: { id: "eni-client", kind: "interface" },
        how: "asked",
        complete: false,
        records: { ok: 0, noData: 0 },
      },
    ]);
  });

  test("is described by its configuration and its records", () => {
    const { watchers } = measure(observation({ dst: side([SERVER], { known: [KNOWN] }) }));

    expect(watchers[0]?.observer).toEqual({ ...SERVER_ENI, vpc: "vpc-1", name: "payroll-db" });
  });

  test("that EC2 told of says when it was asked", () => {
    const known = [{ ...KNOWN, how: "registered" as const, asOf: 1_795_323_600 }];
    const { watchers } = measure(observation({ dst: side([SERVER], { known }) }));

    expect(watchers).toMatchObject([{ how: "registered", asOf: 1_795_323_600 }]);
    expect(watchers[0]?.observer).not.toHaveProperty("asOf");
  });

  test("that is also configured was asked for", () => {
    const dst = side([SERVER], { known: [KNOWN], interfaces: ["eni-server"] });
    const { watchers } = measure(observation({ dst, watch: [] }));

    expect(watchers).toMatchObject([{ how: "asked", observer: { name: "payroll-db" } }]);
  });
});
