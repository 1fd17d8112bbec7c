import { describe, expect, test } from "vitest";
import { isGood, isTrue, tallyOf } from "../../scripts/load/tally.ts";

/** A hundred events, each acknowledged after as many milliseconds as its number. */
const DELIVERIES = Array.from({ length: 100 }, (_, place) => ({ job: `fw-${place + 1}`, status: 200, ms: place + 1 }));
const QUEUED = DELIVERIES.map(({ job }) => job);

describe("what became of a load", () => {
  test("is good where each event came to be one job, in time", () => {
    const tally = tallyOf(DELIVERIES, QUEUED);

    expect(tally).toEqual({
      ...{ events: 100, deliveries: 100, acknowledged: 100, lost: 0, doubled: 0, repeated: 0 },
      ...{ p50: 50, p99: 99, most: 100 },
    });
    expect(isGood(tally)).toBe(true);
  });

  test("is good where an event that was delivered twice is one job, whose name is on the queue twice", () => {
    const twice = [...DELIVERIES, { job: "fw-1", status: 200, ms: 3 }];
    const tally = tallyOf(twice, [...QUEUED, "fw-1"]);

    expect(tally).toMatchObject({ events: 100, deliveries: 101, lost: 0, doubled: 0, repeated: 1 });
    expect(isGood(tally)).toBe(true);
  });

  test("tells what was promised and never came, and what came of nothing", () => {
    const tally = tallyOf(DELIVERIES, [...QUEUED.slice(2), "fw-stranger"]);

    expect(tally).toMatchObject({ lost: 2, doubled: 1 });
    expect(isGood(tally)).toBe(false);
  });

  test("does not call lost what Slack would send again, but is not good then", () => {
    const refused = DELIVERIES.map((each) => (each.job === "fw-7" ? { ...each, status: 503 } : each));
    const tally = tallyOf(
      refused,
      QUEUED.filter((job) => job !== "fw-7"),
    );

    expect(tally).toMatchObject({ acknowledged: 99, lost: 0 });
    expect(isGood(tally)).toBe(false);
  });

  test("is true as long as nothing is lost or doubled, however slow", () => {
    const slow = DELIVERIES.map((each) => ({ ...each, ms: 900 }));

    expect(isTrue(tallyOf(slow, QUEUED))).toBe(true);
    expect(isTrue(tallyOf(DELIVERIES, QUEUED.slice(1)))).toBe(false);
    expect(isTrue(tallyOf(DELIVERIES, [...QUEUED, "fw-stranger"]))).toBe(false);
  });

  test("is not good where more than one of a hundred took longer than 150 ms", () => {
    const slow = DELIVERIES.map((each) => ({ ...each, ms: each.ms > 98 ? 151 : 1 }));

    expect(tallyOf(slow, QUEUED)).toMatchObject({ p50: 1, p99: 151, most: 151 });
    expect(isGood(tallyOf(slow, QUEUED))).toBe(false);
  });
});
