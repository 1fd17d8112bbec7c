import { makeStamp } from "../../slack/workspace.ts";
import { CHANNELS } from "../company.ts";
import { commandOf, type Doer, eventOf } from "../envelopes.ts";
import type { Deed, Reply } from "../protocol.ts";
import { doerIn, partOf, type Scene } from "../scene.ts";
import { notTaken } from "./heard.ts";

/** A message is there at once; the bot hears of it where it is mentioned, and directly. */
export async function send({ room, thread, text }: Deed & { kind: "send" }, scene: Scene): Promise<Reply> {
  const { slack, postman } = scene;
  const doer = doerIn(scene);
  const { bot } = slack.workspace;
  const channel = channelOf(room, scene);
  const written = asWritten(text, doer);
  const said = slack.say({
    channel,
    user: doer.user.id,
    text: written,
    ...(thread !== undefined && { threadTs: thread }),
  });
  const event = { user: doer.user.id, ts: said.ts, text: written, channel, event_ts: said.ts };
  const place = thread === undefined ? event : { ...event, thread_ts: thread };
  if (!CHANNELS.includes(channel)) postman.event(eventOf(doer, { type: "message", channel_type: "im", ...place }));
  else if (written.includes(`<@${bot}>`)) postman.event(eventOf(doer, { type: "app_mention", ...place }));
  return {};
}

/** A command stands nowhere; what it is answered with at once is shown as any other answer to it. */
export async function command({ room, text }: Deed & { kind: "command" }, scene: Scene): Promise<Reply> {
  const { slack, postman } = scene;
  const doer = doerIn(scene);
  const channel = channelOf(room, scene);
  const returns = slack.responseUrl({ channel, user: doer.user.id });
  const addresses = { response_url: returns, trigger_id: slack.trigger() };
  const heard = await postman.command({ ...commandOf(doer, channel), command: COMMAND, text, ...addresses });
  if (heard.kind === "missed") return notTaken();
  if (heard.answer !== undefined) slack.acknowledge(returns, heard.answer);
  return {};
}

/** The name of the bot's command. */
export const COMMAND = "/flow";

/** The bot hears of every look at its page, and of every visit to the direct conversation. */
export async function open({ tab }: Deed & { kind: "open" }, scene: Scene): Promise<Reply> {
  const doer = doerIn(scene);
  const event = { type: "app_home_opened", user: doer.user.id, channel: partOf(scene).direct, tab };
  scene.postman.event(eventOf(doer, { ...event, event_ts: makeStamp(doer.workspace) }));
  return {};
}

/** The channel behind a room; the page of the bot is none. */
function channelOf(room: string, scene: Scene): string {
  return CHANNELS.includes(room) ? room : partOf(scene).direct;
}

/** The text as Slack keeps it: three signs escaped, and the bot's name a mention (docs.slack.dev, "Formatting message text"). */
function asWritten(text: string, { workspace }: Doer): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped.replaceAll(/@flow-witness(?![\w-])/gi, `<@${workspace.bot}>`);
}
