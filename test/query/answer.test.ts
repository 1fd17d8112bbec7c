import { describe, expect, test } from "vitest";
import { readCidr } from "../../src/net/cidr.ts";
import type { Layout } from "../../src/query/answer.ts";
import { buckets, side } from "../support/observation.ts";
import { laboratory, line, quiet } from "./asked.ts";
import { CLIENT, FIVE, plan, SERVER } from "./plans.ts";

const ask = laboratory();
const LAYOUTS: readonly Layout[] = ["text", "columns"];

/** A side that stands for networks. */
function networks(...texts: readonly string[]) {
  return side([], { text: texts.join(), networks: texts.flatMap((text) => readCidr(text) ?? []) });
}

describe.each(LAYOUTS)("near misses, over %s", (layout) => {
  test.each([
    { kind: "other-port", near: line({ ports: [50_001, 8443] }), miss: { src: CLIENT, dst: SERVER, port: 8443 } },
    { kind: "other-source", near: line({ src: "10.20.40.9" }), miss: { src: "10.20.40.9", dst: SERVER, port: 443 } },
    {
      kind: "reverse",
      near: line({ src: SERVER, dst: CLIENT, ports: [50_001, 8080], direction: "egress" }),
      miss: { src: SERVER, dst: CLIENT, port: 8080 },
    },
    { kind: "other-time", near: line({ at: 3000 }), miss: { src: CLIENT, dst: SERVER, port: 443 } },
  ])("are told with both counts: $kind", async ({ kind, near, miss }) => {
    const rejected = near.replace("ACCEPT", "REJECT").replace("50001", "50002");
    const { nearMisses, sightings } = await ask([near, near, rejected], plan(), layout);

    expect(sightings).toEqual([]);
    expect(nearMisses).toEqual([expect.objectContaining({ kind, ...miss, accepted: 2, rejected: 1 })]);
  });

  test.each([
    { what: "replies on another port", near: line({ src: SERVER, dst: CLIENT, ports: [8443, 50_001], flags: 18 }) },
    { what: "a source of another neighbourhood", near: line({ src: "10.20.41.9" }) },
    { what: "a neighbour on another port", near: line({ src: "10.20.40.9", ports: [50_001, 22] }) },
    { what: "another port at another time", near: line({ ports: [50_001, 8443], at: 3000 }) },
    { what: "somebody else altogether", near: line({ src: "192.0.2.1", dst: "192.0.2.2" }) },
  ])("are not $what", async ({ near }) => {
    expect((await ask([near], plan(), layout)).nearMisses).toEqual([]);
  });

  test("are the ten with most records of each kind", async () => {
    const scan = Array.from({ length: 30 }, (_, index) =>
      Array.from({ length: index + 1 }, () => line({ ports: [50_001, 1000 + index] })),
    ).flat();
    const { nearMisses } = await ask(scan, plan(), layout);

    expect(nearMisses.map(({ port }) => port).sort()).toEqual([
      1020, 1021, 1022, 1023, 1024, 1025, 1026, 1027, 1028, 1029,
    ]);
  });
});

describe.each(LAYOUTS)("watching, over %s", (layout) => {
  // The axis begins two minutes before the window, so its third bucket is the window's first minute.
  test("marks the minutes that records last", async () => {
    const { watch } = await ask([line({ at: 0 }), line({ at: 130, lasts: 100, ports: [50_002, 22] })], plan(), layout);

    expect(watch).toEqual([
      expect.objectContaining({
        observer: { id: "eni-server", kind: "interface" },
        block: 0,
        watched: buckets(2, 2) | buckets(4, 5),
        skipped: 0n,
        ok: 2,
        ownDst: 2,
        longest: 100,
        first: FIVE,
        last: FIVE + 230,
      }),
    ]);
  });

  test("counts quiet minutes as watched and lost ones as lost", async () => {
    const lines = [line({ at: 0 }), quiet("NODATA", { at: 60 }), quiet("SKIPDATA", { at: 240 })];
    const { watch, totals } = await ask(lines, plan(), layout);

    expect(watch.map(({ watched }) => watched).reduce((a, b) => a | b)).toBe(buckets(2, 3));
    expect(watch.map(({ skipped }) => skipped).reduce((a, b) => a | b)).toBe(buckets(6, 6));
    expect(totals).toMatchObject([{ ok: 1, noData: 1, skipData: 1, accepts: 1, rejects: 0 }]);
  });

  test("begins another block after sixty minutes", async () => {
    const long = plan({ window: { from: FIVE, to: FIVE + 2 * 3600 } });
    const { watch } = await ask([line({ at: 0 }), line({ at: 3480 }), line({ at: 3539 })], long, layout);

    expect(watch.map(({ block, watched }) => [block, watched])).toEqual(
      expect.arrayContaining([
        [0, buckets(2, 2)],
        [1, buckets(0, 0)],
      ]),
    );
    expect(watch).toHaveLength(2);
  });

  test("is asked of the ends' own observers only", async () => {
    const elsewhere = line({ eni: "eni-other", src: "10.9.9.9", dst: "10.9.9.8" });
    const { watch, totals } = await ask([line(), elsewhere, quiet("NODATA", { eni: "eni-third" })], plan(), layout);

    expect(watch.map(({ observer }) => observer.id)).toEqual(["eni-server"]);
    expect(totals).toMatchObject([{ of: "everybody", ok: 2, noData: 1 }]);
  });

  test("knows the address that stands in practically every record where no direction tells", async () => {
    const lines = ["192.0.2.1", "192.0.2.2", CLIENT].map((src) => line({ src, direction: "-" }));
    const { watch } = await ask(lines, plan(), layout);

    expect(watch).toMatchObject([{ observer: { id: "eni-server" }, touchDst: 3, ownDst: 0 }]);
  });
});

