import { describe, expect, test } from "vitest";
import { jobId } from "../../src/chat/job.ts";
import { StoreFailure } from "../../src/state/store.ts";
import type { DayTold } from "../../src/tell-day.ts";
import { scheduled } from "../support/chat/arrivals.ts";
import { TOLD } from "../support/chat/digest.ts";
import { wordsOf } from "../support/chat/fake-surface.ts";
import { makeWorld, START, type World, type WorldOptions } from "../support/chat/world.ts";

const HOUR = 3600;

/** What stands in the chat now. */
function said({ surface }: World): readonly string[] {
  return surface.messages.map(({ card }) => wordsOf(card));
}

async function tell(options: WorldOptions = {}, arrival = scheduled()): Promise<World> {
  const world = makeWorld(options);
  await world.arrive(arrival);
  await world.settle();
  return world;
}

function eventsOf({ journal }: World): readonly string[] {
  return journal.map(({ event, code }) => (code === undefined ? event : `${event} ${code}`));
}

test("a digest that comes late says so", async () => {
  const onTime = await tell({}, scheduled({ at: START - HOUR / 2 }));
  const late = await tell({}, scheduled({ at: START - 6 * HOUR }));

  expect(said(onTime)).toEqual([expect.not.stringContaining("Late")]);
  expect(said(late)).toEqual([expect.stringMatching(/^✗ 1 new.*\nLate: it was due at 09:00 JST\.$/s)]);
});

describe("where nobody heard whether it was posted", () => {
  /** The first message is lost on its way back. */
  async function unheard(change: (world: World) => void): Promise<World> {
    const world = makeWorld();
    const { hold } = world.surface;
    world.surface.hold = async (...args) => {
      await hold(...args);
      throw new Error("no answer");
    };
    change(world);
    await world.arrive(scheduled());
    await world.settle();
    return world;
  }

  test("it is found and changed", async () => {
    const world = await unheard(() => undefined);

    expect(world.surface.messages).toMatchObject([{ ref: "ts-0", working: false }]);
    expect(world.surface.files).toMatchObject([{ beneath: "ts-0" }]);
  });

  test("it is posted where it is not there", async () => {
    const world = await unheard(({ surface }) => {
      surface.sought = { kind: "none" };
    });

    expect(world.surface.messages).toMatchObject([{ working: true }, { working: false }]);
    expect(said(world)[1]).toMatch(/^✗ 1 new/);
  });

  test("it is posted with a word of doubt where nobody may look", async () => {
    const world = await unheard(({ surface }) => {
      surface.sought = { kind: "unknown" };
    });

    expect(said(world)[1]).toMatch(/^✗ 1 new.*\nThis may be a repeat: /s);
  });

  test("it waits where nobody can look at the moment", async () => {
    const world = await unheard(({ surface }) => {
      const { seek } = surface;
      let looks = 0;
      surface.seek = async (arrival) => {
        looks += 1;
        if (looks < 3) throw new Error("down");
        return await seek(arrival);
      };
    });

    expect(world.surface.messages).toMatchObject([{ ref: "ts-0", working: false }]);
  });
});

test("what the channel cannot be told for half a day is left out, as what comes that late is", async () => {
  const world = makeWorld();
  world.surface.reply = () => Promise.reject(new Error("down"));
  await world.arrive(scheduled({ at: START - HOUR / 2 }));
  await world.settle();

  expect(world.surface.messages).toMatchObject([{ working: true }]);
  expect(eventsOf(world).at(-1)).toBe("lost");
  const lost = world.journal.at(-1)?.at ?? 0;
  expect(lost).toBeGreaterThanOrEqual(START + 12.5 * HOUR);
  expect(lost).toBeLessThan(START + 13 * HOUR);
});

/** The chat takes a reply only when it comes again. */
function putOffOnce({ surface }: World): void {
  const { reply } = surface;
  let replies = 0;
  surface.reply = async (...args) => {
    replies += 1;
    return replies === 1 ? { kind: "later", seconds: 30 } : await reply(...args);
  };
}

test("what must not stand there any more is taken back as soon as the chat lets us", async () => {
  const world = makeWorld();
  const { tellDay } = world.desk;
  world.desk.tellDay = async (...args) => {
    world.surface.room = { shared: true };
    return await tellDay(...args);
  };
  putOffOnce(world);
  await world.arrive(scheduled());
  await world.settle();

  expect(said(world)).toEqual([expect.stringContaining("Other organisations can read this channel")]);
  expect(eventsOf(world)).toEqual(["taken", "digested told", "put-off", "gone shared"]);
});

test("what the chat put off was not posted, so nothing is looked for", async () => {
  const world = makeWorld();
  world.surface.hold = async () => ({ kind: "later", seconds: 5 });
  putOffOnce(world);
  await world.arrive(scheduled());
  await world.settle();

  expect(world.calls.names).not.toContain("seek");
  expect(said(world)).toEqual([expect.stringMatching(/^✗ 1 new/)]);
});

