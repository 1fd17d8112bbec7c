import { describe, expect, test } from "vitest";
import { findPerson, rememberAddress } from "../../src/chat/people.ts";
import { recentQuestions } from "../../src/chat/recent.ts";
import { CHAT_WORDS } from "../../src/languages/chat.ts";
import { readIp } from "../../src/net/ip.ts";
import type { Asked } from "../../src/surfaces/surface.ts";
import { ALICE, BOB, command, mention, pressed, visited } from "../support/chat/arrivals.ts";
import { wordsOf } from "../support/chat/fake-surface.ts";
import { buttonsOf } from "../support/chat/pressing.ts";
import { makeWorld, START, type World } from "../support/chat/world.ts";

const IP = readIp("10.20.40.4") ?? expect.fail("that is an address");

/** Says something in the thread and gives back what stands there in reply. */
async function say(world: World, text: string, change: Partial<Asked> = {}): Promise<string> {
  const arrival = mention({ key: `T1 ${text} ${change.person?.user}`, text, ...change });
  await world.arrive(arrival);
  await world.settle();
  return world.surface.messages
    .filter(({ key }) => key === arrival.key)
    .map(({ card }) => wordsOf(card))
    .join();
}

/** Presses something where nobody else is. */
async function press(world: World, action: string, value = ""): Promise<string> {
  const key = `press ${action} ${world.calls.count()}`;
  const pressing = pressed({ action, value, key, room: { channel: "D1", kind: "direct" }, hushed: true });
  await world.arrive(pressing);
  await world.settle();
  return world.surface.messages
    .filter((message) => message.key === key)
    .map(({ card }) => wordsOf(card))
    .join();
}

/** Somebody else looks at the records behind the answer to what Alice said. */
async function lookAtRecords(world: World, said: string): Promise<void> {
  const value = buttonsOf(world, `T1 ${said} undefined`).find(({ id }) => id === "records")?.value ?? "none";
  await world.arrive(pressed({ action: "records", value, person: BOB, room: mention().room, key: "look" }));
  await world.settle();
  expect(world.surface.messages.map(({ card }) => wordsOf(card)).join()).toContain("20 of 5,312 records");
}

function home({ surface }: World): string {
  return JSON.stringify(surface.homes.get(ALICE.user));
}

describe("a thread", () => {
  test("goes on with its last question", async () => {
    const world = makeWorld();
    await say(world, "10.20.40.4 -> 10.23.0.77:443 last hour");

    expect(await say(world, "and port 22?")).toContain("10.20.40.4 → 10.23.0.77, port 22");
  });

  test("goes on with it for somebody else as well", async () => {
    const world = makeWorld();
    await say(world, "10.20.40.4 -> 10.23.0.77:443 last hour");

    expect(await say(world, "and port 22?", { person: BOB })).toContain("10.20.40.4 → 10.23.0.77, port 22");
  });

  test("knows nothing of another thread, another room or another workspace", async () => {
    const world = makeWorld();
    await say(world, "10.20.40.4 -> 10.23.0.77:443 last hour");

    for (const change of [
      { room: { channel: "C1", kind: "channel", thread: "2.2" } },
      { room: { channel: "C2", kind: "channel", thread: "1.1" } },
      { person: { ...ALICE, tenant: "T2" } },
    ] as const) {
      expect(await say(world, "and port 22?", { key: JSON.stringify(change), ...change })).not.toContain("10.23.0.77");
    }
  });

  test("does not go on with what only one person saw", async () => {
    const world = makeWorld();
    await say(world, "10.20.40.4 -> 10.23.0.77:443 last hour", { hushed: true });

    expect(await say(world, "and port 22?")).not.toContain("10.23.0.77");
  });

  test("keeps the question before one that has to be mended", async () => {
    const world = makeWorld();
    await say(world, "10.20.40.4 -> 10.23.0.77:443 last hour");
    expect(await say(world, "10.20.40.4 -> 10.23.0.300:443")).toContain("10.23.0.300");

    expect(await say(world, "and port 22?")).toContain("10.20.40.4 → 10.23.0.77, port 22");
  });
});

describe("a person's own address", () => {
  const QUESTION = "can my pc reach 10.23.0.77:443?";

  test("is remembered once it is told, and offered the next time", async () => {
    const world = makeWorld();
    expect(await say(world, QUESTION)).toMatch(/your PC|my pc/i);
    expect(await say(world, "10.20.40.4")).toContain("10.20.40.4 → 10.23.0.77");

    await say(world, "can my pc reach 10.23.0.61:443?", { room: { channel: "C1", kind: "channel", thread: "3.3" } });

    const { elements = [] } = world.surface.messages.at(-1)?.card ?? {};
    const [offer] = elements.flatMap((each) => (each.kind === "actions" ? each.actions : []));
    expect(offer).toMatchObject({ id: "reply", label: expect.stringContaining("10.20.40.4") });
    expect(await press(world, "reply", offer?.value)).toContain("10.20.40.4 → 10.23.0.61, port 443");
    await world.arrive(visited("home"));
    await world.settle();
    expect(home(world)).toContain("10.20.40.4");
  });

  test("is not what somebody else says in the thread", async () => {
    const world = makeWorld();
    await say(world, QUESTION);
    await say(world, "10.20.40.4", { person: BOB });

    await world.arrive(visited("home"));
    await world.settle();

    expect(home(world)).not.toContain("remembered");
  });

  test("is not that of whoever looks at the records behind the answer", async () => {
    const world = makeWorld();
    await say(world, QUESTION);
    await say(world, "10.20.40.4");
    await lookAtRecords(world, "10.20.40.4");

    expect(await findPerson(BOB, world.desk)).toEqual({});
    expect(await recentQuestions(BOB, world.desk)).toEqual([]);
    expect(await findPerson(ALICE, world.desk)).toEqual({ address: IP });
  });

  test("is not the source of a question that asks about another machine", async () => {
    const world = makeWorld();
    await say(world, "10.20.40.4 -> 10.23.0.77:443 last hour");

    await world.arrive(visited("home"));
    await world.settle();

    expect(home(world)).not.toContain("remembered");
  });

  test("is forgotten on wish", async () => {
    const world = makeWorld();
    await say(world, QUESTION);
    await say(world, "10.20.40.4");

    expect(await press(world, "forget-address")).toBe(CHAT_WORDS.en.forgotten);
    expect(home(world)).not.toContain("remembered");
  });
});

