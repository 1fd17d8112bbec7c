import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeClients } from "../../../src/aws/clients.ts";
import { AwsFailure } from "../../../src/aws/failure.ts";
import { objectsIn } from "../../../src/aws/objects.ts";
import type { Settings } from "../../../src/engines/athena/index.ts";
import type { Table } from "../../../src/engines/athena/tables/table.ts";
import { makeLedger } from "../../../src/engines/engine.ts";
import type { AthenaDouble } from "../../support/aws/athena-double.ts";
import { CREDENTIALS } from "../../support/aws/loopback.ts";
import { openS3, type S3Double } from "../../support/aws/s3-double.ts";
import { table } from "../../support/table.ts";
import { anAthena, at, killedAfter, QUERY, run, WINDOW, worker } from "./laboratory.ts";

const BUCKET = "flow-logs";
const DAY = "central/AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/22";

let s3: S3Double;
let athena: AthenaDouble;
beforeEach(async () => {
  [s3, athena] = [await openS3(), await anAthena()];
  s3.put(BUCKET, "unrelated", "");
});
afterEach(() => s3.close());

/** A delivered object of so many bytes, named after a time of 22 November 2026. */
function deliver(
  time: string,
  change: { flowLog?: string; suffix?: string; bytes?: number; folder?: string } = {},
): void {
  const { flowLog = "fl-0a", suffix = ".log.gz", bytes = 100, folder = DAY } = change;
  const name = `123456789012_vpcflowlogs_eu-west-1_${flowLog}_20261122T${time}Z_1f2e3d${suffix}`;
  s3.put(BUCKET, `${folder}/${name}`, "x".repeat(bytes));
}

/** A worker that may list. */
function lister(change: Partial<Table> = {}, settings: Partial<Settings> = {}, errand = {}) {
  const clients = makeClients({ endpoint: s3.endpoint, credentials: CREDENTIALS });
  const objects = (bucket: string) => objectsIn(bucket, () => clients.s3("eu-west-1"));
  return worker(athena, { settings: { tables: [table(change)], objects, ...settings }, errand });
}

describe("before a question is asked", () => {
  test("the objects that can hold its records are counted, those delivered late included", async () => {
    deliver("1350");
    deliver("1355");
    deliver("1400", { bytes: 200 });
    deliver("1555", { flowLog: "fl-0b", bytes: 300 });
    deliver("1610");
    const reading = await lister().open();

    expect(reading).toMatchObject({
      layout: "text",
      objects: 2,
      places: ["s3://flow-logs/central"],
      missing: [],
      closed: [],
      oldestObject: at("13:50"),
      newestObject: at("16:10"),
    });
  });

  test("what a statement will read is estimated from their sizes", async () => {
    deliver("1400", { bytes: 20_000 });
    deliver("1430", { bytes: 30_000 });
    deliver("0900", { bytes: 70_000 });
    const reading = await lister({}, { usdPerTb: 1_000_000 }).open();

    expect(await reading.estimate?.(QUERY)).toEqual({ bytes: 50_000, usd: 10 });
  });

  test("objects of other flow logs, of another encoding, and of nobody are left out", async () => {
    deliver("1400");
    deliver("1400", { flowLog: "fl-0b" });
    deliver("1405", { suffix: ".log.parquet" });
    s3.put(BUCKET, `${DAY}/README.txt`, "not a log");

    expect(await lister({ flowLogs: ["fl-0a"] }).open()).toMatchObject({ objects: 1 });
    expect(await lister({ encoding: "parquet" }).open()).toMatchObject({ objects: 1, layout: "columns" });
  });

  test("only the folders of its hours are listed, and the first and the last of all", async () => {
    for (const hour of ["02", "03", "13", "14", "15", "16", "17", "18"]) {
      deliver(`${hour}00`, { folder: `${DAY}/${hour}` });
    }
    await lister({ layout: "hourly" }).open();

    const hours = s3.calls.map(({ key = "" }) => key).filter((key) => /\/\d\d\/\d\d\/$/.test(key) && key !== `${DAY}/`);
    expect(new Set(hours)).toEqual(new Set(["02", "13", "14", "15", "16", "18"].map((hour) => `${DAY}/${hour}/`)));
  });

  test("the first and the last folder of all are looked for once in a while only", async () => {
    let ms = 0;
    deliver("1400");
    const { engine } = lister({}, { stopwatch: () => ms });
    const callsFor = async () => {
      const before = s3.calls.length;
      await engine.open(WINDOW, { scope: "1", ledger: makeLedger() });
      return s3.calls.length - before;
    };

    const first = await callsFor();
    expect(await callsFor()).toBe(0);
    ms += 61_000;
    const later = await callsFor();
    expect(later).toBeGreaterThan(0);
    expect(later).toBeLessThan(first);
  });

  test("where they hold nothing, the first and the last object of all tell what was delivered", async () => {
    const folder = "central/AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026";
    deliver("0100", { folder: `${folder}/11/22` });
    deliver("0300", { folder: `${folder}/11/22` });
    s3.put(BUCKET, `${folder}/12/01/123456789012_vpcflowlogs_eu-west-1_fl-0a_20261201T0000Z_1f2e3d.log.gz`, "x");

    expect(await lister().open()).toMatchObject({
      objects: 0,
      oldestObject: at("01:00"),
      newestObject: at("00:00") + 9 * 86_400,
    });
  });

  test("a place without any object tells no times", async () => {
    const reading = await lister().open();

    expect(reading.objects).toBe(0);
    expect(reading).not.toHaveProperty("oldestObject");
  });

  test("a bucket that does not exist is named by its place", async () => {
    expect(await lister({ location: "s3://typo/central" }).open()).toMatchObject({ missing: ["s3://typo/central"] });
  });

  test("nobody counts where nobody may list, and the statement runs all the same", async () => {
    s3.fail("AccessDenied");
    const desk = lister();
    const reading = await desk.open();

    expect(reading).not.toHaveProperty("objects");
    expect(reading).not.toHaveProperty("estimate");
    expect((await run(desk)).rows).toHaveLength(2);
  });

  test("nor where S3 cannot be reached from here", async () => {
    await s3.close();
    const desk = lister();
    const reading = await desk.open();

    expect(reading).not.toHaveProperty("objects");
    expect((await run(desk)).rows).toHaveLength(2);
  });

  test("S3 that has no room at all is told so", async () => {
    s3.fail("SlowDown");

    await expect(lister().open()).rejects.toMatchObject({ remedy: "try-again", trouble: { kind: "throttled" } });
  });
});

