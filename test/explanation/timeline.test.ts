import fc from "fast-check";
import { expect, test } from "vitest";
import type { Slice } from "../../src/conversations/conversation.ts";
import type { TrafficType } from "../../src/coverage/coverage.ts";
import { timelineOf } from "../../src/explanation/timeline.ts";
import type { Window } from "../../src/time/window.ts";
import { coverage, slice, tally, watcher } from "../support/evidence.ts";
import { at, CLIENT_ENI, SERVER_ENI } from "../support/records.ts";

const TEN_MINUTES = { from: at(0), to: at(600) };

function asked(window: Window) {
  return { window, rejectsOnly: false };
}

test("counts records where their slice begins", () => {
  const slices = [
    slice({ from: at(60), to: at(120), accepted: tally(2) }),
    slice({ from: at(60), to: at(120), leg: "reply", rejected: tally(3) }),
  ];

  const strip = timelineOf(asked(TEN_MINUTES), { slices, coverage: coverage() });

  expect(strip).toHaveLength(10);
  expect(strip[1]).toEqual({ from: at(60), to: at(120), accepted: 2, rejected: 3, covered: 1, went: "rejected" });
  expect(strip[2]).toMatchObject({ accepted: 0, rejected: 0 });
});

test("puts what began before the window into its first slice", () => {
  const strip = timelineOf(asked(TEN_MINUTES), {
    slices: [slice({ from: at(-30), to: at(30), accepted: tally(1) })],
    coverage: coverage(),
  });

  expect(strip[0]).toMatchObject({ accepted: 1 });
});

test("tells what one observer let out and the next turned away from what one observer did both to", () => {
  const minute = { from: at(0), to: at(60) };
  const wayOf = (...slices: readonly Slice[]) => timelineOf(asked(minute), { slices, coverage: coverage() })[0]?.went;
  const [letOut, turnedAway] = [{ accepted: tally(2) }, { rejected: tally(2) }];

  expect(wayOf(slice({ ...letOut, observer: CLIENT_ENI }), slice({ ...turnedAway, observer: SERVER_ENI }))).toBe(
    "rejected",
  );
  expect(wayOf(slice({ ...letOut, leg: "request" }), slice({ ...turnedAway, leg: "reply" }))).toBe("rejected");
  expect(wayOf(slice(letOut), slice(turnedAway))).toBe("both");
  expect(wayOf(slice(letOut))).toBe("accepted");
  expect(wayOf()).toBe("unseen");
});

test("is never finer than what was counted", () => {
  const strip = timelineOf(asked(TEN_MINUTES), {
    slices: [slice({ from: at(0), to: at(300), accepted: tally(1) })],
    coverage: coverage(),
  });

  expect(strip).toHaveLength(2);
});

test("counts a part as covered as far as one observer of an end watched without losing records", () => {
  const known = coverage({
    watchers: [
      watcher({ watched: [{ from: at(0), to: at(150) }] }),
      watcher({ watched: [{ from: at(120), to: at(240) }] }),
    ],
    gaps: [{ from: at(60), to: at(120), reason: "records-skipped", observer: SERVER_ENI }],
  });

  const covered = timelineOf(asked({ from: at(0), to: at(300) }), { slices: [], coverage: known }).map(
    (part) => part.covered,
  );

  expect(covered).toEqual([1, 0, 1, 1, 0]);
});

test("knows nothing while a file could not be read", () => {
  const known = coverage({ gaps: [{ from: at(0), to: at(90), reason: "unreadable" }] });

  expect(
    timelineOf(asked({ from: at(0), to: at(180) }), { slices: [], coverage: known }).map(({ covered }) => covered),
  ).toEqual([0, 0.5, 1]);
});

test("takes silence for nothing where it would be silent in any case", () => {
  const minute = asked({ from: at(0), to: at(60) });
  const coveredBy = (question: Parameters<typeof timelineOf>[0], trafficType: TrafficType) =>
    timelineOf(question, { slices: [], coverage: coverage({ watchers: [watcher({ trafficType })] }) })[0]?.covered;

  expect(coveredBy(minute, "all")).toBe(1);
  expect(coveredBy({ ...minute, blindSpot: { spot: "amazon-dns", side: "dst" } }, "all")).toBe(0);
  expect(coveredBy(minute, "accept")).toBe(0);
  expect(coveredBy(minute, "reject")).toBe(0);
  expect(coveredBy({ ...minute, rejectsOnly: true }, "reject")).toBe(1);
});

test("covers the window without a hole, in at most 60 slices, and loses no record", () => {
  const slices = fc.array(
    fc.record({ start: fc.integer({ min: -60, max: 200_000 }), records: fc.integer({ min: 1, max: 9 }) }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), slices, (length, found) => {
      const window = { from: at(0), to: at(length) };
      const counted = found.map(({ start, records }) =>
        slice({ from: at(start), to: at(start + 60), accepted: tally(records) }),
      );

      const strip = timelineOf(asked(window), { slices: counted, coverage: coverage() });

      expect(strip.length).toBeLessThanOrEqual(60);
      expect(strip[0]?.from).toBe(window.from);
      expect(strip.at(-1)?.to).toBe(window.to);
      for (const [index, part] of strip.entries()) expect(part.from).toBe(index === 0 ? at(0) : strip[index - 1]?.to);
      const total = strip.map(({ accepted }) => accepted).reduce((a, b) => a + b, 0);
      expect(total).toBe(found.map(({ records }) => records).reduce((a, b) => a + b, 0));
    }),
  );
});
