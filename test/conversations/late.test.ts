import { describe, expect, test } from "vitest";
import { pair } from "../../src/conversations/pair.ts";
import type { FlowRecord } from "../../src/records/record.ts";
import { at, CLIENT, CLIENT_ENI, FIN, RST, reply, request, SYN, SYN_ACK } from "../support/records.ts";
import { SEARCH } from "../support/search.ts";

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

  test("are set aside for all observers together as long as they are few there too", () => {
    const beside = [...closed, straggler].map((record) => ({ ...record, observer: CLIENT_ENI }));
    const few = pair([...closed, straggler, ...beside], SEARCH);
    const many = pair([...closed, straggler, ...beside, { ...straggler, packets: 3, observer: CLIENT_ENI }], SEARCH);

    expect(few.merged).toMatchObject([{ pattern: "completed", late: { records: 2, packets: 4 } }]);
    expect(many.sightings.map(({ pattern }) => pattern)).toEqual(["completed", "completed"]);
    expect(many.merged).toMatchObject([{ pattern: "both-actions" }]);
  });

  test.each<[string, readonly FlowRecord[]]>([
    ["there are many", [...closed, { ...straggler, packets: 6 }]],
    ["they come much later", [...closed, { ...straggler, start: at(151), end: at(160) }]],
    ["they began before it", [...closed.map((record) => ({ ...record, start: at(41), end: at(45) })), straggler]],
    ["one of them opens a connection", [...closed, { ...straggler, flags: SYN }]],
    ["one of them is named", [...closed, { ...straggler, rejectReason: "BPA" }]],
    ["the connection was not closed", [request({ flags: SYN }), reply({ flags: SYN_ACK }), straggler]],
    ["only a reject closed it", [request(), { ...straggler, flags: FIN }]],
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
