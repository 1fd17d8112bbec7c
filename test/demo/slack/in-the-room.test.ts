import { afterEach, beforeEach, expect, test } from "vitest";
import { repliesTo, rootsIn } from "../../../demo/page/scene.ts";
import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import { pressableIn } from "../../../demo/slack/reading.ts";
import { CHANNEL, populate } from "../../../demo/web/company.ts";
import { perform } from "../../../demo/web/perform.ts";
import type { Body } from "../../../demo/web/postman.ts";
import type { Scene } from "../../../demo/web/scene.ts";
import { snapshotOf } from "../../../demo/web/snapshot.ts";
import type { Card } from "../../../src/cards/card.ts";
import { makeSlack } from "../../../src/surfaces/slack/index.ts";
import type { Arrival } from "../../../src/surfaces/surface.ts";
import { DIGEST } from "../../surfaces/slack/arrivals.ts";
import { openDoor } from "../../surfaces/slack/door/open-door.ts";
import { payload } from "../../surfaces/slack/door/requests.ts";

const ask = { id: "reply", label: "Ask", value: "fw-1.0" };
const TOLD: Card = { elements: [{ kind: "rows", rows: [{ symbol: "✗", text: "10.20.40.4 → payroll-db", ask }] }] };
const ANSWER: Card = { elements: [{ kind: "note", text: "Turned away 14 times" }] };

let slack: PretendedSlack;
beforeEach(async () => {
  slack = await openSlack();
});
afterEach(() => slack.close());

/** A workspace whose presses go through the bot's own door. */
function open() {
  const door = openDoor({ apiUrl: slack.apiUrl });
  const refuse = () => Promise.reject(new Error("nothing but presses is sent here"));
  const interaction = async (body: Body) => {
    await door.handle(payload(body));
    return { kind: "taken" } as const;
  };
  const postman = { event: refuse, command: refuse, interaction, close: async () => undefined };
  const cast = populate(slack.workspace, "Asia/Tokyo");
  const scene: Scene = { slack, postman, cast, locale: "en-US", errors: new Map() };
  const arrived = (): Arrival => {
    const [arrival] = door.reception.arrivals;
    if (arrival === undefined) throw new Error("nothing came through the door");
    return arrival;
  };
  return { scene, arrived };
}

test("what the bot says by itself stands in the room, and what is asked about it is answered in its thread", async () => {
  const { scene, arrived } = open();
  const surface = makeSlack({ token: async () => slack.token, apiUrl: slack.apiUrl, now: slack.workspace.now });
  const seen = () => snapshotOf(scene, { tour: [], notice: { en: "", ja: "" } });
  await surface.reply({ ...DIGEST, room: { channel: CHANNEL, kind: "channel" } }, TOLD);
  const [root, ...others] = rootsIn(seen(), CHANNEL);
  const [block] = root?.blocks ?? [];
  const [button] = pressableIn(root?.blocks ?? []);
  if (root === undefined || block === undefined || button === undefined) throw new Error("there is no button");

  const place = { room: CHANNEL, ts: root.ts, block: block.block_id };
  await perform({ kind: "press", ...place, action: button.actionId, value: button.value }, scene);
  await surface.reply(arrived(), ANSWER);

  expect([root.isBot, root.thread, others]).toEqual([true, undefined, []]);
  expect(arrived()).toMatchObject({ action: "reply", value: "fw-1.0", room: { channel: CHANNEL, thread: root.ts } });
  expect(repliesTo(seen(), root).map(({ text }) => text)).toEqual(["Turned away 14 times"]);
});
