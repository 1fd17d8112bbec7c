import { describe, expect, test } from "vitest";
import { ALICE, BOB, visited } from "../support/chat/arrivals.ts";
import { makeWorld } from "../support/chat/world.ts";

describe("somebody who opens", () => {
  test("the page of the bot finds examples and the form", async () => {
    const world = makeWorld();

    await world.arrive(visited("home"));
    await world.settle();

    expect(JSON.stringify(world.surface.homes.get(ALICE.user))).toMatch(/"id":"form".*"id":"example"/);
    expect(world.surface.messages).toEqual([]);
  });

  test("the conversation gets at most four messages to begin with", async () => {
    const world = makeWorld();

    await world.arrive(visited("messages"));
    await world.settle();

    expect(world.surface.offers).toHaveLength(1);
    expect(world.surface.offers[0]?.length).toBeGreaterThan(0);
    expect(world.surface.offers[0]?.length).toBeLessThanOrEqual(4);
  });

  test("the page without being allowed to ask finds the reason there", async () => {
    const world = makeWorld({ change: { access: { people: [BOB.user], guests: false, sharedRooms: false } } });

    await world.arrive(visited("home"));
    await world.arrive(visited("messages"));
    await world.settle();

    expect(world.surface.homes.get(ALICE.user)?.elements).toHaveLength(1);
    expect(world.surface.offers).toEqual([]);
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
