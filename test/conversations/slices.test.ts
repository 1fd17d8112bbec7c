import { describe, expect, test } from "vitest";
import { pair } from "../../src/conversations/pair.ts";
import { at, CLIENT_ENI, reply, request } from "../support/records.ts";
import { ANY_PORT, SEARCH } from "../support/search.ts";

describe("slices", () => {
  test("hold what began in them, by observer and leg", () => {
    const records = [
      request({ start: at(-10), end: at(20) }),
      request({ start: at(59), end: at(119), action: "reject" }),
      request({ start: at(60), end: at(119), action: "reject" }),
      reply({ start: at(60), end: at(119) }),
      reply({ start: at(599), end: at(659), observer: CLIENT_ENI }),
    ];

    const { slices } = pair(records, { ...SEARCH, window: { from: at(0), to: at(630) } });

    expect(slices).toMatchObject([
      { from: at(0), to: at(60), leg: "request", accepted: { first: at(-10) }, rejected: { first: at(59) } },
      { from: at(60), to: at(120), leg: "request", rejected: { records: 1 } },
      { from: at(60), to: at(120), leg: "reply", accepted: { records: 1 } },
      { from: at(540), to: at(600), leg: "reply", observer: CLIENT_ENI },
    ]);
  });

  test("end with the window", () => {
    const { slices } = pair([request({ start: at(80) })], { ...SEARCH, window: { from: at(0), to: at(90) } });

    expect(slices).toMatchObject([{ from: at(60), to: at(90) }]);
  });

  test("hold what has no action as unjudged, and nothing of the padding", () => {
    const { action: _, ...record } = request({ start: at(580), end: at(599) });
    const { slices } = pair([record, reply({ start: at(610), end: at(640) })], SEARCH);

    expect(slices).toEqual([
      expect.objectContaining({ leg: "request", unjudged: expect.objectContaining({ records: 1 }) }),
    ]);
  });

  test("leave connections of the other end out only where the asked end opened some", () => {
    const theirs = request({ srcPort: 22, dstPort: 50_000 });

    expect(pair([theirs], ANY_PORT).slices).toMatchObject([{ leg: "reply" }]);
    expect(pair([theirs, request()], ANY_PORT).slices).toMatchObject([{ leg: "request" }]);
  });
});
