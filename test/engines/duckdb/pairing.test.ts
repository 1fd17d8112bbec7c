import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Leg, Sighting } from "../../../src/conversations/conversation.ts";
import type { Listing } from "../../../src/conversations/fold.ts";
import { type Paired, pair } from "../../../src/conversations/pair.ts";
import { TURNED_AWAY } from "../../../src/conversations/patterns.ts";
import { duckdb } from "../../../src/engines/duckdb/index.ts";
import type { Engine } from "../../../src/engines/engine.ts";
import { readIp } from "../../../src/net/ip.ts";
import { axisOf, sliceLength } from "../../../src/plan/axis.ts";
import type { Plan, Side } from "../../../src/plan/plan.ts";
import { answerQuery, type Layout } from "../../../src/query/answer.ts";
import type { Query } from "../../../src/query/nodes.ts";
import { readAnswer } from "../../../src/query/read-answer.ts";
import type { Row } from "../../../src/query/row.ts";
import { vpc } from "../../../src/sources/vpc/index.ts";
import { anErrand } from "../../support/errand.ts";
import { FOR_ONE_THREAD } from "../../support/one-thread.ts";

const HEADER =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status tcp-flags pkt-srcaddr pkt-dstaddr flow-direction reject-reason";
const NOON = 1_760_000_000;
const WINDOW = { from: NOON, to: NOON + 600 };

let folder = "";
/** Starting one takes as long as a statement. */
let engine: Engine;
let logs = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pairing-"));
  engine = duckdb({ paths: [folder], source: vpc, memoryMiB: FOR_ONE_THREAD, stopwatch: () => 0 });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

/** What a statement finds in a log of these lines. */
async function rowsOf(lines: readonly string[], query: Query): Promise<readonly Row[]> {
  logs += 1;
  // A name of its own: what is known of a file is remembered as long as its size and age are the same.
  const path = join(folder, `${logs}.log`);
  await writeFile(path, [HEADER, ...lines, ""].join("\n"));
  try {
    const reading = await engine.open(axisOf(WINDOW, 120), anErrand());
    return (await reading.run(query)).rows;
  } finally {
    await rm(path);
  }
}

function side(text: string): Side {
  const ip = readIp(text);
  return { text, addresses: ip ? [ip] : [], networks: [], interfaces: [], instances: [], known: [] };
}

const A = "10.0.1.8";
const B = "10.0.2.6";

/** Lines between two hosts and a few neighbours, close enough together to meet in every way. */
const line = fc
  .record({
    observer: fc.constantFrom("eni-a", "eni-b"),
    forth: fc.boolean(),
    near: fc.constantFrom(A, A, A, "10.0.1.9"),
    ports: fc.constantFrom([40_001, 443], [40_002, 443], [443, 40_001], [50_000, 22], [443, 443]),
    protocol: fc.constantFrom(6, 6, 6, 17),
    packets: fc.integer({ min: 1, max: 7 }),
    start: fc.integer({ min: -900, max: 1500 }),
    length: fc.constantFrom(0, 5, 30, 59),
    action: fc.constantFrom("ACCEPT", "ACCEPT", "REJECT"),
    flags: fc.constantFrom("-", "0", "1", "2", "3", "4", "6", "18", "19", "22"),
    direction: fc.constantFrom("written", "not-written"),
    via: fc.constantFrom("-", "same", "other"),
    reason: fc.constantFrom("-", "-", "-", "-", "-", "-", "-", "BPA"),
  })
  .map((row) => {
    const [src, dst] = row.forth ? [row.near, B] : [B, row.near];
    const [srcPort, dstPort] = row.forth ? row.ports : [...row.ports].reverse();
    const start = NOON + row.start;
    const packet = row.via === "-" ? ["-", "-"] : [src, dst];
    const leaving = row.forth === (row.observer === "eni-a");
    const direction = row.direction === "written" ? (leaving ? "egress" : "ingress") : "-";
    const shownSrc = row.via === "other" ? "10.0.9.9" : src;
    return `5 123456789012 ${row.observer} ${shownSrc} ${dst} ${srcPort} ${dstPort} ${row.protocol} ${row.packets} ${row.packets * 40} ${start} ${start + row.length} ${row.action} OK ${row.flags} ${packet.join(" ")} ${direction} ${row.action === "REJECT" ? row.reason : "-"}`;
  });

/** A flow log has an action field or it has none. */
const lines = fc
  .tuple(
    fc.constantFrom("judging", "judging", "judging", "not-judging"),
    fc.array(line, { minLength: 1, maxLength: 40 }),
  )
  .map(([kind, all]) => (kind === "judging" ? all : all.map((text) => text.replace(/ (?:ACCEPT|REJECT) OK/, " - OK"))));

