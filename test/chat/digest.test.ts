import { describe, expect, test } from "vitest";
import { jobId } from "../../src/chat/job.ts";
import { resume } from "../../src/chat/resume.ts";
import { work } from "../../src/chat/work.ts";
import { ALICE, pressed, scheduled } from "../support/chat/arrivals.ts";
import { DIGEST, TOLD } from "../support/chat/digest.ts";
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

describe("a digest", () => {
  test("is one message in the channel, for everybody, with its file beneath it", async () => {
    const world = await tell();

    expect(world.surface.messages).toMatchObject([{ ref: "ts-0", working: false, hushed: false }]);
    expect(said(world)).toEqual([expect.stringMatching(/^✗ 1 new rejected pair · 3 rejects in all/)]);
    expect(world.surface.files).toEqual([{ ...TOLD.file, bytes: expect.anything(), beneath: "ts-0" }]);
    expect(new TextDecoder().decode(world.surface.files[0]?.bytes)).toBe("section\r\nnew\r\n");
    expect(eventsOf(world)).toEqual(["taken", "digested told", "posted"]);
    expect(world.calls.names).not.toContain("who");
    expect(await world.job(scheduled())).toMatchObject({ state: "closed", how: "posted" });
  });

  test("is about its day in its zone and its language, in statements of its own name", async () => {
    const plan = { ...DIGEST, about: ["10.20.0.0/16", "hr-portal"], language: "ja" } as const;
    const world = await tell({ change: { digests: { [DIGEST.id]: plan } } });

    expect(world.looks).toMatchObject([
      {
        ...{ day: "2026-11-21", zone: "Asia/Tokyo", owner: "#team-net", about: ["10.20.0.0/16", "hr-portal"] },
        ...{ language: { tag: "ja" }, scope: jobId(scheduled()), reference: jobId(scheduled()), now: START },
      },
    ]);
  });

  test("that has no more to tell has no file", async () => {
    const world = await tell({ change: { tellDay: async () => ({ ...TOLD, isCut: false }) } });

    expect(world.surface.files).toEqual([]);
    expect(eventsOf(world)).toEqual(["taken", "digested told", "posted"]);
  });

  test("whose file no room takes stands without it, and says how to get it", async () => {
    const world = makeWorld();
    world.surface.attach = async () => ({ kind: "gone", reason: "no_permission" });
    await world.arrive(scheduled());
    await world.settle();

    expect(said(world)).toEqual([
      expect.stringContaining(
        "The file could not be sent: `flow-witness digest --config flow-witness.yaml --id net-daily --day 2026-11-21 --csv`",
      ),
    ]);
    expect(eventsOf(world)).toEqual(["taken", "digested told", "missed no_permission", "posted"]);
  });

  test("whose file no room takes, nor a word about it, is done all the same", async () => {
    const world = makeWorld();
    const { reply } = world.surface;
    world.surface.attach = async () => {
      world.surface.reply = () => Promise.reject(new Error("down"));
      return { kind: "gone", reason: "no_permission" };
    };
    world.surface.reply = reply;
    await world.arrive(scheduled());
    await world.settle();

    expect(said(world)).toEqual([expect.stringMatching(/^✗ 1 new/)]);
    expect(eventsOf(world)).toEqual(["taken", "digested told", "missed no_permission", "missed Error", "posted"]);
  });

  test("whose file nobody takes for a day is done all the same", async () => {
    const world = makeWorld();
    world.surface.attach = () => Promise.reject(new Error("down"));
    await world.arrive(scheduled());
    await world.settle();

    expect(said(world)).toHaveLength(1);
    expect(world.surface.messages[0]).toMatchObject({ working: false });
    expect(await world.job(scheduled())).toMatchObject({ state: "closed", how: "posted" });
  });
});

describe("a digest comes once for its day (D40)", () => {
  test("though it is called twice", async () => {
    const world = makeWorld();
    await Promise.all([world.arrive(scheduled()), world.arrive(scheduled())]);
    await world.settle();
    await world.arrive(scheduled());
    await world.settle();

    expect(world.surface.messages).toHaveLength(1);
    expect(world.surface.files).toHaveLength(1);
    expect(world.looks).toHaveLength(1);
  });

  test("though two workers take it", async () => {
    const world = makeWorld();
    await world.arrive(scheduled());
    const id = jobId(scheduled());
    await Promise.all([work(id, world.desk), work(id, world.desk)]);
    await world.settle();

    expect(world.surface.messages).toHaveLength(1);
    expect(world.looks).toHaveLength(1);
  });

  test("though the process that took it in begins anew", async () => {
    const world = makeWorld();
    await world.arrive(scheduled());

    expect(await resume(world.desk)).toBe(1);
    await world.settle();
    expect(world.surface.messages).toMatchObject([{ working: false }]);
  });

  test("and once more for the next day", async () => {
    const world = await tell();
    world.clock.now += 24 * HOUR;
    await world.arrive(scheduled({ day: "2026-11-22", at: START + 24 * HOUR }));
    await world.settle();

    expect(world.surface.messages).toHaveLength(2);
    expect(world.looks.map(({ before }) => before)).toEqual([
      undefined,
      { day: "2026-11-21", remembered: TOLD.remembered },
    ]);
  });
});

