import { describe, expect, test } from "vitest";
import { jobId } from "../../src/chat/job.ts";
import { sweep } from "../../src/chat/sweep.ts";
import { StoreFailure } from "../../src/state/store.ts";
import { mention } from "../support/chat/arrivals.ts";
import { wordsOf } from "../support/chat/fake-surface.ts";
import { makeLine } from "../support/chat/line.ts";
import { DEADLINE, makeWorld, START, type World } from "../support/chat/world.ts";

/** What stands in the chat now. */
function said({ surface }: World): readonly string[] {
  return surface.messages.map(({ card }) => wordsOf(card));
}

describe("past the deadline", () => {
  test("the janitor says that it could not be finished, with the reference", async () => {
    const world = makeWorld({ change: { queue: { send: async () => undefined } } });

    await world.arrive(mention());
    await world.settle();

    expect(world.clock.now).toBe(START + DEADLINE);
    expect(said(world)).toEqual([expect.stringContaining(`the reference ${jobId(mention())}`)]);
    expect(world.journal.map(({ event }) => event)).toEqual(["taken", "unfinished", "posted"]);
    expect(await sweep(world.desk)).toBe(0);
  });

  test("an answer that is ready is posted late, with the time of the question", async () => {
    const world = makeWorld();
    const down: World["surface"]["reply"] = () => Promise.reject(new Error("down"));
    const { reply } = world.surface;
    world.surface.reply = down;
    await world.arrive(mention());
    await world.handOut();
    world.clock.now += 2 * 3600;
    world.surface.reply = reply;

    await world.settle();

    expect(said(world)).toEqual([expect.stringMatching(/^Asked at 15:00 JST; this comes late/)]);
  });

  test("nobody is told a day later", async () => {
    const world = makeWorld();
    world.surface.reply = () => Promise.reject(new Error("down"));

    await world.arrive(mention());
    await world.settle();

    expect(world.surface.messages).toMatchObject([{ working: true }]);
    expect(await world.job(mention())).toMatchObject({ state: "closed", how: "lost" });
    expect(world.clock.now - START).toBeGreaterThanOrEqual(24 * 3600);
  });
});

test("the other side's patience is kept without a worker that waits (D35)", async () => {
  const world = makeWorld();
  const { reply } = world.surface;
  const times: number[] = [];
  world.surface.reply = async (...args) => {
    times.push(world.clock.now - START);
    return times.length === 1 ? { kind: "later", seconds: 29.5 } : await reply(...args);
  };

  await world.arrive(mention());
  await world.settle();

  expect(times).toEqual([0, 30]);
  expect(said(world)).toHaveLength(1);
});

test("attempts that fail are further and further apart", async () => {
  const world = makeWorld();
  world.surface.who = () => Promise.reject(new Error("down"));

  await world.arrive(mention());
  await world.settle();

  const waits = world.journal.flatMap(({ event, seconds }) => (event === "put-off" ? [seconds] : []));
  expect(waits.slice(0, 8)).toEqual([2, 4, 8, 16, 32, 64, 128, 256]);
  expect(said(world)).toEqual([expect.stringContaining("could not be finished")]);
});

test("a store that fails below the engine is not the person's failure", async () => {
  const world = makeWorld({
    change: {
      answer: async (message, run) => {
        const response = await makeLine().answer(message, run);
        const cause = new StoreFailure("the disk");
        const failure = { code: "fault", reference: "fw-1" } as const;
        return world.runs.length > 1 ? response : { kind: "failed", card: response.card, failure, cause };
      },
    },
  });

  await world.arrive(mention());
  await world.settle();

  expect(said(world)).toEqual([expect.stringMatching(/^\? Cannot say/)]);
  expect(world.runs).toHaveLength(2);
});

describe("what nobody can help is given up in the end:", () => {
  test("a surface that nobody knows", async () => {
    const world = makeWorld({ change: { surfaces: {} } });

    await world.arrive(mention());
    await world.settle();

    expect(await world.job(mention())).toMatchObject({ state: "closed", how: "lost" });
    expect(world.journal).toContainEqual(expect.objectContaining({ event: "fault" }));
  });

  test("a bug of ours, with the reference under which it is found", async () => {
    const world = makeWorld({ change: { answer: () => Promise.reject(new TypeError("we are wrong")) } });

    await world.arrive(mention());
    await world.settle();

    expect(said(world)).toEqual([expect.stringContaining(jobId(mention()))]);
    expect(world.journal.map(({ event, code }) => code ?? event)).toEqual(["taken", "TypeError", "fault", "posted"]);
    expect(world.clock.now).toBe(START);
  });
});

test("an answer that was kept before its worker was cut off is what is posted at the deadline", async () => {
  const clean = makeWorld();
  await clean.arrive(mention());
  await clean.settle();
  const { names } = clean.calls;
  const world = makeWorld({ plan: new Map([[names.indexOf("store.put answer"), "die-after"]]) });
  await world.arrive(mention());
  await world.handOut();
  world.clock.now = START + DEADLINE;

  expect(await sweep(world.desk)).toBe(1);

  expect(said(world)).toEqual([expect.stringMatching(/^\? Cannot say/)]);
});

test("a sweep goes on though one job fails", async () => {
  const world = makeWorld({ change: { queue: { send: async () => undefined } } });
  await world.arrive(mention());
  await world.arrive(mention({ key: "T1 C1 2.2" }));
  world.clock.now += DEADLINE;
  const { store } = world.desk;
  let puts = 0;
  const ill = {
    ...store,
    put: (...args: Parameters<typeof store.put>) => {
      puts += 1;
      return puts <= 2 ? Promise.reject(new StoreFailure("the disk")) : store.put(...args);
    },
  };

  expect(await sweep({ ...world.desk, store: ill })).toBe(1);
  expect(said(world)).toHaveLength(1);
  expect(await sweep(world.desk)).toBe(1);
  expect(said(world)).toHaveLength(2);
});

test("an answer that was erased before it could be posted is not posted", async () => {
  const world = makeWorld();
  const { reply } = world.surface;
  world.surface.reply = () => Promise.reject(new Error("down"));
  await world.arrive(mention());
  await world.handOut();
  await world.store.remove("answer", jobId(mention()));
  world.surface.reply = reply;

  await world.settle();

  expect(world.surface.messages).toMatchObject([{ working: true }]);
  expect(await world.job(mention())).toMatchObject({ how: "silent" });
});
