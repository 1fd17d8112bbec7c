import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pair } from "../../src/conversations/pair.ts";
import type { Search } from "../../src/conversations/search.ts";
import type { FlowRecord } from "../../src/records/record.ts";
import { randomRecords } from "../support/random-records.ts";
import {
  at,
  CLIENT,
  CLIENT_ENI,
  FIN,
  reply,
  request,
  SERVER,
  SERVER_ENI,
  STRANGER,
  SYN,
  SYN_ACK,
} from "../support/records.ts";
import { ANY_PORT, GROUP, SEARCH } from "../support/search.ts";

function seen(records: readonly FlowRecord[], search: Search = SEARCH) {
  return pair(records, search).sightings;
}

describe("request and reply", () => {
  test("make one conversation, with both legs added up", () => {
    const records = [
      request({ flags: SYN }),
      request({ start: at(60), end: at(90), flags: FIN }),
      reply({ flags: SYN_ACK, direction: "out" }),
    ];

    expect(seen(records)).toEqual([
      {
        group: GROUP,
        observer: SERVER_ENI,
        pattern: "completed",
        opener: "src",
        conversations: 1,
        request: { accepted: { records: 2, packets: 20, bytes: 2000, first: at(0), last: at(90) }, flags: SYN | FIN },
        reply: {
          accepted: { records: 1, packets: 8, bytes: 4000, first: at(0), last: at(30) },
          flags: SYN_ACK,
          direction: "out",
        },
        example: { clientPort: 50_000, at: at(0) },
      },
    ]);
  });

  test("are counted by client port, the earliest conversation being the example", () => {
    const records = [request({ srcPort: 50_001, start: at(10) }), request({ srcPort: 50_002, start: at(5) })];

    expect(seen(records)).toMatchObject([
      { pattern: "no-reply", conversations: 2, example: { clientPort: 50_002, at: at(5) } },
    ]);
  });

  test("that went differently are told apart", () => {
    const records = [request(), request({ srcPort: 50_001, action: "reject" })];

    expect(seen(records).map(({ pattern }) => pattern)).toEqual(["no-reply", "request-rejected"]);
  });

  test("are told by observer, and once more with all observers together", () => {
    const records = [request({ observer: CLIENT_ENI }), request({ action: "reject" })];

    const { sightings, merged } = pair(records, SEARCH);

    expect(sightings).toMatchObject([
      { observer: CLIENT_ENI, pattern: "no-reply" },
      { observer: SERVER_ENI, pattern: "request-rejected" },
    ]);
    expect(merged).toMatchObject([{ pattern: "both-actions", conversations: 1 }]);
    expect(merged[0]).not.toHaveProperty("observer");
  });

  test("have a direction only where all records agree", () => {
    const records = [request({ direction: "in" }), request({ start: at(60), end: at(90), direction: "out" })];

    expect(seen(records)[0]?.request).not.toHaveProperty("direction");
  });

  test("of a log without actions are unjudged", () => {
    const { action: _, ...record } = request();

    expect(seen([record])).toMatchObject([{ pattern: "no-reply", request: { unjudged: { records: 1 } } }]);
  });

  test("count packets and bytes that the log leaves out as zero", () => {
    const { packets: _packets, bytes: _bytes, ...record } = request();

    expect(seen([record])[0]?.request.accepted).toMatchObject({ records: 1, packets: 0, bytes: 0 });
  });

  test("carry the reason that the log names", () => {
    const records = [request({ action: "reject", rejectReason: "BPA" })];

    expect(seen(records)).toMatchObject([{ pattern: "named-denial", rejectReason: "BPA" }]);
  });
});

describe("records that do not belong", () => {
  test.each<[string, FlowRecord]>([
    ["of another source", request({ src: STRANGER })],
    ["of another destination", request({ dst: STRANGER })],
    ["of another port", request({ dstPort: 80 })],
    ["of another protocol", request({ protocol: 17 })],
    ["without traffic", request({ status: "no-data" })],
  ])("%s are left out", (_, record) => {
    expect(pair([record], SEARCH)).toEqual({ sightings: [], merged: [], slices: [], nearMisses: [] });
  });

  test("without the fields that are asked for are left out", () => {
    const { src: _src, ...nowhere } = request();
    const { dstPort: _port2, ...portless } = request();
    const { protocol: _protocol2, ...unknown } = request();

    expect(seen([nowhere, portless, unknown])).toEqual([]);
  });
});