describe("an answer stays under a thousand rows, and what was seen is not what is left out", () => {
  const day = { window: { from: FIVE, to: FIVE + 86_400 } };
  const minutes = Array.from({ length: 1440 }, (_, minute) => minute * 60);

  test.each(LAYOUTS)("for a busy pair over a day, over %s", { timeout: 60_000 }, async (layout) => {
    const lines = minutes.flatMap((at, index) => {
      const ports = [40_000 + index, [443, 22, 80][index % 3] ?? 443] as const;
      const action = index % 7 === 0 ? "REJECT" : "ACCEPT";
      return [
        line({ eni: "eni-client", at, ports, direction: "egress" }),
        line({ at, ports, action }),
        line({ eni: `eni-bystander-${index}`, src: "10.9.9.9", dst: "10.9.9.8", at }),
      ];
    });
    const { rows, sightings, merged, watch, cut } = await ask(lines, plan(day), layout);
    const records = merged.reduce((sum, { conversations }) => sum + conversations, 0);

    expect(rows.length).toBeLessThan(1000);
    expect(cut).toBe(false);
    expect(records).toBe(480);
    expect(new Set(sightings.map(({ observer }) => observer?.id))).toEqual(new Set(["eni-client", "eni-server"]));
    expect(new Set(watch.map(({ observer }) => observer.id))).toEqual(new Set(["eni-client", "eni-server"]));
  });

  /** Two thousand clients, each with an interface of its own that saw its requests go. */
  const crowd = Array.from({ length: 2000 }, (_, index) => {
    const src = `10.20.${Math.floor(index / 200)}.${1 + (index % 200)}`;
    const record = { src, at: (index * 43) % 86_000, ports: [50_001, [443, 22, 80][index % 3] ?? 443] } as const;
    const action = index < 5 ? ("REJECT" as const) : ("ACCEPT" as const);
    return [line({ ...record, action }), line({ ...record, eni: `eni-${index}`, direction: "egress" })];
  }).flat();

  test.each([
    { what: "a network of 65,536 addresses", src: networks("10.20.0.0/16"), dst: side([SERVER]) },
    { what: "two networks", src: networks("10.20.0.0/16"), dst: networks("10.23.0.0/16") },
    { what: "everybody", src: undefined, dst: side([SERVER]) },
  ])("for $what over a day", { timeout: 60_000 }, async ({ src, dst }) => {
    const { src: _, ...rest } = plan({ ...day, dst, ports: [], protocols: [], broad: true });
    const { rows, merged, listings } = await ask(crowd, { ...rest, ...(src && { src }) });

    expect(rows.length).toBeLessThan(1000);
    expect(listings.src).toMatchObject({ apart: { folds: 5, rejects: 5 }, rest: { folds: 1995, through: 1995 } });
    expect(listings.dst).toMatchObject({ folds: [], apart: { folds: 0 }, rest: { folds: 0 } });
    expect(new Set(merged.map(({ group }) => `${group.src} ${group.port}`)).size).toBe(40);
    expect(merged.slice(0, 5).map(({ request }) => request.rejected?.records)).toEqual([1, 1, 1, 1, 1]);
  });

  test("for a crowd that reaches everybody, over columns", { timeout: 60_000 }, async () => {
    const { src: _, ...rest } = plan({ ...day, ports: [], protocols: [], broad: true });
    const { rows, merged } = await ask(crowd, rest, "columns");

    expect(rows.length).toBeLessThan(1000);
    expect(merged.length).toBeGreaterThanOrEqual(40);
  });
});

test.each(LAYOUTS)("a damaged address shifts no number, over %s", async (layout) => {
  const asked = plan({ src: networks("10.20.40.0/24"), broad: true, ports: [] });
  const { merged } = await ask([line({ src: "10.20.40.4|9|9|9" })], asked, layout);

  expect(merged).toEqual([
    expect.objectContaining({
      group: expect.objectContaining({ port: 443, protocol: 6 }),
      request: expect.objectContaining({
        accepted: { records: 1, packets: 1, bytes: 40, first: FIVE + 60, last: FIVE + 90 },
      }),
    }),
  ]);
});
