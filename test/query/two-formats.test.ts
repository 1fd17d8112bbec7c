import { describe, expect, test } from "vitest";
import type { Layout } from "../../src/query/answer.ts";
import { HEADER } from "../support/day-laboratory.ts";
import { side } from "../support/observation.ts";
import { laboratoryOfLogs, line } from "./asked.ts";
import { RANKING } from "./counts.ts";
import { CLIENT, plan, SERVER } from "./plans.ts";

const ask = laboratoryOfLogs();
const LAYOUTS: readonly Layout[] = ["text", "columns"];

/** The server's interface has a second address, which is the one in the packets. */
const SECOND = "10.23.0.61";

const WITHOUT_DIRECTION = HEADER.replace(" flow-direction", "");
const DEFAULT = WITHOUT_DIRECTION.replace(" tcp-flags", "");
const WITH_PACKETS = `${HEADER} pkt-srcaddr pkt-dstaddr`;

/** The record in a format that lacks the last fields. */
function without(fields: number, record: string): string {
  return record.split(" ").slice(0, -fields).join(" ");
}

const REQUESTS = [50_001, 50_002, 50_003].map((port, index) => line({ ports: [port, 443], at: 60 + 60 * index }));
const REPLIES = REQUESTS.map((_, index) =>
  line({
    ...{ src: SERVER, dst: CLIENT, ports: [443, 50_001 + index] },
    ...{ at: 60 + 60 * index, flags: 18, direction: "egress" },
  }),
);
const poor = [DEFAULT, ...[...REQUESTS, ...REPLIES].map((record) => without(2, record))];
const rich = [
  WITH_PACKETS,
  ...REQUESTS.map((record) => `${record} ${CLIENT} ${SECOND}`),
  ...REPLIES.map((record) => `${record} ${SECOND} ${CLIENT}`),
];

describe.each(LAYOUTS)("two formats over one interface, over %s", (layout) => {
  test.each([
    { what: "both", logs: [poor, rich] },
    { what: "both, the other first", logs: [rich, poor] },
    { what: "the richer alone", logs: [rich] },
  ])("count every record once, and tell what either tells: $what", async ({ logs }) => {
    const { sightings, recordCount } = await ask(logs, plan(), layout);

    expect(recordCount).toBe(6);
    expect(sightings).toMatchObject([
      {
        ...{ group: { src: CLIENT, dst: SERVER }, conversations: 3, via: { src: CLIENT, dst: SECOND } },
        request: { accepted: { records: 3, packets: 3, bytes: 120 }, flags: 2, direction: "in" },
        reply: { accepted: { records: 3, packets: 3, bytes: 120 }, flags: 18, direction: "out" },
      },
    ]);
  });

  test("tell of no other address where only the poorer one is there", async () => {
    const { sightings } = await ask([poor], plan(), layout);

    expect(sightings.map(({ via }) => via)).toEqual([undefined]);
  });

  test("tell the other address beside records that have none, whichever is the higher", async () => {
    const plain = `${line({ ports: [50_009, 443], at: 90 })} ${CLIENT} ${SERVER}`;
    for (const other of [SECOND, "10.23.0.59"]) {
      const { sightings } = await ask([[WITH_PACKETS, `${line()} ${CLIENT} ${other}`, plain]], plan(), layout);

      expect(sightings).toMatchObject([{ conversations: 2, via: { src: CLIENT, dst: other } }]);
    }
  });
});

/** A closed connection, and three packets that came after. */
const CLOSED = [
  line({ flags: 3 }),
  line({ at: 95, flags: 1, action: "REJECT" }).replace(" 6 1 40 ", " 6 3 120 "),
] as const;
const AFTER_CLOSE = [
  [WITHOUT_DIRECTION, ...CLOSED.map((record) => without(1, record))],
  [HEADER, ...CLOSED],
];

test.each(LAYOUTS)("late packets are as few in two formats as in one, over %s", async (layout) => {
  const { sightings } = await ask(AFTER_CLOSE, plan(), layout);

  expect(sightings).toMatchObject([{ late: { records: 1, packets: 3 } }]);
  expect(sightings[0]?.request.rejected).toBeUndefined();
});

const BACK = { src: SERVER, dst: CLIENT, ports: [443, 50_001] } as const;

test.each([
  { what: "an accepted one", packets: 3, alike: line({ flags: 1 }) },
  { what: "one of the other way", packets: 2, alike: line({ ...BACK, flags: 1, action: "REJECT" }) },
])("a reject is no copy of a record that is otherwise alike: $what", async ({ alike, packets }) => {
  const rejects = [60, 95].map((at) => line({ at, flags: 1, action: "REJECT" }));
  const lines = [alike, ...rejects].map((text) => text.replace(" 6 1 40 ", ` 6 ${packets} 240 `));
  const [seen] = (await ask([[HEADER, line({ flags: 3 }), ...lines]], plan())).sightings;

  // Six rejected packets, one more than are set aside.
  expect(seen?.late).toBeUndefined();
  expect(seen?.request.rejected).toMatchObject({ records: 2, packets: 2 * packets });
});

test.each(LAYOUTS)("a ranking counts rejects in two formats once, over %s", async (layout) => {
  const logs = [poor, rich].map((log) => log.map((text) => text.replace("ACCEPT", "REJECT")));
  const { merged, recordCount } = await ask(logs, { ...RANKING, window: plan().window, dst: side([SERVER]) }, layout);

  expect(merged).toMatchObject([{ group: { dst: SERVER }, request: { rejected: { records: 3, packets: 3 } } }]);
  expect(recordCount).toBe(6);
});
