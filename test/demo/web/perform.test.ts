import { afterEach, beforeEach, expect, test } from "vitest";
import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import { populate } from "../../../demo/web/company.ts";
import { perform } from "../../../demo/web/perform.ts";
import type { Body, Heard, Postman } from "../../../demo/web/postman.ts";
import type { Scene } from "../../../demo/web/scene.ts";

const MODAL = {
  type: "modal",
  title: { type: "plain_text", text: "Ask" },
  blocks: [{ type: "section", text: { type: "plain_text", text: "Not here." } }],
};
const LATE = expect.objectContaining({ en: "flow-witness did not respond in time. Try again." });

let slack: PretendedSlack;
let scene: Scene;
let heard: Heard;
let sent: Body[];

beforeEach(async () => {
  slack = await openSlack();
  sent = [];
  const take = async (body: Body) => {
    sent.push(body);
    return heard;
  };
  const postman: Postman = {
    event: (body) => void sent.push(body),
    command: take,
    interaction: take,
    close: async () => undefined,
  };
  scene = { slack, postman, cast: populate(slack.workspace, "Asia/Tokyo"), locale: "en-US", errors: new Map() };
});

afterEach(() => slack.close());

/** A form that is open. */
function openForm(): string {
  slack.workspace.views.set("V1", { id: "V1", hash: "1.view", content: MODAL });
  return "V1";
}

test("whoever is not heard in time is told so, and the form stays", async () => {
  heard = { kind: "missed" };
  const view = openForm();

  expect(await perform({ kind: "command", room: "C0HELP", text: "help" }, scene)).toEqual({ problem: LATE });
  expect(await perform({ kind: "submit", view, values: {} }, scene)).toEqual({ problem: LATE });
  expect([...slack.workspace.views.keys()]).toEqual([view]);
});

test("a form can be replaced by what the bot says instead", async () => {
  const said = { ...MODAL, title: { type: "plain_text", text: "Not allowed" } };
  heard = { kind: "taken", answer: { response_action: "update", view: said } };
  const view = openForm();

  expect(await perform({ kind: "submit", view, values: {} }, scene)).toEqual({});
  expect(slack.workspace.views.get(view)?.content).toEqual(said);
  expect(slack.workspace.views.get(view)?.hash).not.toBe("1.view");
});

test("what Slack would not take is refused, with its word for it", async () => {
  const view = openForm();
  heard = { kind: "taken", answer: { response_action: "update", view: { ...MODAL, blocks: [] } } };
  const refused = await perform({ kind: "submit", view, values: {} }, scene);
  heard = { kind: "taken", answer: { text: "x".repeat(4_001) } };
  const long = await perform({ kind: "command", room: "C0HELP", text: "help" }, scene);

  expect(refused.problem?.en).toBe("Slack refused what flow-witness sent (invalid_arguments).");
  expect(long.problem?.ja).toBe("flow-witness が送った内容を Slack が受け付けませんでした（msg_too_long）。");
});

test("a command is told as Slack tells it", async () => {
  heard = { kind: "taken" };
  await perform({ kind: "command", room: "D0BEA", text: "10.20.40.4 & more" }, scene);

  expect(sent).toEqual([
    expect.objectContaining({
      command: "/flow",
      text: "10.20.40.4 & more",
      channel_id: "D0BEA",
      channel_name: "directmessage",
      user_id: "U0BEA",
      team_id: slack.workspace.team,
    }),
  ]);
  expect(slack.workspace.messages).toEqual([]);
});

test.each([
  ["C0HELP", "@flow-witness help", "app_mention", "<@U0BOT> help"],
  ["C0HELP", "ask @Flow-Witness: <b> & c", "app_mention", "ask <@U0BOT>: &lt;b&gt; &amp; c"],
  ["D0BEA", "@flow-witness-2 help", "message", "@flow-witness-2 help"],
  ["home", "help", "message", "help"],
])("in %s, what is said as %s", async (...[room, text, type, written]) => {
  await perform({ kind: "send", room, text, thread: "1768572000.000001" }, scene);

  expect(sent).toEqual([
    expect.objectContaining({
      type: "event_callback",
      event: expect.objectContaining({ type, text: written, thread_ts: "1768572000.000001", user: "U0BEA" }),
    }),
  ]);
});