describe("a day that cannot be looked at", () => {
  const failing = (code: "engine-busy" | "no-table", times: number) => {
    let looks = 0;
    return async (): Promise<DayTold> => {
      looks += 1;
      if (looks > times) return TOLD;
      const card = { elements: [{ kind: "note", text: `sorry: ${code}` }] } as const;
      return { kind: "failed", card, failure: { code }, cause: new Error("ill") };
    };
  };

  test("now is looked at again a little later, by other statements", async () => {
    const world = await tell({ change: { tellDay: failing("engine-busy", 2) } });
    const id = jobId(scheduled());

    expect(said(world)).toEqual([expect.stringMatching(/^✗ 1 new/)]);
    expect(world.looks.map(({ scope }) => scope)).toEqual([id, `${id}-1`, `${id}-2`]);
    expect(world.clock.now).toBe(START + 600);
  });

  test("three times is told as it is", async () => {
    const world = await tell({ change: { tellDay: failing("engine-busy", 9) } });

    expect(world.looks).toHaveLength(3);
    expect(said(world)).toEqual(["sorry: engine-busy"]);
    expect(eventsOf(world)).toContain("digested engine-busy");
  });

  test("before somebody mends something is told at once, and the next day knows nothing of it", async () => {
    const world = await tell({ change: { tellDay: failing("no-table", 1) } });
    await world.arrive(scheduled({ day: "2026-11-22" }));
    await world.settle();

    expect(said(world)).toEqual(["sorry: no-table", expect.stringMatching(/^✗ 1 new/)]);
    expect(world.looks.map(({ before }) => before)).toEqual([undefined, undefined]);
    expect(world.journal).toContainEqual(
      expect.objectContaining({ event: "digested", code: "no-table", trace: expect.anything() }),
    );
  });

  test("because our own memory is ill is looked at again, by the same statement", async () => {
    let looks = 0;
    const tellDay = async (): Promise<DayTold> => {
      looks += 1;
      const failure = { code: "fault", reference: "fw-1" } as const;
      return looks > 1 ? TOLD : { kind: "failed", card: { elements: [] }, failure, cause: new StoreFailure("ill") };
    };
    const world = await tell({ change: { tellDay } });

    expect(world.looks.map(({ scope }) => scope)).toEqual(Array(2).fill(jobId(scheduled())));
    expect(said(world)).toEqual([expect.stringMatching(/^✗ 1 new/)]);
  });

  test("because there are no logs is told without a trace", async () => {
    const card = { elements: [{ kind: "note", text: "no logs" }] } as const;
    const failed = { kind: "failed", card, failure: { code: "no-logs-found", paths: ["./logs"] } } as const;
    const world = await tell({ change: { tellDay: async () => failed } });

    expect(said(world)).toEqual(["no logs"]);
    expect(world.journal.find(({ event }) => event === "digested")).not.toHaveProperty("trace");
  });

  test("within the hour, though nobody knows it any more, is told as unfinished", async () => {
    const world = await tell({ change: { queue: { send: async () => undefined }, digests: {} } });

    expect(said(world)).toEqual([expect.stringContaining(jobId(scheduled()))]);
  });

  test("within the hour is told as unfinished, with the reference", async () => {
    const world = await tell({ change: { queue: { send: async () => undefined } } });

    expect(world.clock.now).toBe(START + HOUR);
    expect(said(world)).toEqual([expect.stringContaining(jobId(scheduled()))]);
    expect(said(world)[0]).toMatch(
      /^The digest of .* could not be made\.\nIt was not finished within an hour\. `flow-witness digest --config flow-witness.yaml --id net-daily --day 2026-11-21`/,
    );
  });

  test("within the hour is not told where others read along, for nobody has looked who does", async () => {
    const world = makeWorld({ change: { queue: { send: async () => undefined } } });
    world.surface.room = { shared: true };
    await world.arrive(scheduled());
    await world.settle();

    expect(world.surface.messages).toEqual([]);
    expect(eventsOf(world)).toEqual(["taken", "unfinished", "gone shared"]);
  });

  test("because we are wrong is told so", async () => {
    const world = await tell({ change: { tellDay: () => Promise.reject(new TypeError("ours")) } });

    expect(said(world)).toEqual([expect.stringContaining(jobId(scheduled()))]);
    expect(said(world)[0]).toContain("The fault is in this program.");
    expect(eventsOf(world)).toEqual(["taken", "missed TypeError", "fault", "posted"]);
  });

  test("while this worker leaves is left to the next one, which finds what was begun", async () => {
    const leaving = new AbortController();
    let looks = 0;
    const world = await tell({
      change: {
        leaving: leaving.signal,
        tellDay: async () => {
          looks += 1;
          if (looks > 1) return TOLD;
          leaving.abort();
          throw new Error("take up later");
        },
      },
    });

    expect(world.looks.map(({ scope, now }) => [scope, now])).toEqual(Array(2).fill([jobId(scheduled()), START]));
    expect(said(world)).toHaveLength(1);
  });
});