describe("duplicates", () => {
  test("of several flow logs count once", () => {
    expect(seen([request(), request()])).toMatchObject([{ request: { accepted: { records: 1 } } }]);
  });

  test("complete each other", () => {
    const bare = request({ observer: { id: "eni-server", kind: "interface" } });

    expect(seen([bare, request({ flags: SYN })])).toMatchObject([
      { observer: SERVER_ENI, request: { accepted: { records: 1 }, flags: SYN } },
    ]);
  });

  test("that contradict each other leave the first its word", () => {
    expect(seen([request({ flags: SYN }), request({ flags: FIN })])).toMatchObject([{ request: { flags: SYN } }]);
  });

  test("are none where an action differs", () => {
    expect(seen([request(), request({ action: "reject" })])).toMatchObject([{ pattern: "both-actions" }]);
  });
});

describe("who opened the connection", () => {
  const swapped = { srcPort: 443, dstPort: 443 };

  test.each<[string, readonly FlowRecord[], "src" | "dst"]>([
    ["the asked source, by its SYN", [request({ ...swapped, flags: SYN })], "src"],
    ["the asked destination, by the source's SYN-ACK", [request({ ...swapped, flags: SYN_ACK })], "dst"],
    ["the asked source, by the destination's SYN-ACK", [reply({ ...swapped, flags: SYN_ACK })], "src"],
    ["the asked destination, by its SYN", [reply({ ...swapped, flags: SYN })], "dst"],
    ["the asked source, by the asked port", [request({ srcPort: 80 })], "src"],
    ["the asked source, where nothing tells", [request(swapped)], "src"],
  ])("is %s", (_, records, opener) => {
    expect(seen(records)).toMatchObject([{ opener }]);
  });

  test.each<[string, readonly number[], "src" | "dst"]>([
    ["the asked destination, by its client's port and a well-known one", [443, 32_768], "dst"],
    ["the asked source, where both may be a client's", [1024, 32_768], "src"],
    ["the asked source, where both may be a service's", [443, 32_767], "src"],
    ["the asked source, where its port is not known", [0, 32_768], "src"],
  ])("is %s, whichever port was asked", (_, [srcPort, dstPort], opener) => {
    const record = request({ ...(srcPort !== undefined && { srcPort }), ...(dstPort !== undefined && { dstPort }) });

    expect(seen([record], { ...SEARCH, port: () => true })).toMatchObject([{ opener }]);
  });

  test("is the end with the higher port where no port was asked", () => {
    const toServer = request({ srcPort: 50_000, dstPort: 443 });
    const toClient = request({ srcPort: 22, dstPort: 50_000 });

    expect(seen([toServer, toClient], ANY_PORT)).toMatchObject([
      { opener: "src", group: { port: 443 }, request: { accepted: { records: 1 } } },
      { opener: "dst", group: { ...GROUP, port: 22 }, reply: { accepted: { records: 1 } } },
    ]);
  });

  test("is not told by the zeros that other protocols have for flags", () => {
    const records = [request({ protocol: 17, flags: 0 }), reply({ protocol: 17, flags: 0 })];

    expect(seen(records, ANY_PORT)).toMatchObject([{ pattern: "two-way" }]);
  });
});

describe("protocols without ports", () => {
  test("are paired by addresses alone", () => {
    const ping = { srcPort: 0, dstPort: 0, protocol: 1 };
    const { srcPort: _src, dstPort: _dst, protocol: _proto, ...bare } = request();

    const [icmp, other] = seen([request(ping), reply(ping), bare], ANY_PORT);

    expect(icmp).toEqual(
      expect.objectContaining({ group: { src: CLIENT, dst: SERVER, protocol: 1 }, pattern: "two-way" }),
    );
    expect(icmp?.example).toEqual({ at: at(0) });
    expect(other).toEqual(expect.objectContaining({ group: { src: CLIENT, dst: SERVER }, pattern: "no-reply" }));
  });
});

