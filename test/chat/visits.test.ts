import { describe, expect, test } from "vitest";
import { ALICE, BOB, visited } from "../support/chat/arrivals.ts";
import { wordsOf } from "../support/chat/fake-surface.ts";
import { makeWorld } from "../support/chat/world.ts";

describe("somebody who opens", () => {
  test("the page of the bot finds examples and the form", async () => {
    const world = makeWorld();

    await world.arrive(visited("home"));
    await world.settle();

    expect(JSON.stringify(world.surface.homes.get(ALICE.user))).toMatch(/"id":"form".*"id":"example"/);
    expect(world.surface.messages).toEqual([]);
  });

  test("the conversation is told what the bot does, how it is asked, and at most four messages to begin with", async () => {
    const world = makeWorld();

    await world.arrive(visited("messages"));
    await world.settle();

    const [greeting] = world.surface.greetings;
    expect(world.surface.greetings).toHaveLength(1);
    expect(wordsOf(greeting?.card ?? { elements: [] })).toMatch(
      /^This bot tells .* 22 last 1h`, or ask with the form\.$/s,
    );
    expect(JSON.stringify(greeting?.card)).toContain('"id":"form"');
    expect(greeting?.offers.length).toBeGreaterThan(0);
    expect(greeting?.offers.length).toBeLessThanOrEqual(4);
  });

  test("a room is told in one line how the bot is asked, in the language of whoever added it", async () => {
    const world = makeWorld();
    world.surface.facts = { outsider: false, language: "ja-JP" };

    await world.arrive({ ...visited("messages"), room: { channel: "C1", kind: "channel" } });
    await world.settle();

    const [greeting] = world.surface.greetings;
    expect(greeting?.card.elements).toHaveLength(1);
    expect(wordsOf(greeting?.card ?? { elements: [] })).toMatch(
      /^このボットをメンションして質問してください。例: `\S+ → \S+ 22 直近1時間`$/,
    );
  });

  test("the page without being allowed to ask finds the reason there", async () => {
    const world = makeWorld({ change: { access: { people: [BOB.user], guests: false, sharedRooms: false } } });

    await world.arrive(visited("home"));
    await world.arrive(visited("messages"));
    await world.settle();

    expect(world.surface.homes.get(ALICE.user)?.elements).toHaveLength(1);
    expect(world.surface.greetings).toEqual([]);
  });

  test("a page that cannot be shown in time gets no message about it", async () => {
    const world = makeWorld();
    world.surface.home = () => Promise.reject(new Error("down"));

    await world.arrive(visited("home"));
    await world.settle();

    expect(world.surface.messages).toEqual([]);
    expect(await world.job(visited("home"))).toMatchObject({ how: "silent" });
  });
});
