import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { render } from "../../../../src/surfaces/teams/render/index.ts";
import { AKI, BEA, type OpenDoor, openDoor } from "./open-door.ts";

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterEach(() => {
  door.reception.becomes = { kind: "taken" };
  door.reception.arrivals.splice(0);
});
afterAll(() => door.close());

/** What a button of a rendered card brings back. */
function dataOf(id: string, value: string): unknown {
  const { card } = render({ elements: [{ kind: "actions", actions: [{ id, label: "Press", value }] }] });
  const [set] = card.body as unknown as readonly { readonly actions: readonly { readonly data: unknown }[] }[];
  return set?.actions[0]?.data;
}

test("a button brings back what it is", async () => {
  const pressed = door.teams.does(BEA, { type: "message", replyToId: "17", value: dataOf("records", "fw-1.0") });

  expect(await door.send(pressed)).toEqual({ status: 200 });
  expect(door.reception.arrivals).toMatchObject([
    { kind: "pressed", action: "records", value: "fw-1.0", way: "button", hushed: false, room: { channel: BEA.room } },
  ]);
});

test("whoever may not press is told where the button stands", async () => {
  const card = { elements: [{ kind: "text", parts: [{ text: "Not in this channel." }] }] } as const;
  door.reception.becomes = { kind: "refused", card };
  await door.send(door.teams.does({ ...BEA, thread: "17" }, { type: "message", value: dataOf("records", "fw-1.0") }));

  const last = door.teams.messages(BEA.room).at(-1);
  expect(last).toMatchObject({ from: door.teams.bot.id, thread: "17" });
  expect(JSON.stringify(last?.activity)).toContain("Not in this channel.");
});

test("where Teams wants patience, the press is to be sent again", async () => {
  door.reception.becomes = { kind: "refused", card: { elements: [{ kind: "note", text: "No." }] } };
  door.teams.fail("send", { kind: "status", status: 429 });

  expect(await door.send(door.teams.does(AKI, { type: "message", value: dataOf("records", "1") }))).toEqual({
    status: 503,
  });
});

test.each([
  [{ fw: "records" }],
  [{ fw: { action: 5, value: "x" } }],
  [{ fw: { form: "question" }, src: "10.0.1.5" }],
  ["records"],
  [{ action: "records", value: "fw-1.0" }],
])("what none of our cards would send, %j, is acknowledged, and nothing", async (value) => {
  expect(await door.send(door.teams.does(AKI, { type: "message", text: "hello", value }))).toEqual({ status: 200 });
  expect(door.reception.arrivals).toEqual([]);
});