describe("intermediaries", () => {
  test("are told by their own addresses, the group by those in the packet", () => {
    const records = [request({ dst: "10.23.0.220", packetSrc: CLIENT, packetDst: SERVER })];

    expect(seen(records)).toMatchObject([{ group: GROUP, via: { src: CLIENT, dst: "10.23.0.220" } }]);
  });

  test("may be asked about themselves", () => {
    const records = [request({ packetDst: STRANGER })];

    expect(seen(records)).toMatchObject([{ group: GROUP, via: { src: CLIENT, dst: STRANGER } }]);
  });
});

describe("ends that overlap", () => {
  const inside = { ...ANY_PORT, src: () => true, dst: () => true };

  test.each<[string, readonly FlowRecord[]]>([
    ["flags", [request({ flags: SYN }), reply({ flags: SYN_ACK })]],
    ["ports", [request(), reply()]],
  ])("are told apart by %s", (_, records) => {
    expect(seen(records, inside)).toMatchObject([
      { group: GROUP, request: { accepted: { records: 1 } }, reply: { accepted: { records: 1 } } },
    ]);
  });

  test("without a direction that anything tells go as they come", () => {
    const ping = { srcPort: 0, dstPort: 0, protocol: 1, flags: 0 };
    const { srcPort: _src, dstPort: _dst, ...bare } = request();

    expect(seen([reply(ping), bare], inside)).toMatchObject([
      { group: { src: SERVER, dst: CLIENT, protocol: 1 } },
      { group: { src: CLIENT, dst: SERVER, protocol: 6 } },
    ]);
  });

  test("may be left open", () => {
    const { src: _src, dst: _dst, ...everything } = ANY_PORT;

    expect(seen([request(), reply()], everything)).toMatchObject([{ group: GROUP, pattern: "two-way" }]);
  });
});

describe("whatever the records", () => {
  const everyRecord = (found: ReturnType<typeof seen>) =>
    found
      .flatMap(({ request: { accepted, rejected, unjudged }, reply: back, late }) =>
        [accepted, rejected, unjudged, back.accepted, back.rejected, back.unjudged, late].map(
          (sum) => sum?.records ?? 0,
        ),
      )
      .reduce((sum, records) => sum + records, 0);

  test("each counts at its observer exactly as often as with all observers together", () => {
    fc.assert(
      fc.property(randomRecords(), (records) => {
        const { sightings, merged } = pair(records, SEARCH);

        expect(everyRecord(sightings)).toBe(everyRecord(merged));
      }),
    );
  });

  test("nothing changes when they are delivered twice", () => {
    fc.assert(
      fc.property(randomRecords(), (records) => {
        expect(pair([...records, ...records], SEARCH)).toEqual(pair(records, SEARCH));
      }),
    );
  });

  test("asking the other way round without a port tells the same with the openers exchanged", () => {
    const { src, dst, ...rest } = ANY_PORT;
    const turned = {
      ...rest,
      src: (address: string) => address === SERVER,
      dst: (address: string) => address === CLIENT,
    };
    const summary = (search: Search, records: readonly FlowRecord[], mine: "src" | "dst") =>
      pair(records, search)
        .merged.filter(({ group }) => group.port !== undefined)
        .map(
          ({ pattern, conversations, opener }) => `${pattern} ${conversations} ${opener === mine ? "mine" : "theirs"}`,
        )
        .toSorted();

    fc.assert(
      fc.property(randomRecords(), (records) => {
        // Where both ends send a SYN, the asked source is believed, which depends on who asks.
        const told = records.filter(({ src: from, flags = 0 }) => !(flags & SYN) || from === CLIENT);

        expect(summary({ ...rest, ...(src && { src }), ...(dst && { dst }) }, told, "src")).toEqual(
          summary(turned, told, "dst"),
        );
      }),
    );
  });
});
