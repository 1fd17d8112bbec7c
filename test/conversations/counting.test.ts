import { describe, expect, test } from "vitest";
import { pair } from "../../src/conversations/pair.ts";
import type { FlowRecord } from "../../src/records/record.ts";
import { at, CLIENT, reply, request, SERVER } from "../support/records.ts";
import { ANY_PORT, GROUP, SEARCH } from "../support/search.ts";

function seen(records: readonly FlowRecord[]) {
  return pair(records, SEARCH).sightings;
}

describe("the window", () => {
  test.each([
    ["begins before and ends in it", -30, 0],
    ["begins in it and ends after", 599, 660],
  ])("holds a record that %s", (_, start, end) => {
    expect(seen([request({ start: at(start), end: at(end) })])).toHaveLength(1);
  });

  test.each([
    ["before", -60, -1],
    ["after", 600, 630],
  ])("makes a conversation %s it a near miss", (_, start, end) => {
    const found = pair([request({ start: at(start), end: at(end) })], SEARCH);

    expect(found.sightings).toEqual([]);
    expect(found.nearMisses).toEqual([
      { ...GROUP, kind: "other-time", accepted: 1, rejected: 0, first: at(start), last: at(end) },
    ]);
  });

  test("counts requests of all near misses to one port together, and no replies", () => {
    const outside = { start: at(900), end: at(930) };
    const records = [
      request({ ...outside }),
      request({ ...outside, srcPort: 50_001, action: "reject" }),
      reply(outside),
    ];

    expect(pair(records, SEARCH).nearMisses).toMatchObject([{ accepted: 1, rejected: 1 }]);
  });

  test("leaves a port or protocol that a near miss lacks out", () => {
    const { protocol: _, ...record } = request({ start: at(900), end: at(930), srcPort: 0, dstPort: 0 });

    expect(pair([record], ANY_PORT).nearMisses).toEqual([
      { kind: "other-time", src: CLIENT, dst: SERVER, accepted: 1, rejected: 0, first: at(900), last: at(930) },
    ]);
  });

  test("lets a record of the padding complete a leg that has none", () => {
    const records = [request({ start: at(580), end: at(599) }), reply({ start: at(610), end: at(640) })];

    expect(seen(records)).toMatchObject([{ pattern: "two-way", reply: { accepted: { first: at(610) } } }]);
  });

  test("needs no completing where a leg has a record", () => {
    const records = [request({ start: at(580), end: at(599) }), request({ start: at(610), end: at(640) })];

    expect(seen(records)).toMatchObject([{ request: { accepted: { records: 1 } } }]);
  });

  test.each([
    ["beyond the padding", 580, 721],
    ["far from the rest of the conversation", 300, 610],
  ])("is not completed from %s", (_, requestStart, replyStart) => {
    const records = [
      request({ start: at(requestStart), end: at(requestStart + 10) }),
      reply({ start: at(replyStart), end: at(replyStart + 10) }),
    ];

    expect(seen(records)).toMatchObject([{ pattern: "no-reply" }]);
  });
});
