import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { pair } from "../../src/conversations/pair.ts";
import { duckdb } from "../../src/engines/duckdb/index.ts";
import { answerQuery } from "../../src/query/answer.ts";
import { digestQuery } from "../../src/query/digest.ts";
import { vpc } from "../../src/sources/vpc/index.ts";
import { awake, DAY, dayLaboratory, HEADER, told } from "../support/day-laboratory.ts";
import { anErrand } from "../support/errand.ts";
import { laboratory, line } from "./asked.ts";
import { type Counts, countedIn, countsOf, RANKING, rankedIn } from "./counts.ts";
import { SERVER } from "./plans.ts";

const look = dayLaboratory();
const ask = laboratory();
const folder = mkdtempSync(join(tmpdir(), "flow-witness-closing-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What happens to the port of one client at most some minutes apart, as one of two interfaces saw it. */
const EVENTS = fc.array(
  fc.record({
    eni: fc.constantFrom("eni-server", "eni-server", "eni-client"),
    way: fc.constantFrom("forth", "back"),
    what: fc.constantFrom("opened", "closed", "closed", "reset", "late", "late", "late", "refused", "unmarked"),
    after: fc.constantFrom(0, 1, 30, 60, 119, 120, 121, 600),
    lasts: fc.constantFrom(0, 20, 59),
    packets: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 2, maxLength: 14 },
);
type Event = (typeof EVENTS extends fc.Arbitrary<infer Events> ? Events : never)[number];

const ACTION = { opened: "ACCEPT", closed: "ACCEPT", reset: "ACCEPT" } as const;
const FLAGS = { opened: [2, 18], closed: [3, 19], reset: [4, 4], late: [4, 1], refused: [2, 18], unmarked: [0, 0] };

/** Every life of a port has a client and a server port of its own, so that it is a row of its own. */
function linesOf(events: readonly Event[], index: number): readonly string[] {
  const [client, port] = [`10.20.41.${index + 1}`, index % 4 === 0 ? 40_001 : 443];
  let at = 3600;
  return events.map(({ eni, way, what, after, lasts, packets }) => {
    at += after;
    const isForth = way === "forth";
    const action = what in ACTION ? "ACCEPT" : "REJECT";
    return line({
      ...{ eni, action, at, lasts, flags: FLAGS[what][isForth ? 0 : 1] ?? 0 },
      ...(isForth ? { src: client, dst: SERVER } : { src: SERVER, dst: client }),
      ports: isForth ? [40_001, port] : [port, 40_001],
      direction: isForth === (eni === "eni-server") ? "ingress" : "egress",
    }).replace(" 6 1 40 ", ` 6 ${packets} ${packets * 40} `);
  });
}

const LIVES = fc.sample(EVENTS, { seed: 20_261_124, numRuns: 36 }).map(linesOf);
const EVERYBODY = { ...RANKING, window: DAY };

test("a day and a ranking of its rejects set aside what answers about each conversation do", async () => {
  const format = vpc.readFormat(HEADER) ?? vpc.defaultFormat;
  const answers = LIVES.map((lines, index) => {
    const records = lines.flatMap((text) => {
      const reading = vpc.readLine(text, format);
      return reading.ok ? [reading.record] : [];
    });
    const client = `10.20.41.${index + 1}`;
    const ends = { src: (address: string) => address === client, dst: (address: string) => address === SERVER };
    return { client, ...pair(records, { ...ends, window: DAY, padding: 660, slice: 3600 }) };
  });
  const judged = (kind: "late" | "rejected") =>
    answers.map(({ client, sightings }) => {
      const tallies = sightings.flatMap(({ request, reply, late }) =>
        kind === "late" ? [late] : [request.rejected, reply.rejected],
      );
      return [client, tallies.reduce((sum, tally) => sum + (tally?.records ?? 0), 0)] as const;
    });
  const late = judged("late").reduce((sum, [, records]) => sum + records, 0);
  const byClient = (counts: Counts) =>
    countsOf(Object.entries(counts).map(([name, rejects]) => [/10\.20\.41\.\d+/.exec(name)?.[0] ?? "", rejects]));
  const day = told(await look([...awake("eni-server"), ...LIVES.flat()]));
  const ranked = await ask(LIVES.flat(), EVERYBODY);

  expect(late).toBeGreaterThan(15);
  expect(byClient(countedIn(day))).toEqual(countsOf(judged("rejected")));
  expect(byClient(rankedIn(ranked.merged))).toEqual(countsOf(judged("rejected")));
  expect(day.totals.late).toBe(late);
  expect(ranked.setAside?.records).toBe(late);
});

const { padding } = EVERYBODY;
const DIGEST = { window: DAY, padding, own: [], intervals: [], isOverdue: true };

test.each([
  { what: "a ranking", query: answerQuery(EVERYBODY, "text") },
  { what: "a ranking over columns", query: answerQuery(EVERYBODY, "columns") },
  { what: "a digest", query: digestQuery(DIGEST) },
])("$what finds by one look at the records what it finds by two", async ({ query }) => {
  const { apart, ...whole } = query;
  const path = join(folder, "lives.log");
  writeFileSync(path, [HEADER, ...LIVES.flat(), ""].join("\n"));
  const engine = duckdb({ paths: [path], source: vpc, memoryMiB: 256, stopwatch: () => 0 });
  const reading = await engine.open(DAY, anErrand());
  const [once, twice] = [await reading.run(whole), await reading.run(query)];
  await engine.close();

  expect(apart).toBeDefined();
  expect(once.rows.length).toBeGreaterThan(20);
  expect(twice).toEqual(once);
});