describe("the statement", () => {
  test("reads nothing but the objects of the flow logs that were listed, between their times", async () => {
    deliver("1400");
    deliver("1405", { flowLog: "fl-0b" });
    await run(lister());

    const [{ statement } = { statement: "" }] = athena.executions;
    expect(statement).toContain("partition_day BETWEEN '2026/11/22' AND '2026/11/22'");
    const ranges = statement.match(/"\$path" BETWEEN '[^']+' AND '[^']+'/g) ?? [];
    const path = (flowLog: string, rest: string) =>
      `s3://${BUCKET}/${DAY}/123456789012_vpcflowlogs_eu-west-1_${flowLog}_20261122T${rest}`;
    expect(new Set(ranges)).toEqual(
      new Set(
        ["fl-0a", "fl-0b"].map(
          (flowLog) => `"$path" BETWEEN '${path(flowLog, "1356Z")}' AND '${path(flowLog, "1609Z~")}'`,
        ),
      ),
    );
  });

  test("is the same for whoever takes up the question, though more was delivered meanwhile", async () => {
    deliver("1400");
    const ledger = makeLedger();
    await expect(run(lister({}, {}, { ledger: killedAfter(1, ledger) }))).rejects.toThrow("killed");
    deliver("1500", { flowLog: "fl-0c" });
    const next = lister({}, {}, { ledger });
    const reading = await next.open();
    await run(next);

    // What came later is not in the answer, so it must not count as delivered.
    expect(reading).toMatchObject({ objects: 1, newestObject: at("14:00") });
    expect(athena.executions).toHaveLength(1);
  });
});

test("a time before the first day of the tables is told", async () => {
  const since = at("00:00") + 86_400;

  expect(await lister({ since }).open()).toMatchObject({ within: { from: since } });
  expect(await lister().open()).not.toHaveProperty("within");
});

describe("tables that are made when first needed", () => {
  test("are made once", async () => {
    let made = 0;
    const tables = async () => {
      made += 1;
      return [table()];
    };
    const desk = worker(athena, { settings: { tables } });
    await run(desk);
    await run(desk);

    expect(made).toBe(1);
  });

  test("are tried anew with the next question where that failed", async () => {
    let tries = 0;
    const tables = async () => {
      tries += 1;
      if (tries === 1) throw new Error("once");
      return [table()];
    };
    const desk = worker(athena, { settings: { tables } });

    await expect(desk.engine.open(WINDOW, desk.errand)).rejects.toThrow("once");
    expect((await run(desk)).rows).toHaveLength(2);
  });

  test("are told in our words where AWS does not let them be made", async () => {
    const tables = () => Promise.reject(new AwsFailure("not-permitted", "s3:GetObject", undefined));

    await expect(worker(athena, { settings: { tables } }).open()).rejects.toMatchObject({
      name: "EngineFailure",
      trouble: { kind: "not-permitted", action: "s3:GetObject" },
    });
  });
});