/** Examples may differ where several conversations are equally good ones, and order does not count. */
function comparable(sightings: readonly Sighting[]): unknown[] {
  return sightings
    .map(({ example: _, via: __, observer, ...rest }) => ({ ...rest, observer: observer?.id ?? "all" }))
    .toSorted((a, b) => JSON.stringify(keyed(a)).localeCompare(JSON.stringify(keyed(b))));
}

function keyed({
  observer,
  pattern,
  group,
  opener,
}: {
  observer: string;
  pattern: string;
  group: object;
  opener: string;
}) {
  return [observer, pattern, group, opener];
}

/** The groups of a list with what was counted of each, from the plain reading. */
function listed({ merged, sightings }: Pick<Paired, "merged" | "sightings">, opener: Sighting["opener"]): unknown[] {
  const nameOf = ({ group }: Sighting) => JSON.stringify(group);
  const mine = (all: readonly Sighting[]) => all.filter((sighting) => sighting.opener === opener);
  return [...Map.groupBy(mine(merged), nameOf)].map(([name, same]) => {
    const here = mine(sightings).filter((sighting) => nameOf(sighting) === name);
    const sizes = [...Map.groupBy(here, ({ observer }) => observer?.id).values()].map((seen) => records(seen, "bytes"));
    return {
      group: name,
      conversations: conversations(same),
      turnedAway: conversations(same.filter(({ pattern }) => TURNED_AWAY.includes(pattern))),
      rejected: records(same, "records", ["rejected"]),
      bytes: Math.max(...sizes),
    };
  });
}

function conversations(sightings: readonly Sighting[]): number {
  return sightings.reduce((sum, sighting) => sum + sighting.conversations, 0);
}

function records(
  sightings: readonly Sighting[],
  what: "records" | "bytes",
  fates: readonly (keyof Leg & ("accepted" | "rejected" | "unjudged"))[] = ["accepted", "rejected", "unjudged"],
): number {
  const legs = sightings.flatMap(({ request, reply }) => [request, reply]);
  return legs.flatMap((leg) => fates.map((fate) => leg[fate]?.[what] ?? 0)).reduce((a, b) => a + b, 0);
}

function rowsIn({ folds }: Listing): unknown[] {
  return folds.map(({ named: [{ conversations: _, turnedAway: __, ...group }], ...fold }) => ({
    group: JSON.stringify(group),
    conversations: fold.conversations,
    turnedAway: fold.turnedAway,
    rejected: fold.rejected,
    bytes: fold.bytes,
  }));
}

function inOrder(rows: readonly unknown[]): unknown[] {
  return rows.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

const questions = [
  { name: "one port", ports: [{ from: 443, to: 443 }], src: side(A), broad: false },
  { name: "any port", ports: [], src: side(A), broad: true },
  { name: "one end", ports: [], src: undefined, broad: true },
] as const;
const layouts: readonly Layout[] = ["text", "columns"];

test.each(questions.flatMap((question) => layouts.map((layout) => ({ ...question, layout }))))(
  "the statement pairs records as the plain reading of them does: $name, $layout",
  { timeout: 120_000 },
  async ({ ports, layout, src, broad }) => {
    const plan: Plan = {
      ...(src && { src }),
      dst: side(B),
      ports,
      protocols: [],
      window: WINDOW,
      padding: 120,
      broad,
      rejectsOnly: false,
    };
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        // Where an end is open, the other one is looked for at the observer only, not inside the packet.
        const texts = src === undefined ? all.filter((text) => !text.includes("10.0.9.9")) : all;
        const format = vpc.readFormat(HEADER);
        const records = texts.flatMap((text) => {
          const read = vpc.readLine(text, format ?? vpc.defaultFormat);
          return read.ok ? [read.record] : [];
        });
        const expected = pair(records, {
          ...(src && { src: (address: string) => address === A }),
          dst: (address) => address === B,
          ...(ports.length > 0 && { port: (port: number) => port === 443 }),
          window: WINDOW,
          padding: 120,
          slice: sliceLength(WINDOW),
        });

        const found = readAnswer(await rowsOf(texts, answerQuery(plan, layout)), { plan, layout });

        expect(comparable(found.sightings)).toEqual(comparable(expected.sightings));
        expect(comparable(found.merged)).toEqual(comparable(expected.merged));
        for (const opener of ["src", "dst"] as const) {
          expect(inOrder(rowsIn(found.listings[opener]))).toEqual(inOrder(listed(expected, opener)));
        }
      }),
      { numRuns: src === undefined ? 10 : 20 },
    );
  },
);
