import { describe, expect, test } from "vitest";
import { jobId } from "../../src/chat/job.ts";
import { sweep } from "../../src/chat/sweep.ts";
import { work } from "../../src/chat/work.ts";
import { type Engine, EngineFailure } from "../../src/engines/engine.ts";
import type { Failure } from "../../src/explanation/failure.ts";
import { StoreFailure } from "../../src/state/store.ts";
import { mention, scheduled } from "../support/chat/arrivals.ts";
import { TOLD } from "../support/chat/digest.ts";
import { makeLineOver, READING } from "../support/chat/line.ts";
import { makeSlowEngine } from "../support/chat/slow-engine.ts";
import { said, slowly } from "../support/chat/slowly.ts";
import { DEADLINE, makeWorld, START, type World } from "../support/chat/world.ts";

const ID = jobId(mention());
const HOUR = 3600;

function eventsOf({ journal }: World): readonly string[] {
  return journal.map(({ event }) => event);
}

describe("an answer that takes longer than a lease", () => {
  test("stays in the hands of the worker that began it", async () => {
    const { world, engine, worker } = await slowly();

    for (let minutes = 0; minutes < 9; minutes += 1) {
      await world.pass(60);
      expect(await work(ID, world.desk)).toBe("done");
    }
    engine.finish();
    await worker;

    expect(world.runs).toHaveLength(1);
    expect(eventsOf(world)).toEqual(["taken", "answered", "posted"]);
    expect(said(world)).toEqual([expect.stringMatching(/^\? Cannot say/)]);
  });

  test("is held for a lease from its last renewal, and never beyond the deadline", async () => {
    const { world } = await slowly();

    await world.pass(65);
    expect(await world.job(mention())).toMatchObject({ lease: { until: START + 60 + 60 } });
    await world.pass(DEADLINE - 65 - 10);
    expect(await world.job(mention())).toMatchObject({ lease: { until: START + DEADLINE } });
  });

  test("is held though two renewals in a row fail", async () => {
    const { world, engine, worker } = await slowly();
    const { put } = world.store;
    let failures = 4;
    world.store.put = async (...args) => {
      failures -= 1;
      if (failures < 0) return await put(...args);
      throw new StoreFailure("the wire");
    };

    await world.pass(59);
    expect(world.journal.filter(({ event, code }) => event === "missed" && code === "StoreFailure")).toHaveLength(2);
    await world.pass(41);
    await work(ID, world.desk);
    engine.finish();
    await worker;

    expect(world.runs).toHaveLength(1);
    expect(said(world)).toEqual([expect.stringMatching(/^\? Cannot say/)]);
  });

  test("is held though nobody heard that a renewal had happened", async () => {
    const { world, engine, worker } = await slowly();
    const { put } = world.store;
    let calls = 0;
    world.store.put = async (...args) => {
      const written = await put(...args);
      calls += 1;
      if (calls <= 2) throw new StoreFailure("the way back");
      return written;
    };

    await world.pass(25);
    engine.finish();
    await worker;

    expect(eventsOf(world)).toEqual(["taken", "missed", "answered", "posted"]);
  });

  test("writes nothing about itself any more once it is there", async () => {
    const { world, engine, worker } = await slowly();
    engine.finish();
    await worker;
    const closed = await world.store.get("job", ID, world.clock.now);

    await world.pass(HOUR);

    expect(await world.store.get("job", ID, world.clock.now)).toEqual(closed);
  });
});

describe("a worker that lost its lease", () => {
  test("stops looking without a word, and leaves the statement to the one who has it now", async () => {
    const { world, engine, worker } = await slowly();
    // As after a long sleep of the machine: no timer rings in between.
    world.clock.now += 61;
    const second = work(ID, world.desk);
    await expect.poll(() => world.runs.length).toBe(2);

    await world.pass(1);
    expect(await worker).toBe("done");
    expect(eventsOf(world)).toEqual(["taken", "overtaken"]);
    expect(engine.stopped).toEqual(new Set());
    engine.finish();
    await second;

    expect(engine.started).toEqual([ID]);
    expect(said(world)).toEqual([expect.stringMatching(/^\? Cannot say/)]);
  });
});

describe("at the deadline", () => {
  test("the statement is stopped and the person told", async () => {
    const { world, engine, worker } = await slowly();

    await world.pass(DEADLINE - 1);
    expect(engine.stopped).toEqual(new Set());
    await world.pass(1);
    await worker;

    expect(engine.stopped).toEqual(new Set([ID]));
    expect(said(world)).toEqual([
      expect.stringMatching(/^No answer was found within 10 minutes, so the search was stopped/),
    ]);
    expect(eventsOf(world)).toEqual(["taken", "unfinished", "posted"]);
    expect(await sweep(world.desk)).toBe(0);
  });

  test("what a worker left running is stopped by whoever finishes the job", async () => {
    const leaving = new AbortController();
    const { world, engine, worker } = await slowly({ change: { leaving: leaving.signal } });
    leaving.abort();
    await worker;
    expect(engine.stopped).toEqual(new Set());
    world.clock.now = START + DEADLINE;

    expect(await sweep({ ...world.desk, leaving: new AbortController().signal })).toBe(1);

    expect(engine.stopped).toEqual(new Set([ID]));
    expect(said(world)).toEqual([expect.stringContaining(`the reference ${ID}`)]);
  });

  test("the person is told though it cannot be stopped", async () => {
    const abandon = () => Promise.reject(new TypeError("no"));
    const { world, worker } = await slowly({ change: { abandon } });

    await world.pass(DEADLINE);
    await worker;

    expect(said(world)).toEqual([expect.stringContaining(`the reference ${ID}`)]);
    expect(world.journal).toContainEqual(expect.objectContaining({ event: "missed", code: "TypeError" }));
  });

  test("an answer that is there is given, and nothing is stopped", async () => {
    const { world, engine, worker } = await slowly();
    await world.pass(DEADLINE - 1);
    world.clock.now += 1;
    engine.finish();
    await worker;

    expect(engine.stopped).toEqual(new Set());
    expect(said(world)).toEqual([expect.stringContaining("Cannot say")]);
  });
});

test("a statement that somebody else stopped before the deadline is told as that", async () => {
  const stopped = new EngineFailure("ask-anew", undefined, { kind: "cancelled" });
  const engine: Engine = {
    ...makeSlowEngine(),
    open: async () => ({ ...READING, run: () => Promise.reject(stopped) }),
  };
  const world = makeWorld({ change: makeLineOver(engine) });

  await world.arrive(mention());
  await world.settle();

  expect(said(world)).toEqual([expect.stringContaining("stopped before it was done")]);
});

test("a digest is looked at for an hour, and then its statement is stopped", async () => {
  const failure: Failure = { code: "search-stopped" };
  const world = makeWorld({
    change: {
      tellDay: (_, { errand }) =>
        new Promise((done) =>
          errand.cancelled?.addEventListener("abort", () => done({ kind: "failed", card: TOLD.card, failure })),
        ),
    },
  });
  await world.arrive(scheduled());
  const id = jobId(scheduled());
  const worker = work(id, world.desk);
  await expect.poll(() => world.looks.length).toBe(1);

  await world.pass(HOUR - 1);
  expect(await work(id, world.desk)).toBe("done");
  expect(world.looks).toHaveLength(1);
  await world.pass(1);
  await worker;

  expect(eventsOf(world)).toEqual(["taken", "unfinished", "posted"]);
});
