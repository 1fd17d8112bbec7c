import { afterEach, beforeEach, expect, test } from "vitest";
import { CHAT_WORDS } from "../../../../src/languages/chat.ts";
import { pretendReception } from "../../../support/chat/pretended-reception.ts";
import { makeWorld, type World } from "../../../support/chat/world.ts";
import { AKI, BEA, NIGHT, type OpenDoor, openDoor } from "./open-door.ts";

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

/** What somebody says, that many seconds ago. */
function say(who: typeof AKI, text: string, ago = 0): Readonly<Record<string, unknown>> {
  return { ...door.teams.say(who, text), timestamp: new Date((world.clock.now - ago) * 1000).toISOString() };
}

/** How many things were taken in. */
function taken(): number {
  return world.journal.filter(({ event }) => event === "taken").length;
}

const FORM = { data: { fw: { form: "question" }, src: "10.0.1.5", dst: "10.0.2.9" } };
const PRESS = { type: "message", replyToId: "17", value: { fw: { action: "again", value: "fw-1.0" } } };

test("what reaches us late, is sent again after 15 s with its id and after 30 s with another, is one question", async () => {
  const sent = say(AKI, "10.0.1.5 to 10.0.2.9 port 443?", 3);
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

test("the form that is wanted late, and again under another id, is wanted once", async () => {
  const sent = say(AKI, "form", 3);
  for (const id of [sent["id"], sent["id"], "another"]) {
    pass(10);
    expect(await door.send({ ...sent, id })).toEqual({ status: 200 });
  }

  expect(taken()).toBe(1);
});

test.each([1, 20, 60])("who writes the same %i s after it was acknowledged has asked twice", async (seconds) => {
  await door.send(say(AKI, "10.0.1.5 to 10.0.2.9 port 443?"));
  pass(seconds);
  await door.send(say(AKI, "10.0.1.5 to 10.0.2.9 port 443?"));

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

test.each([
  ["conversation", { conversation: { id: "a:other", conversationType: "personal" } }],
  ["name", { name: "composeExtension/submitAction" }],
])("what has the id of something else and another %s is something else", async (_, change) => {
  const form = door.teams.does(AKI, { type: "invoke", name: "task/submit", id: "f:1", value: FORM });
  await door.send(form);
  await door.send({ ...form, ...change });

  expect(taken()).toBe(2);
});

test("what was signed once is one question for as long as its signature is good, and then nothing", async () => {
  const delivered = await door.teams.deliver(door.teams.say(AKI, "10.0.1.5 to 10.0.2.9 port 443?"));
  const statuses: number[] = [];
  // Seconds: made out for an hour, and clocks may differ by five minutes.
  for (const seconds of [0, 60, 3_839, 1]) {
    pass(seconds);
    door.teams.pass(seconds);
    statuses.push((await door.post(delivered)).status);
  }

  expect(statuses).toEqual([200, 200, 200, 403]);
  expect(taken()).toBe(1);
  expect(door.entries).toMatchObject([{ code: "not-verified", detail: "expired" }]);
});

test("what reaches us late and says the same, of somebody else or elsewhere, is something else", async () => {
  const places = [NIGHT, { ...NIGHT, person: AKI.person }, BEA];
  for (const place of places) await door.send(say(place, "10.0.1.5 to 10.0.2.9 port 443?", 3));

  expect(taken()).toBe(3);
});

test("a button that is pressed twice in a hurry is pressed once", async () => {
  await door.send(door.teams.does(BEA, PRESS));
  pass(20);
  await door.send(door.teams.does(BEA, PRESS));

  expect(taken()).toBe(1);
});

test("a form that is refused says why as often as it is sent, and a press once", async () => {
  const refusing = makeWorld({ change: { access: { guests: false, sharedRooms: false } } });
  const closed = await openDoor({ reception: refusing.reception });
  const form = closed.teams.does(BEA, { type: "invoke", name: "task/submit", id: "f:1", value: FORM });
  const before = closed.teams.messages(BEA.room).length;
  const first = await closed.send(form);

  expect(first.body).toEqual({ task: { type: "message", value: CHAT_WORDS.en.refused.tenant } });
  expect(await closed.send(form)).toEqual(first);

  const press = closed.teams.does(BEA, PRESS);
  await closed.send(press);
  await closed.send(press);
  expect(closed.teams.messages(BEA.room)).toHaveLength(before + 1);
  await closed.close();
});

test("a form with a mistake shows it as often as it is sent", async () => {
  const reception = { ...pretendReception(), checks: { ok: false, errors: { src: "Which machine?" } } } as const;
  const mistaken = await openDoor({ reception });
  const form = mistaken.teams.does(BEA, { type: "invoke", name: "task/submit", id: "f:1", value: FORM });
  const first = await mistaken.send(form);

  expect(JSON.stringify(first.body)).toContain("Which machine?");
  expect(await mistaken.send(form)).toEqual(first);
  expect(reception.arrivals).toEqual([]);
  await mistaken.close();
});

test("an invoke that is sent again says the same again", async () => {
  const value = { commandId: "check_connection", messagePayload: { body: { content: "10.0.1.5 to 10.0.2.9" } } };
  const sent = door.teams.does(BEA, { type: "invoke", name: "composeExtension/fetchTask", id: "f:1", value });
  const first = await door.send(sent);
  pass(30);

  expect(await door.send({ ...sent, id: "f:2" })).toEqual(first);
  expect(taken()).toBe(1);
});
