import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import type { Engine, Reading } from "../src/engines/engine.ts";
import type { Query } from "../src/query/nodes.ts";
import { line } from "./query/asked.ts";
import { CLIENT, SERVER } from "./query/plans.ts";
import { awake, DAY, dayLaboratory, HEADER, lookAt, told } from "./support/day-laboratory.ts";
import { anErrand } from "./support/errand.ts";
import { pricedEngine, type Visits } from "./support/priced-engine.ts";
import { deliver, flowLogOf } from "./support/trino/deliver.ts";

const look = dayLaboratory();
const folder = mkdtempSync(join(tmpdir(), "flow-witness-digest-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** An engine with nothing to read; an hour of it is a gigabyte. */
function engine(change: Partial<Reading> = {}, visits: Visits = { errands: [], runs: 0 }): Engine {
  return pricedEngine(1e9, visits, change);
}

describe("a day that cannot be told", () => {
  const within = { from: DAY.from + 3600, to: DAY.to };

  test.each([
    { what: "no place", change: { missing: ["/gone"] }, reply: { kind: "no-logs", places: ["/gone"] } },
    { what: "no object", change: { objects: 0 }, reply: { kind: "no-logs", places: ["s3://logs/central"] } },
    { what: "a closed door", change: { objects: 0, closed: ["/a"] }, reply: { kind: "closed", place: "/a" } },
    { what: "no table for it", change: { within }, reply: { kind: "outside-tables", within } },
  ])("says what is at fault: $what", async ({ change, reply }) => {
    expect(await lookAt([], { engine: engine(change) })).toEqual(reply);
  });

  test("says so where it would read more than it may, and reads nothing", async () => {
    const visits = { errands: [], runs: 0 };
    const bytes = 24_366_666_667;
    const tooBig = await lookAt([], { engine: engine({}, visits), bytesPerDigest: 24e9 });

    expect(tooBig).toEqual({ kind: "too-big", estimate: { bytes, usd: (bytes * 5) / 1e12 }, limit: 24e9 });
    expect(visits.runs).toBe(0);
    expect(await lookAt([], { engine: engine(), bytesPerDigest: bytes })).toMatchObject({
      kind: "told",
      cost: { estimatedBytes: bytes },
    });
  });

  test("says so where nobody can read the records", async () => {
    const path = join(folder, "strange.log");
    writeFileSync(path, `a,b,${DAY.from},${DAY.from},c d e f ${DAY.from}\n`);

    expect(await lookAt([path])).toEqual({ kind: "unknown-format", path });
  });
});

test("a day of which nothing was read has nothing to tell, and is due while it can come", async () => {
  const silent = { window: DAY, totals: { records: 0, accepts: 0, rejects: 0, late: 0, observers: 0 }, unreadable: [] };
  const none = { shown: [], total: 0 };
  const nothing = { ...silent, inside: none, outside: none, holes: none };

  expect(told(await lookAt([], { engine: engine() }))).toEqual(nothing);
  expect(told(await lookAt([], { engine: engine(), now: DAY.to }))).toEqual({ ...nothing, pending: DAY });
});

test("a worker that takes it up runs the same statement on the same errand", async () => {
  const queries: Query[] = [];
  const visits: Visits = { errands: [], runs: 0 };
  const run: Reading["run"] = async (query) => {
    queries.push(query);
    return { rows: [], unreadable: [], cost: { engine: "fake", statement: "", bytesScanned: 0, ms: 0, usd: 0 } };
  };
  const errand = anErrand("digest/morning/2026-11-22");
  for (const _ of [1, 2]) await lookAt([], { engine: engine({ run }, visits), errand });

  expect(queries[1]).toEqual(queries[0]);
  expect(visits.errands).toMatchObject([errand, errand]);
});

test("lines that are no records are named, and the others told", async () => {
  const day = told(await look([...awake("eni-server"), "cut", line({ action: "REJECT" })]));

  expect(day.unreadable).toEqual([{ path: expect.stringMatching(/\.log$/), reason: "lines", lines: 1 }]);
  expect(day.inside.total).toBe(1);
});

test("lines that only the statement can tell from records are named with the time that was read", async () => {
  const rows = [{ part: 0, damaged: 3, ok: 5, last: DAY.to + 300, first: DAY.from, observers: 1 }];
  const cost = { engine: "fake", statement: "", bytesScanned: 0, ms: 0, usd: 0 };
  const run: Reading["run"] = async () => ({ rows, unreadable: [], cost });
  const { unreadable } = told(await lookAt([], { engine: engine({ run }) }));

  expect(unreadable).toEqual([
    {
      ...{ path: "s3://logs/central", reason: "lines", lines: 3 },
      window: { from: DAY.from - 660, to: DAY.to + 660 },
    },
  ]);
});

test("an observer is called what the configuration calls it, and watched as its own flow log does", async () => {
  const sources = ["60", "600"].map((aggregationSeconds) => {
    const where = join(folder, aggregationSeconds);
    mkdirSync(where);
    const eni = `eni-${aggregationSeconds}`;
    const lines = [...awake(eni, { to: 36_000 }), ...awake(eni, { from: 36_900 })];
    writeFileSync(join(where, "a.log"), [HEADER, ...lines, ""].join("\n"));
    return { kind: "vpc", where, aggregationSeconds: Number(aggregationSeconds) };
  });
  const interfaces = [{ id: "eni-60", addresses: [SERVER], name: "orders" }];
  const reading = readConfig(JSON.stringify({ sources, interfaces }));
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  const paths = sources.map(({ where }) => where);
  const { holes, totals } = told(await lookAt(paths, { config: reading.config }));

  expect(holes.shown).toMatchObject([{ observer: { id: "eni-60", name: "orders" }, kind: "gap", minutes: 15 }]);
  expect(totals.observers).toBe(2);
});

test("columns tell the same as text", async () => {
  const back = { src: SERVER, dst: CLIENT, ports: [443, 50_002], flags: 18, direction: "egress" } as const;
  const lines = [
    ...awake("eni-server", { from: 3600, to: 4200 }),
    line({ action: "REJECT" }),
    line({ at: 90 }),
    line({ ...back, action: "REJECT", at: 95 }),
  ];
  const days = [];
  for (const encoding of ["text", "parquet"] as const) {
    const place = join(folder, encoding);
    mkdirSync(place);
    await deliver([HEADER, ...lines].join("\n"), flowLogOf({ layout: "hourly", encoding }), place);
    days.push(told(await lookAt([place])));
  }

  expect(days[1]).toEqual(days[0]);
  expect(days[0]).toMatchObject({ inside: { shown: [{ src: CLIENT, dst: SERVER, rejects: 2 }] }, holes: { total: 1 } });
});
