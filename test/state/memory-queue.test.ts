import { setImmediate as nextRound } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { type MemoryQueueSettings, makeMemoryQueue, type Outcome } from "../../src/state/memory-queue.ts";
import { QueueFailure } from "../../src/state/queue.ts";

/** A queue whose jobs end when the test says so, and whose time passes when the test says so. */
function prepare(change: Partial<MemoryQueueSettings> = {}) {
  const started: string[] = [];
  const failures: string[] = [];
  const ends = new Map<string, (outcome: Outcome) => void>();
  const timers = new Set<{ readonly then: () => void; readonly ms: number }>();
  const queue = makeMemoryQueue({
    run: (job) => {
      started.push(job);
      return new Promise<Outcome>((resolve) => ends.set(job, resolve));
    },
    failed: (job, error) => failures.push(`${job}: ${error}`),
    atOnce: 2,
    wait: (then, ms) => {
      const timer = { then, ms };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    ...change,
  });
  return {
    queue,
    started,
    failures,
    delays: () => [...timers].map(({ ms }) => ms),
    end: async (job: string, outcome: Outcome = "done") => {
      ends.get(job)?.(outcome);
      await nextRound();
    },
    passTime: () => {
      for (const timer of [...timers]) {
        timers.delete(timer);
        timer.then();
      }
    },
  };
}

/** Whether a promise is settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const open = Symbol();
  return (await Promise.race([promise, nextRound(open)])) !== open;
}

describe("a queue in memory", () => {
  test("hands out in order, no more at once than it may", async () => {
    const { queue, started, end } = prepare();
    for (const job of ["a", "b", "c", "d"]) await queue.send(job, 0);

    expect(started).toEqual(["a", "b"]);
    await end("b");
    expect(started).toEqual(["a", "b", "c"]);
    await end("c");
    expect(started).toEqual(["a", "b", "c", "d"]);
  });

  test("keeps a job back for as long as told", async () => {
    const { queue, started, delays, passTime } = prepare();
    await queue.send("late", 30);
    await queue.send("soon", 0);

    expect(delays()).toEqual([30_000]);
    expect(started).toEqual(["soon"]);
    passTime();
    expect(started).toEqual(["soon", "late"]);
  });

  test("brings back what is not done, five times in all", async () => {
    const { queue, started, delays, end, passTime } = prepare();
    await queue.send("a", 0);

    for (const _ of [1, 2, 3, 4]) {
      await end("a", "again");
      expect(delays()).toEqual([30_000]);
      passTime();
    }
    await end("a", "again");

    expect(started).toEqual(["a", "a", "a", "a", "a"]);
    expect(delays()).toEqual([]);
  });

  test.each(["done", "poison"] as const)("does not bring back what is %s", async (outcome) => {
    const { queue, delays, end } = prepare();
    await queue.send("a", 0);

    await end("a", outcome);

    expect(await isSettled(queue.idle())).toBe(true);
    expect(delays()).toEqual([]);
  });

  test.each([
    ["throws at once", () => fail("no such job")],
    ["rejects", async () => fail("no such job")],
  ])("tells when work %s, brings it back and goes on with others", async (_, broken) => {
    const done: string[] = [];
    const { queue, failures, delays } = prepare({
      run: (job) => {
        if (job === "broken") return broken();
        done.push(job);
        return Promise.resolve("done");
      },
    });
    await queue.send("broken", 0);
    await queue.send("b", 0);

    await queue.idle();

    expect(failures).toEqual(["broken: Error: no such job"]);
    expect(delays()).toEqual([30_000]);
    expect(done).toEqual(["b"]);
  });

  test("is idle when nothing runs, whatever waits for its time", async () => {
    const { queue, end } = prepare({ atOnce: 1 });
    expect(await isSettled(queue.idle())).toBe(true);

    await queue.send("late", 30);
    await queue.send("a", 0);
    await queue.send("b", 0);
    const idle = queue.idle();

    await end("a");
    expect(await isSettled(idle)).toBe(false);
    await end("b");
    expect(await isSettled(idle)).toBe(true);
  });

  test("closes when what runs has ended, and hands out nothing more", async () => {
    const { queue, started, delays, end } = prepare();
    for (const job of ["a", "b", "c"]) await queue.send(job, 0);
    await queue.send("late", 30);

    const closed = queue.close();

    expect(delays()).toEqual([]);
    await expect(queue.send("d", 0)).rejects.toBeInstanceOf(QueueFailure);
    await end("a");
    expect(await isSettled(closed)).toBe(false);
    await end("b", "again");
    expect(await isSettled(closed)).toBe(true);
    expect(started).toEqual(["a", "b"]);
    expect(delays()).toEqual([]);
  });

  test.each([-1, 901, 0.5])("takes no delay of %d seconds", async (delay) => {
    await expect(prepare().queue.send("a", delay)).rejects.toThrow("0 to 900");
  });
});

function fail(message: string): never {
  throw new Error(message);
}
