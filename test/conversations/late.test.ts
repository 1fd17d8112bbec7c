import { describe, expect, test } from "vitest";
import { pair } from "../../src/conversations/pair.ts";
import type { FlowRecord } from "../../src/records/record.ts";
import { at, CLIENT, CLIENT_ENI, FIN, RST, reply, request, SYN, SYN_ACK } from "../support/records.ts";
import { ANY_PORT, SEARCH } from "../support/search.ts";

function seen(records: readonly FlowRecord[]) {
  return pair(records, SEARCH).sightings;
}

describe("rejects after the close", () => {
  const closed = [request({ flags: SYN | FIN }), reply({ flags: SYN_ACK | FIN })];
  const straggler = request({ start: at(40), end: at(45), packets: 2, bytes: 80, action: "reject", flags: RST });

  test("are set aside", () => {
    const [found] = seen([...closed, straggler]);

    expect(found).toMatchObject({
      pattern: "completed",
      request: { accepted: { records: 1 } },
      late: { records: 1, packets: 2, bytes: 80, first: at(40), last: at(45) },
    });
    expect(found?.request).not.toHaveProperty("rejected");
  });

  test("are judged where there are no connections to close", () => {
    const datagrams = [...closed, straggler].map((record) => ({ ...record, protocol: 17 }));

    expect(pair(datagrams, ANY_PORT).sightings).toMatchObject([{ pattern: "both-actions" }]);
  });

  test("are few or many at each observer by itself", () => {
    const beside = [...closed, straggler].map((record) => ({ ...record, observer: CLIENT_ENI }));
    const few = pair([...closed, straggler, ...beside, { ...straggler, packets: 3, observer: CLIENT_ENI }], SEARCH);
    const many = pair([...closed, straggler, ...beside, { ...straggler, packets: 4, observer: CLIENT_ENI }], SEARCH);

    expect(few.merged).toMatchObject([{ pattern: "completed", late: { records: 3, packets: 7 } }]);
    expect(many.sightings.map(({ pattern }) => pattern)).toEqual(["completed", "both-actions"]);
    expect(many.merged).toMatchObject([{ pattern: "both-actions", late: { records: 1, packets: 2 } }]);
  });

  test("are those of the close before them, whatever the port is used for later", () => {
    const again = closed.map((record) => ({ ...record, start: at(300), end: at(330) }));
    const many = { ...straggler, packets: 5 };

    expect(seen([...closed, straggler, ...again])).toMatchObject([{ pattern: "completed", late: { records: 1 } }]);
    expect(seen([...closed, many, ...again, { ...many, start: at(340), end: at(341) }])).toMatchObject([
      { pattern: "completed", late: { records: 2, packets: 10 } },
    ]);
  });

  test("are set aside where a log does not count packets", () => {
    const { packets: _, bytes: __, ...uncounted } = straggler;

    expect(seen([...closed, uncounted])).toMatchObject([{ pattern: "completed", late: { records: 1 } }]);
  });

  test("are set aside though the connection was closed before the window", () => {
    const before = closed.map((record) => ({ ...record, start: at(-60), end: at(-30) }));

    expect(seen([...before, straggler])).toMatchObject([{ late: { records: 1 } }]);
  });

  test.each([
    ["a new attempt", { ...straggler, packets: 9, flags: SYN }],
    ["one that comes much later", { ...straggler, packets: 9, start: at(400), end: at(401) }],
  ])("are set aside beside %s, which is judged", (_, other) => {
    expect(seen([...closed, straggler, other])).toMatchObject([
      { pattern: "both-actions", request: { rejected: { records: 1, packets: 9 } }, late: { records: 1, packets: 2 } },
    ]);
  });

  test.each<[string, readonly FlowRecord[]]>([
    ["there are many", [...closed, { ...straggler, packets: 6 }]],
    ["they come much later", [...closed, { ...straggler, start: at(151), end: at(160) }]],
    ["they began before it", [...closed.map((record) => ({ ...record, start: at(41), end: at(45) })), straggler]],
    ["one of them opens a connection", [...closed, { ...straggler, flags: SYN }]],
    ["one of them is named", [...closed, { ...straggler, rejectReason: "BPA" }]],
    ["the connection was not closed", [request({ flags: SYN }), reply({ flags: SYN_ACK }), straggler]],
    ["only a reject closed it", [request(), { ...straggler, flags: FIN }]],
    ["another observer saw the close", [...closed, { ...straggler, observer: CLIENT_ENI }].toReversed()],
    ["the log has no flags", [request(), request({ start: at(40), end: at(45), packets: 2, action: "reject" })]],
  ])("are judged where %s", (_, records) => {
    const [found] = seen(records);

    expect(found?.request).toHaveProperty("rejected");
    expect(found).not.toHaveProperty("late");
  });

  test.each([
    ["as soon as the record of the close begins", 0],
    ["two minutes after it ended", 150],
  ])("are set aside %s", (_, start) => {
    expect(seen([...closed, { ...straggler, start: at(start), end: at(start + 1) }])).toMatchObject([
      { pattern: "completed" },
    ]);
  });

  test("are told together for all conversations", () => {
    const other = [...closed, straggler].map((record) =>
      record.src === CLIENT ? { ...record, srcPort: 50_001 } : { ...record, dstPort: 50_001 },
    );

    expect(seen([...closed, straggler, ...other])).toMatchObject([
      { conversations: 2, late: { records: 2, packets: 4 } },
    ]);
  });
});
