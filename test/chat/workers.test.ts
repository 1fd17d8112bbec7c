import { describe, expect, test } from "vitest";
import type { Desk } from "../../src/chat/desk.ts";
import { jobId } from "../../src/chat/job.ts";
import { work } from "../../src/chat/work.ts";
import { mention } from "../support/chat/arrivals.ts";
import { makeLine } from "../support/chat/line.ts";
import { makeWorld, START } from "../support/chat/world.ts";

/** A statement that takes until it is let go. */
function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  const line = makeLine();
  let visitors = 0;
  const answer: Desk["answer"] = async (message, run) => {
    visitors += 1;
    // Only the first one waits.
    if (visitors === 1) await passed;
    return await line.answer(message, run);
  };
  return { answer, open };
}

describe("two workers at once", () => {
  test("find one claim: the job is handed out twice, the answer is given once (D27)", async () => {
    const world = makeWorld();
    await world.arrive(mention());
    const id = jobId(mention());

    const both = await Promise.all([work(id, world.desk), work(id, world.desk)]);
    await world.settle();

    expect(both).toEqual(["done", "done"]);
    expect(world.surface.messages).toHaveLength(1);
    expect(world.runs).toHaveLength(1);
    expect(world.journal.filter(({ event }) => event === "posted")).toHaveLength(1);
  });

  test("do not both answer, though the first comes back after its lease", async () => {
    const { answer, open } = gate();
    const world = makeWorld({ change: { answer } });
    await world.arrive(mention());
    const id = jobId(mention());

    const slow = work(id, world.desk);
    await expect.poll(() => world.runs.length).toBe(1);
    world.clock.now += 61;
    const second = await work(id, world.desk);
    open();
    const first = await slow;

    expect([first, second]).toEqual(["done", "done"]);
    expect(world.surface.messages).toHaveLength(1);
    expect(world.journal.map(({ event }) => event)).toEqual(["taken", "answered", "posted", "overtaken"]);
    // The second took up what the first had started: the same name, the same notes.
    expect(world.runs.map(({ scope }) => scope)).toEqual([id, id]);
  });

  test("wait for each other's lease", async () => {
    const { answer, open } = gate();
    const world = makeWorld({ change: { answer } });
    await world.arrive(mention());
    const id = jobId(mention());

    const slow = work(id, world.desk);
    await expect.poll(() => world.runs.length).toBe(1);
    const second = await work(id, world.desk);
    open();
    await slow;

    expect(second).toBe("done");
    expect(world.runs).toHaveLength(1);
  });

  test("have no more time than the first one has", async () => {
    const world = makeWorld({ change: { remaining: () => 7.9 }, plan: new Map([[10, "die-before"]]) });
    await world.arrive(mention());

    await world.handOut();

    expect(await world.job(mention())).toMatchObject({ lease: { until: START + 7 } });
  });
});

describe("a worker that has to leave", () => {
  test("says nothing, and the next one takes up what it started (D33)", async () => {
    const line = makeLine();
    const leaving = new AbortController();
    const notes: unknown[] = [];
    const answer: Desk["answer"] = async (message, run) => {
      notes.push(await run.errand.ledger.recall("execution"));
      await run.errand.ledger.note("execution", "q-1");
      if (notes.length > 1) return await line.answer(message, run);
      leaving.abort();
      throw new Error("take up later");
    };
    const world = makeWorld({ change: { answer, leaving: leaving.signal } });
    await world.arrive(mention());

    await world.handOut();
    expect(world.surface.messages).toMatchObject([{ working: true }]);
    await world.settle();

    expect(world.surface.messages).toMatchObject([{ working: false }]);
    expect(notes).toEqual([undefined, "q-1"]);
    expect(new Set(world.runs.map(({ scope }) => scope)).size).toBe(1);
    expect(world.clock.now).toBe(START + 5);
  });
});