describe("the language", () => {
  test("is the chosen one from then on, on the page too", async () => {
    const world = makeWorld();

    expect(await press(world, "language", "ja")).toMatch(/日本語/);
    expect(home(world)).toMatch(/[ぁ-ん]/);
    expect(await say(world, "10.20.40.4 -> 10.23.0.77:443 last hour")).toMatch(/判断/);
  });

  test("is that of the profile again on wish", async () => {
    const world = makeWorld();
    await press(world, "language", "ja");
    await press(world, "language", "profile");

    expect(await say(world, "10.20.40.4 -> 10.23.0.77:443 last hour")).toMatch(/Cannot say/);
  });

  test("is said to be changed though the page cannot be shown", async () => {
    const world = makeWorld();
    world.surface.home = () => Promise.reject(new Error("down"));

    expect(await press(world, "language", "ja")).toMatch(/日本語/);
  });
});

describe("my last questions", () => {
  test("stand on the page, the latest first, each once and as a whole", async () => {
    const world = makeWorld();
    const room = { channel: "C1", kind: "channel", thread: "9.9" } as const;
    await say(world, "10.20.40.4 -> 10.23.0.77:443 last hour", { at: START });
    await say(world, "and port 22?", { at: START + 1 });
    await say(world, "10.20.40.4 -> 10.23.0.77:443 last hour", { at: START + 2, key: "again", room });
    await say(world, "10.9.9.9 -> 10.23.0.77:443 last hour", { at: START + 3, person: BOB });

    await world.arrive(visited("home"));
    await world.settle();

    const recent = world.surface.homes
      .get(ALICE.user)
      ?.elements.flatMap((each) => (each.kind === "choose" ? each.actions : []))
      .filter(({ id }) => id === "recent");
    expect(recent?.map(({ label }) => label)).toEqual([
      "10.20.40.4 -> 10.23.0.77:443 last hour",
      expect.stringMatching(/10\.20\.40\.4 .*10\.23\.0\.77.*22/),
    ]);

    expect(await press(world, "recent", recent?.[0]?.value)).toContain("10.20.40.4 → 10.23.0.77, port 443");
  });
});

describe("erasing", () => {
  test("removes every trace of the person's questions and nothing of anybody else's", async () => {
    const world = makeWorld();
    await say(world, "10.20.40.4 -> 10.23.0.77:443 last hour");
    await say(world, "and port 22?");
    await world.arrive(command());
    await world.settle();
    await say(world, "10.20.40.9 -> 10.23.0.77:443 last hour", {
      person: BOB,
      room: { channel: "C1", kind: "channel", thread: "7.7" },
    });

    expect(await press(world, "erase")).toBe(CHAT_WORDS.en.erased(3));

    expect(await say(world, "and port 25?")).not.toContain("10.23.0.77");
    expect(await press(world, "erase")).toBe(CHAT_WORDS.en.erased(1));
    expect(await press(world, "erase")).toBe(CHAT_WORDS.en.erased(0));
    const room = { channel: "C1", kind: "channel", thread: "7.7" } as const;
    expect(await say(world, "and port 22?", { person: BOB, room })).toContain("10.20.40.9 → 10.23.0.77, port 22");
  });

  test("leaves no text and no address of theirs in the store", async () => {
    const world = makeWorld();
    await say(world, "can my pc reach 10.23.0.77:443?");
    await say(world, "10.20.40.4");

    await press(world, "erase");

    const writes = new Map<string, string>();
    for (const collection of world.calls.names.flatMap((name) => name.match(/^store\.put (?<it>.+)$/)?.[1] ?? [])) {
      for (const { id, value } of await world.store.list(collection, 1000, world.clock.now)) {
        writes.set(`${collection} ${id}`, value);
      }
    }
    expect([...writes.keys()].every((name) => name.startsWith("job ") || name.startsWith("person "))).toBe(true);
    expect(JSON.stringify([...writes])).not.toMatch(/10\.2|my pc/);
  });
});

test("nobody writes over and over where others always write first", async () => {
  const { desk } = makeWorld();
  const busy = { ...desk.store, put: async () => ({ ok: false }) as const };

  await expect(rememberAddress(ALICE, IP, { ...desk, store: busy })).rejects.toThrow("too many");
});
