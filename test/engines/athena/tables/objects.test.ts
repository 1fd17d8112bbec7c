import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inPartitions } from "../../../../src/engines/athena/tables/partitions.ts";
import { inPaths, type Writer, writersOf } from "../../../../src/engines/athena/tables/paths.ts";
import type { Table } from "../../../../src/engines/athena/tables/table.ts";
import { namedFor } from "../../../../src/sources/delivered.ts";
import { fromIso } from "../../../../src/time/instant.ts";
import type { Window } from "../../../../src/time/window.ts";
import { table } from "../../../support/table.ts";

/** An object: who wrote it, and the time in its name. */
interface Delivered extends Writer {
  readonly at: number;
}

/** DuckDB stands for the engine: these conditions mean the same to both. */
const database = await DuckDBInstance.create(":memory:");
const connection = await database.connect();
beforeAll(async () => {
  await connection.run("CREATE MACRO regexp_like(value, pattern) AS regexp_matches(value, pattern)");
});
afterAll(() => connection.closeSync());

function at(iso: string): number {
  return fromIso(iso) ?? Number.NaN;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** The path of an object as AWS lays it out, and the values that its partition columns have, as SQL. */
function rowOf({ location, serviceKey, layout }: Table, { account, region, flowLog, at: instant }: Delivered): string {
  const date = new Date(instant * 1000);
  const [y, m, d] = [date.getUTCFullYear(), two(date.getUTCMonth() + 1), two(date.getUTCDate())];
  const [h, min] = [two(date.getUTCHours()), two(date.getUTCMinutes())];
  const plain = `AWSLogs/${account}/vpcflowlogs/${region}/${y}/${m}/${d}`;
  const hive = `AWSLogs/aws-account-id=${account}/${serviceKey}=vpcflowlogs/aws-region=${region}/year=${y}/month=${m}/day=${d}`;
  const [folder, time] = {
    daily: [plain, `'${y}/${m}/${d}'`],
    hourly: [`${plain}/${h}`, `'${y}/${m}/${d}/${h}'`],
    hive: [hive, `${y}, ${Number(m)}, ${Number(d)}`],
    "hive-hourly": [`${hive}/hour=${h}`, `${y}, ${Number(m)}, ${Number(d)}, ${Number(h)}`],
  }[layout];
  const name = `${account}_vpcflowlogs_${region}_${flowLog}_${y}${m}${d}T${h}${min}Z_1f2e3d.log.gz`;
  return `'${account}', '${region}', ${time}, '${location}/${folder}/${name}'`;
}

const TIME_COLUMNS: Readonly<Record<Table["layout"], string>> = {
  daily: "partition_day",
  hourly: "partition_hour",
  hive: "partition_year, partition_month, partition_day",
  "hive-hourly": "partition_year, partition_month, partition_day, partition_hour",
};

interface Asking {
  readonly window: Window;
  readonly writers?: readonly Writer[];
}

/** The objects that the conditions of a window let through. */
async function read<Kind extends Delivered>(
  one: Table,
  objects: readonly Kind[],
  { window, writers }: Asking,
): Promise<readonly Kind[]> {
  const named = namedFor(window, one.aggregationSeconds);
  const conditions = [inPartitions(one, named), inPaths(one, named, writers) ?? "TRUE"].join(" AND ");
  const rows = objects.map((object, place) => `(${place}, ${rowOf(one, object)})`).join(", ");
  const columns = `place, partition_account, partition_region, ${TIME_COLUMNS[one.layout]}, "$path"`;
  const result = await connection.runAndReadAll(
    `SELECT place FROM (VALUES ${rows}) AS objects(${columns}) WHERE ${conditions}`,
  );
  const places = new Set(result.getRows().map(([place]) => Number(place)));
  return objects.filter((_, place) => places.has(place));
}

const [A, B] = ["123456789012", "210987654321"];
const HERE: Writer = { account: A, region: "eu-west-1", flowLog: "fl-0a" };
const THERE: Writer = { ...HERE, flowLog: "fl-0b" };
const HOUR = { from: at("2026-11-22T05:00:00Z"), to: at("2026-11-22T06:00:00Z") };

/** An object for every five minutes of a day. */
function aDay(writer: Writer, day = "2026-11-22"): readonly Delivered[] {
  return Array.from({ length: 288 }, (_, place) => ({ ...writer, at: at(`${day}T00:00:00Z`) + place * 300 }));
}

function timesOf(objects: readonly Delivered[]): readonly [string, string, number] {
  const times = objects.map((object) => new Date(object.at * 1000).toISOString().slice(5, 16));
  return [times.at(0) ?? "", times.at(-1) ?? "", times.length];
}

describe("of a day of objects", () => {
  test.each(["daily", "hourly", "hive", "hive-hourly"] as const)(
    "an hour's question reads little more than two hours where flow logs are known: %s",
    async (layout) => {
      const asking = { window: HOUR, writers: [HERE] };

      const objects = await read(table({ layout, aggregationSeconds: 60 }), aDay(HERE), asking);

      expect(timesOf(objects)).toEqual(["11-22T05:00", "11-22T07:00", 25]);
    },
  );

  test("it reads the hours as a whole where nothing is known of the flow logs", async () => {
    expect(timesOf(await read(table({ layout: "hourly" }), aDay(HERE), { window: HOUR }))).toEqual([
      "11-22T04:00",
      "11-22T07:55",
      48,
    ]);
    expect(timesOf(await read(table({ layout: "daily" }), aDay(HERE), { window: HOUR }))).toEqual([
      "11-22T00:00",
      "11-22T23:55",
      288,
    ]);
  });

  test("the configuration tells the flow logs as well as a listing does", async () => {
    const configured = table({ flowLogs: ["fl-0a", "fl-0c"], accounts: [A, B] });

    const objects = await read(configured, aDay(HERE), { window: HOUR });

    expect(timesOf(objects)).toEqual(["11-22T05:00", "11-22T07:05", 26]);
  });

  test("flow logs of another format are passed over", async () => {
    const configured = table({ flowLogs: ["fl-0a"] });
    const similar = { ...HERE, flowLog: "fl-0aa" };
    const objects = [HERE, THERE, similar].map((writer) => ({ ...writer, at: HOUR.from }));

    expect(await read(configured, objects, { window: HOUR })).toEqual([objects[0]]);
    expect(await read(configured, objects, { window: HOUR, writers: [HERE, THERE, similar] })).toEqual([objects[0]]);
  });

  test("they are passed over even where there are too many objects to name their times", async () => {
    const many = Array.from({ length: 150 }, (_, place) => `fl-${(place + 10).toString(16)}0a`);
    const configured = table({ flowLogs: ["fl-0a", ...many] });
    const objects = [HERE, THERE].map((writer) => ({ ...writer, at: HOUR.from }));

    expect(await read(configured, objects, { window: HOUR })).toEqual([objects[0]]);
    expect(inPaths(configured, namedFor(HOUR))).not.toContain("BETWEEN");
  });
});

describe("a long window", () => {
  const fortnight = { from: at("2026-11-10T05:00:00Z"), to: at("2026-11-24T06:00:00Z") };

  test("cuts the first and the last day, and takes all days between as they are", async () => {
    const writers = Array.from({ length: 9 }, (_, place) => ({ ...HERE, flowLog: `fl-0${place}` }));
    const one = table({ aggregationSeconds: 600 });
    const days = ["2026-11-10", "2026-11-17", "2026-11-24"].map((day) => aDay({ ...HERE, flowLog: "fl-05" }, day));

    const [first = [], middle = [], last = []] = await Promise.all(
      days.map((day) => read(one, day, { window: fortnight, writers })),
    );

    expect(timesOf(first)).toEqual(["11-10T05:00", "11-10T23:55", 228]);
    expect(timesOf(middle)).toEqual(["11-17T00:00", "11-17T23:55", 288]);
    expect(timesOf(last)).toEqual(["11-24T00:00", "11-24T07:05", 86]);
  });

  test("passes over flow logs of another format on every day", async () => {
    const writers = Array.from({ length: 9 }, (_, place) => ({ ...HERE, flowLog: `fl-0${place}` }));
    const one = table({ flowLogs: writers.map(({ flowLog }) => flowLog) });
    const days = ["2026-11-10", "2026-11-17", "2026-11-24"].flatMap((day) => aDay(THERE, day));

    expect(await read(one, days, { window: fortnight })).toEqual([]);
    expect(await read(one, days, { window: fortnight, writers: [THERE] })).toEqual([]);
  });

  test("never asks for more ranges than an engine keeps apart", () => {
    const named = namedFor(fortnight);
    for (const count of [1, 5, 6, 7, 33, 34, 60, 1000]) {
      const writers = Array.from({ length: count }, (_, place) => ({ ...HERE, flowLog: `fl-${place}` }));
      const ranges = inPaths(table({ layout: "hourly" }), named, writers)?.match(/BETWEEN/g) ?? [];

      expect(ranges.length).toBeLessThanOrEqual(100);
    }
  });
});

test("listed objects tell each writer once", () => {
  expect(writersOf(aDay(HERE).concat(aDay(THERE)))).toEqual([HERE, THERE]);
});

const someLayout = fc.constantFrom("daily", "hourly", "hive", "hive-hourly" as const);
const someWriter = fc.record({
  account: fc.constantFrom(A, B),
  region: fc.constantFrom("eu-west-1", "us-east-1"),
  flowLog: fc.constantFrom("fl-0a", "fl-0ab", "fl-ff"),
});
/** Around the turns of days, months and years. */
const someInstant = fc
  .tuple(
    fc.constantFrom("2026-12-31T23:00:00Z", "2028-02-28T23:30:00Z", "2027-04-30T12:00:00Z", "2026-11-22T05:00:00Z"),
    fc.integer({ min: -3 * 86_400, max: 3 * 86_400 }),
  )
  .map(([iso, seconds]) => at(iso) + seconds);
const someLength = fc.oneof(fc.integer({ min: 1, max: 7200 }), fc.integer({ min: 1, max: 80 * 86_400 }));
/** Minutes from the ends of a window: near them, and up to some hours away. */
const someMinutes = fc.array(fc.oneof(fc.integer({ min: -15, max: 15 }), fc.integer({ min: -300, max: 300 })), {
  minLength: 1,
  maxLength: 12,
});

test("whatever the window, every object that can hold one of its records is read, and none far from it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ layout: someLayout, longest: fc.constantFrom(60, 600), from: someInstant, length: someLength }),
      fc.tuple(fc.array(someWriter, { minLength: 1, maxLength: 3 }), someMinutes, fc.boolean()),
      async ({ layout, longest, from, length }, [writers, minutes, isListed]) => {
        const window = { from, to: from + length };
        const owners = { accounts: [A, B], regions: ["eu-west-1", "us-east-1"] };
        const one = table({ layout, aggregationSeconds: longest, ...owners });
        const objects = [from, from + length / 2, window.to].flatMap((middle) =>
          minutes.flatMap((minute) =>
            writers.map((writer) => ({ ...writer, at: (Math.floor(middle / 60) + minute) * 60 })),
          ),
        );

        const found = await read(one, objects, { window, ...(isListed && { writers }) });

        // The ends of its records lie in five minutes that begin with the time in its name; those of a late one up to
        // an hour before.
        const needed = objects.filter((object) => object.at + 300 > from && object.at - 3600 - longest < window.to);
        expect(found).toEqual(expect.arrayContaining(needed));
        if (isListed && length < 86_400) {
          const far = found.filter((object) => object.at < from - 300 || object.at > window.to + 3600 + longest + 60);
          expect(far).toEqual([]);
        }
      },
    ),
    { numRuns: 300 },
  );
});
