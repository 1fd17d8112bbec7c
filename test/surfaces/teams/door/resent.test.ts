import { afterEach, beforeEach, expect, test } from "vitest";
import { makeWorld, type World } from "../../../support/chat/world.ts";
import { AKI, BEA, type OpenDoor, openDoor } from "./open-door.ts";

let world: World;
let door: OpenDoor;
beforeEach(async () => {
  world = makeWorld();
  door = await openDoor({ reception: world.reception });
});
afterEach(() => door.close());

/** Lets time pass. */
function pass(seconds: number): void {
  world.clock.now += seconds;
}

/** How many things were taken in. */
function taken(): number {
  return world.journal.filter(({ event }) => event === "taken").length;
}

const PRESS = { type: "message", replyToId: "17", value: { fw: { action: "again", value: "fw-1.0" } } };

test("what is sent again after 15 s with its id, and after 30 s with another, is one question", async () => {
  const sent = door.teams.say(AKI, "10.0.1.5 to 10.0.2.9 port 443?");
  for (const [seconds, id] of [
    [0, sent["id"]],
    [15, sent["id"]],
    [15, "another"],
    [0, "another"],
  ] as const) {
    pass(seconds);
    expect(await door.send({ ...sent, id })).toEqual({ status: 200 });
  }

  expect(taken()).toBe(1);
});

test("who writes the same a minute later has asked twice", async () => {
  await door.send(door.teams.say(AKI, "10.0.1.5 to 10.0.2.9 port 443?"));
  pass(60);
  await door.send(door.teams.say(AKI, "10.0.1.5 to 10.0.2.9 port 443?"));

  expect(taken()).toBe(2);
});

test("what says something else, or says it elsewhere, is something else", async () => {
  await door.send(door.teams.say(AKI, "10.0.1.5 to 10.0.2.9 port 443?"));
  await door.send(door.teams.say(AKI, "10.0.1.5 to 10.0.2.9 port 22?"));
  await door.send(door.teams.say(BEA, "10.0.1.5 to 10.0.2.9 port 443?"));
  await door.send(door.teams.does(BEA, PRESS));
  await door.send(door.teams.does(BEA, { ...PRESS, replyToId: "18" }));

  expect(taken()).toBe(5);
});

test("a button that is pressed twice in a hurry is pressed once", async () => {
  await door.send(door.teams.does(BEA, PRESS));
  pass(20);
  await door.send(door.teams.does(BEA, PRESS));

  expect(taken()).toBe(1);
});

test("an invoke that is sent again says the same again", async () => {
  const value = { commandId: "check_connection", messagePayload: { body: { content: "10.0.1.5 to 10.0.2.9" } } };
  const sent = door.teams.does(BEA, { type: "invoke", name: "composeExtension/fetchTask", id: "f:1", value });
  const first = await door.send(sent);
  pass(30);

  expect(await door.send({ ...sent, id: "f:2" })).toEqual(first);
  expect(taken()).toBe(1);
});