describe("what the last digest remembered", () => {
  async function lookedAt(days: readonly string[], digest: string): Promise<World["looks"][number] | undefined> {
    const world = makeWorld();
    for (const [place, day] of days.entries()) {
      world.clock.now = START + place * 24 * HOUR;
      const ofDay = scheduled({ day, at: world.clock.now });
      await world.arrive(place === days.length - 1 ? { ...ofDay, digest, key: `digest/${digest}/${day}` } : ofDay);
      await world.settle();
    }
    return world.looks.at(-1);
  }

  test("is handed on where a day was missed, with its day", async () => {
    expect(await lookedAt(["2026-11-21", "2026-11-23"], DIGEST.id)).toMatchObject({ before: { day: "2026-11-21" } });
  });

  test("does not come from a later day, nor from another digest", async () => {
    expect((await lookedAt(["2026-11-22", "2026-11-21"], DIGEST.id))?.before).toBeUndefined();
    const world = makeWorld({ change: { digests: { [DIGEST.id]: DIGEST, other: { ...DIGEST, id: "other" } } } });
    await world.arrive(scheduled());
    await world.arrive(scheduled({ digest: "other", day: "2026-11-22" }));
    await world.settle();
    expect(world.looks.map(({ before }) => before)).toEqual([undefined, undefined]);
  });

  test("is forgotten after nine days", async () => {
    const world = await tell();
    world.clock.now += 9 * 24 * HOUR;
    await world.arrive(scheduled({ day: "2026-12-01", at: world.clock.now }));
    await world.settle();

    expect(world.looks.at(-1)?.before).toBeUndefined();
  });
});

describe("nothing is said", () => {
  test.each([
    { why: "where others read along", shared: true, code: "shared" },
    { why: "where nobody knows the digest any more", digests: {}, code: "unknown" },
    { why: "after its last day", digests: { [DIGEST.id]: { ...DIGEST, until: "2026-11-21" } }, code: "ended" },
  ])("$why", async ({ shared = false, digests, code }) => {
    const world = makeWorld({ change: { ...(digests && { digests }) } });
    world.surface.room = { shared };
    await world.arrive(scheduled());
    await world.settle();

    expect(world.surface.messages).toEqual([]);
    expect(world.looks).toEqual([]);
    expect(eventsOf(world)).toEqual(["taken", `digested ${code}`]);
    expect(await world.job(scheduled())).toMatchObject({ state: "closed", how: "silent" });
  });

  test("but on its last day, which is said, and in shared rooms where answers may stand there", async () => {
    const access = { guests: false, sharedRooms: true };
    const digests = { [DIGEST.id]: { ...DIGEST, until: "2026-11-22" } };
    const world = makeWorld({ change: { access, digests } });
    world.surface.room = { shared: true };
    await world.arrive(scheduled());
    await world.settle();

    expect(said(world)).toEqual([
      expect.stringContaining("This is the last one: `until` in the configuration is Sun 22 Nov."),
    ]);
  });

  test("of its end before its last day", async () => {
    const world = await tell({ change: { digests: { [DIGEST.id]: { ...DIGEST, until: "2026-11-23" } } } });

    expect(said(world)).toEqual([expect.not.stringContaining("last one")]);
  });

  test("of a day where others have come to read along meanwhile: what stands there says why", async () => {
    const world = makeWorld();
    const { tellDay } = world.desk;
    world.desk.tellDay = async (...args) => {
      world.surface.room = { shared: true };
      return await tellDay(...args);
    };
    await world.arrive(scheduled());
    await world.settle();

    expect(said(world)).toEqual([expect.stringContaining("Other organisations can read this channel")]);
    expect(world.surface.files).toEqual([]);
    expect(eventsOf(world)).toEqual(["taken", "digested told", "gone shared"]);
  });

  test("nor is anything looked at where the channel takes nothing", async () => {
    const world = makeWorld();
    world.surface.hold = async () => ({ kind: "gone", reason: "is_archived" });
    await world.arrive(scheduled());
    await world.settle();

    expect(world.looks).toEqual([]);
    expect(eventsOf(world)).toEqual(["taken", "digested gone", "gone is_archived"]);
  });
});

describe("the buttons of a digest", () => {
  function buttonOf(world: World): string {
    const [rows] = world.surface.messages[0]?.card.elements.filter(({ kind }) => kind === "rows") ?? [];
    const [row] = rows?.kind === "rows" ? rows.rows : [];
    return row?.ask?.value ?? "";
  }

  test("ask about a line weeks later, in the words of whoever presses, in a thread beneath it", async () => {
    const world = await tell();
    world.clock.now += 20 * 24 * HOUR;
    const room = { channel: "C1", kind: "channel", thread: "ts-0" } as const;
    const pressing = pressed({ action: "reply", value: buttonOf(world), person: ALICE, room, at: world.clock.now });
    await world.arrive(pressing);
    await world.settle();

    expect(buttonOf(world)).toBe(`${jobId(scheduled())}.0`);
    expect(said(world)[1]).toMatch(/Cannot say · 10\.20\.40\.4 → 10\.23\.0\.60, port 22/);
    expect(world.runs).toHaveLength(1);
  });

  test("do nothing for whoever may not ask", async () => {
    const world = await tell();
    world.surface.facts = { outsider: true };
    await world.arrive(pressed({ action: "reply", value: buttonOf(world) }));
    await world.settle();

    expect(world.surface.messages[1]).toMatchObject({ hushed: true });
    expect(world.runs).toEqual([]);
  });

  test("are too old once nothing is kept any more", async () => {
    const world = await tell();
    world.clock.now += 31 * 24 * HOUR;
    await world.arrive(pressed({ action: "reply", value: buttonOf(world), at: world.clock.now }));
    await world.settle();

    expect(said(world)[1]).toMatch(/no longer kept/);
  });
});

test("whoever erases their questions does not touch a digest", async () => {
  const world = await tell();
  await world.arrive(pressed({ action: "erase", value: "", room: { channel: "D1", kind: "direct" } }));
  await world.settle();
  world.clock.now += HOUR;

  expect(await world.store.get("answer", jobId(scheduled()), world.clock.now)).toBeDefined();
});
