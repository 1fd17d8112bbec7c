import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { AKI, BEA, type OpenDoor, openDoor } from "./open-door.ts";

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterEach(() => {
  door.reception.arrivals.splice(0);
});
afterAll(() => door.close());

test("whoever adds the bot is shown once what it can be asked, though Teams tells of it twice", async () => {
  const added = [
    { type: "conversationUpdate", membersAdded: [door.teams.bot] },
    { type: "installationUpdate", action: "add" },
  ];
  for (const change of added) expect(await door.send(door.teams.does(AKI, change))).toEqual({ status: 200 });

  const visit = {
    kind: "visited",
    tab: "messages",
    way: "direct",
    hushed: false,
    key: `visit:${door.teams.tenant}:a:aki`,
  };
  expect(door.reception.arrivals).toMatchObject([visit, visit]);
});

test.each([
  ["somebody else comes", { type: "conversationUpdate", membersAdded: [{ id: "29:cho" }] }],
  ["somebody goes", { type: "conversationUpdate", membersRemoved: [{ id: "29:cho" }] }],
  ["the bot is removed", { type: "installationUpdate", action: "remove" }],
  ["the bot is brought up to date", { type: "installationUpdate", action: "add-upgrade" }],
  ["members are no list", { type: "conversationUpdate", membersAdded: "x" }],
])("nothing is said where %s", async (_, change) => {
  expect(await door.send(door.teams.does(BEA, change))).toEqual({ status: 200 });
  expect(door.reception.arrivals).toEqual([]);
});
