import { describe, expect, test } from "vitest";
import { jobId } from "../../src/chat/job.ts";
import { sweep } from "../../src/chat/sweep.ts";
import { work } from "../../src/chat/work.ts";
import type { Pressed } from "../../src/surfaces/surface.ts";
import { mention, pressed } from "../support/chat/arrivals.ts";
import { buttonsOf } from "../support/chat/pressing.ts";
import { type Slow, said, slowly } from "../support/chat/slowly.ts";
import { DEADLINE, START, type World } from "../support/chat/world.ts";

describe("the search behind a button", () => {
  /** Two presses of one answer, the second five minutes after the first, and both of them run. */
  async function pressedTwice(): Promise<Slow & Record<"first" | "second", string>> {
    const { world, engine, worker } = await slowly();
    engine.finish();
    await worker;
    const first = await begin({ key: "first", at: START }, world);
    await world.pass(300);
    const second = await begin({ key: "second", at: START + 300 }, world);
    await expect.poll(() => engine.started).toHaveLength(3);
    return { world, engine, worker: Promise.all([first.worker, second.worker]), first: first.id, second: second.id };
  }

  async function begin(change: Partial<Pressed>, world: World) {
    const value = buttonsOf(world, mention().key).find(({ id }) => id === "records")?.value ?? "none";
    const pressing = pressed({ action: "records", value, room: mention().room, ...change });
    await world.arrive(pressing);
    return { id: jobId(pressing), worker: work(jobId(pressing), world.desk) };
  }

  test("ends at its own deadline, whatever else runs for the same answer", async () => {
    const { world, engine, worker, first, second } = await pressedTwice();

    await world.pass(DEADLINE - 301);
    expect(engine.stopped).toEqual(new Set());
    await world.pass(1);
    expect(engine.stopped).toEqual(new Set([first]));
    await world.pass(299);
    expect(engine.stopped).toEqual(new Set([first]));
    await world.pass(1);
    await worker;

    expect(engine.stopped).toEqual(new Set([first, second]));
    expect(said(world).slice(1)).toEqual([first, second].map((id) => expect.stringContaining(`the reference ${id}`)));
  });

  test("goes on when another one is called off", async () => {
    const { world, engine, worker, first } = await pressedTwice();

    await world.pass(DEADLINE - 300);
    engine.finish();
    await worker;

    expect(engine.stopped).toEqual(new Set([first]));
    expect(said(world).at(-1)).toContain("20 of 5,312 records");
  });

  test("goes on when a worker that has to go leaves another one to the sweep", async () => {
    const { world, engine, worker, first } = await pressedTwice();
    // As where the first worker has died: nobody renews, and no timer rings.
    world.clock.now = START + DEADLINE;
    const swept = sweep(world.desk);
    await swept;

    expect(engine.stopped).toEqual(new Set([first]));
    engine.finish();
    await worker;

    expect(said(world).at(-1)).toContain("20 of 5,312 records");
  });

  test("costs nothing where the same was found for the answer before", async () => {
    const { world, engine, worker } = await pressedTwice();
    engine.finish();
    await worker;
    const before = engine.started.length;

    const third = await begin({ key: "third", at: world.clock.now }, world);
    await third.worker;

    expect(engine.started).toHaveLength(before);
    expect(said(world).at(-1)).toContain("20 of 5,312 records");
  });

  test("costs nothing from a page of records, either", async () => {
    const { world, engine, worker } = await pressedTwice();
    engine.finish();
    await worker;
    const before = engine.started.length;

    const next = buttonsOf(world, "second").find(({ id }) => id === "records")?.value ?? "none";
    const third = await begin({ key: "third", at: world.clock.now, value: next }, world);
    await third.worker;

    expect(engine.started).toHaveLength(before);
    expect(said(world).at(-1)).toContain("Records 21–40 of 5,312");
  });
});
