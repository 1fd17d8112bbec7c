import { expect, test } from "vitest";
import { makeAnswering } from "../../src/app/answering.ts";
import { joinWorkbench } from "../../src/app/workbench.ts";
import type { Desk } from "../../src/chat/desk.ts";
import { jobId } from "../../src/chat/job.ts";
import { sweep } from "../../src/chat/sweep.ts";
import { work } from "../../src/chat/work.ts";
import { DEFAULT_CONFIG } from "../../src/config.ts";
import { anAthena, RESULT, worker } from "../engines/athena/laboratory.ts";
import type { AthenaOptions } from "../support/aws/athena-script.ts";
import { mention, scheduled } from "../support/chat/arrivals.ts";
import { makeLineOver } from "../support/chat/line.ts";
import { press } from "../support/chat/pressing.ts";
import { DEADLINE, makeWorld, type World } from "../support/chat/world.ts";

const NO_AWS = { ec2: () => Promise.reject(new Error("nobody should ask AWS")) };
const NOTHING = { ...RESULT, rows: [] };
const BUSY = { reason: "HIVE_CANNOT_OPEN_SPLIT: SlowDown", category: 1, bytes: 5_000_000 };
const MENDED = { ...NOTHING, bytes: 70_000_000 };

/** A world over an Athena that behaves as told; digests are looked at there, too. */
async function worldOver(options: Partial<AthenaOptions>, change: Partial<Desk> = {}) {
  const athena = await anAthena({ runStatement: () => NOTHING, ...options });
  const { engine } = worker(athena);
  const { tellDay } = makeAnswering(joinWorkbench(DEFAULT_CONFIG, engine, NO_AWS));
  return { athena, world: makeWorld({ change: { ...makeLineOver(engine), tellDay, ...change } }) };
}

/** What the journal says that statements have read, and for which jobs. */
function readIn({ journal }: World) {
  return journal.flatMap(({ event, job, code, bytesScanned }) =>
    event === "read" ? [{ job, code, bytesScanned }] : [],
  );
}

test("what a question has read stands in the journal once, also where its records are asked for", async () => {
  const { world, athena } = await worldOver({});
  await world.arrive(mention());
  await world.settle();
  const id = jobId(mention());
  expect(readIn(world)).toEqual([{ job: id, code: "succeeded", bytesScanned: 123_000_000 }]);

  const records = await press(world, mention(), { button: "records" });

  // The statement of the answer is taken up, and that of the records is another one.
  expect(athena.executions).toHaveLength(2);
  expect(readIn(world).slice(1)).toEqual([{ job: jobId(records), code: "succeeded", bytesScanned: 123_000_000 }]);
});

test("what a question had read when it was given up stands there, too, with no word of what was asked", async () => {
  const leaving = new AbortController();
  const runs = () => new Promise<never>(() => undefined);
  const { world, athena } = await worldOver({ runStatement: runs, stopping: { bytes: 45_000_000, looks: 1 } });
  await world.arrive(mention());
  const first = work(jobId(mention()), { ...world.desk, leaving: leaving.signal });
  await expect.poll(() => athena.executions.length).toBe(1);
  leaving.abort();
  await first;
  expect(readIn(world)).toEqual([]);

  world.clock.now += DEADLINE + 60;
  await sweep(world.desk);

  expect(readIn(world)).toEqual([{ job: jobId(mention()), code: "cancelled", bytesScanned: 45_000_000 }]);
  expect(world.journal.map(({ event }) => event)).toContain("unfinished");
  expect(JSON.stringify(world.journal)).not.toMatch(/10\.\d|SELECT/);
});

test("what every attempt at a digest has read stands there", async () => {
  const { world } = await worldOver({ runStatement: (_, execution) => (execution < 3 ? BUSY : MENDED) });
  await world.arrive(scheduled());
  await world.settle();

  const job = jobId(scheduled());
  const failed = { job, code: "failed", bytesScanned: 5_000_000 };
  expect(readIn(world)).toEqual([failed, failed, failed, { job, code: "succeeded", bytesScanned: 70_000_000 }]);
  expect(world.journal).toContainEqual(expect.objectContaining({ event: "digested", code: "told" }));
});
