import { isObject } from "../../slack/refusal.ts";
import { type Message, makeStamp } from "../../slack/workspace.ts";
import { withIds } from "../blocks.ts";
import { HOME } from "../company.ts";
import { channelOf, interactionOf } from "../envelopes.ts";
import type { Body } from "../postman.ts";
import type { Block, Deed, Reply } from "../protocol.ts";
import { doerIn, type Scene } from "../scene.ts";
import { visibleMessages } from "../visible.ts";
import { GONE } from "../words.ts";
import { replyTo } from "./heard.ts";

type Press = Deed & { kind: "press" };

/** A button is pressed, or something chosen from a menu, in a message or on the page of the bot. */
export async function press(deed: Press, scene: Scene): Promise<Reply> {
  const spot = deed.room === HOME ? spotAtHome(scene) : spotInMessage(deed, scene);
  const action = spot && actionOf(spot.blocks, deed);
  if (spot === undefined || action === undefined) return { problem: GONE };
  const doer = doerIn(scene);
  const done = { ...action, action_ts: makeStamp(doer.workspace) };
  const moment = { trigger_id: scene.slack.trigger(), actions: [done] };
  return replyTo(
    await scene.postman.interaction({ ...interactionOf(doer, "block_actions"), ...spot.place, ...moment }),
  );
}

/** "Check this connection" and its like, on a message. */
export async function shortcut(deed: Deed & { kind: "shortcut" }, scene: Scene): Promise<Reply> {
  const { slack, postman } = scene;
  const message = messageOf(deed, scene);
  if (message === undefined) return { problem: GONE };
  const doer = doerIn(scene);
  const { channel, ts, text, user } = message;
  return replyTo(
    await postman.interaction({
      ...interactionOf(doer, "message_action"),
      callback_id: deed.callback,
      action_ts: makeStamp(doer.workspace),
      trigger_id: slack.trigger(),
      response_url: slack.responseUrl({ channel, user: doer.user.id }),
      channel: channelOf(doer, channel),
      message_ts: ts,
      message: { type: "message", user, ts, text, ...threadOf(message) },
    }),
  );
}

/** Something that can be pressed, and how Slack names the place. */
interface Spot {
  readonly blocks: readonly Block[];
  readonly place: Body;
}

function spotAtHome(scene: Scene): Spot | undefined {
  const home = scene.slack.home(doerIn(scene).user.id);
  if (home === undefined) return undefined;
  const { id, hash, content } = home;
  const view = { ...content, id, hash, team_id: scene.slack.workspace.team };
  return { blocks: withIds(content["blocks"]), place: { container: { type: "view", view_id: id }, view } };
}

/** A message that only one person sees is not sent along. */
function spotInMessage(deed: Press, scene: Scene): Spot | undefined {
  const message = messageOf(deed, scene);
  if (message === undefined) return undefined;
  const { channel, ts, text, user, to } = message;
  const doer = doerIn(scene);
  const blocks = withIds(message.blocks);
  const place = { type: "message", message_ts: ts, channel_id: channel, is_ephemeral: to !== undefined };
  const sent = { type: "message", user, ts, text, blocks, ...threadOf(message) };
  return {
    blocks,
    place: {
      container: { ...place, ...threadOf(message) },
      channel: channelOf(doer, channel),
      ...(to === undefined && { message: sent }),
      response_url: scene.slack.responseUrl({ channel, user: doer.user.id, original: ts }),
    },
  };
}

function messageOf({ ts }: { readonly ts?: string }, scene: Scene): Message | undefined {
  return visibleMessages(scene).find((message) => message.ts === ts);
}

function threadOf({ threadTs }: Message): { readonly thread_ts?: string } {
  return threadTs === undefined ? {} : { thread_ts: threadTs };
}

/** What was done to an element, as Slack tells it; nothing where there is no such element. */
function actionOf(blocks: readonly Block[], { block, action, value }: Press): Body | undefined {
  const home = blocks.find(({ block_id }) => block_id === block);
  const elements = home === undefined ? [] : [home["accessory"], ...listOf(home["elements"])];
  const element = elements.filter(isObject).find(({ action_id }) => action_id === action);
  if (element === undefined) return undefined;
  const { type, text } = element;
  const named = { type, action_id: action, block_id: block };
  if (type === "button") return (element["value"] ?? "") === value ? { ...named, text, value } : undefined;
  const option = listOf(element["options"])
    .filter(isObject)
    .find((each) => each["value"] === value);
  return option === undefined ? undefined : { ...named, selected_option: option };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
