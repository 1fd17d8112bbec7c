import type { PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import { type Pressable, pressableIn } from "../../../demo/slack/reading.ts";
import type { Args } from "../../../demo/slack/refusal.ts";
import type { Block, Message, View } from "../../../demo/slack/workspace.ts";
import { form, json, SECRET } from "../../surfaces/slack/door/requests.ts";
import {
  command,
  directMessage,
  formView,
  homeOpened,
  mention,
  messageShortcut,
  press,
  submission,
} from "../../surfaces/slack/door/samples.ts";
import { filledState } from "./filled-state.ts";

/** A request as Slack sends it. */
export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What Slack is told at once. */
export interface Heard {
  readonly status: number;
  readonly body: string;
}

/** Where Slack and a bot meet. */
export interface Meeting {
  readonly slack: PretendedSlack;
  /** What Slack signs with; the secret of the door's tests where absent. */
  readonly secret?: string;
  send(request: SignedRequest): Promise<Heard>;
}

/** Somebody in Slack: each deed becomes the signed request that Slack would make of it. */
export interface Colleague {
  /** Mentions the bot in a channel; the message that then stands there. */
  mention(text: string, place?: { readonly channel?: string; readonly thread?: string }): Promise<Message>;
  /** Writes to the bot directly. */
  write(text: string, thread?: string): Promise<Message>;
  /** `/flow …`; what Slack is told is shown as Slack shows it. */
  command(text: string, channel?: string): Promise<Heard>;
  /** "Check this connection" on a message. */
  check(message: Message): Promise<Heard>;
  /** Presses a button, or chooses something, by what is written on it. */
  press(label: string, message: Message): Promise<Heard>;
  pressAtHome(label: string): Promise<Heard>;
  /** Sends the form; whatever is not told stays as it was. */
  submit(view: View, filled: Readonly<Record<string, string>>): Promise<Heard>;
  openHome(): Promise<Heard>;
}

/** `user`: somebody of the pretended workspace. */
export function colleague(user: string, { slack, send, secret = SECRET }: Meeting): Colleague {
  const { workspace } = slack;
  const event = (value: unknown) => send(json(value, { secret }));
  const payload = (value: unknown) => send(form({ payload: JSON.stringify(value) }, { secret }));
  const team = workspace.users.get(user)?.team ?? workspace.team;
  const person = { user: { id: user, username: user, name: user, team_id: team } };
  const fresh = () => `Ev${workspace.next()}`;
  const act = (pressed: Pressable, where: Args) => {
    const { actionId: action_id, value, chosen } = pressed;
    const what = chosen ? { type: "static_select", value: undefined, selected_option: { value } } : { value };
    const moment = { action_id, action_ts: `1768572000.${workspace.next()}`, ...what };
    return payload(press(moment, { ...person, trigger_id: slack.trigger(), ...where }));
  };
  return {
    async mention(text, { channel = "C0NET", thread } = {}) {
      const words = `<@${workspace.bot}> ${text}`;
      const said = slack.say({ channel, user, text: words, ...(thread !== undefined && { threadTs: thread }) });
      const place = { channel, ...stampOf(said), ...(thread !== undefined && { thread_ts: thread }) };
      const outside = { is_ext_shared_channel: workspace.channels.get(channel)?.extShared ?? false };
      await event(mention({ user, team, text: words, ...place }, { event_id: fresh(), ...outside }));
      return said;
    },
    async write(text, thread) {
      const channel = `D0${user.slice(2)}`;
      const said = slack.say({ channel, user, text, ...(thread !== undefined && { threadTs: thread }) });
      const place = { channel, ...stampOf(said), ...(thread !== undefined && { thread_ts: thread }) };
      await event(directMessage({ user, team, text, ...place }, { event_id: fresh() }));
      return said;
    },
    async command(text, channel = "C0NET") {
      const url = slack.responseUrl({ channel, user });
      const fields = { channel_id: channel, user_id: user, team_id: team, response_url: url };
      const heard = await send(form(command({ ...fields, text, trigger_id: slack.trigger() }), { secret }));
      if (heard.body !== "") slack.acknowledge(url, JSON.parse(heard.body));
      return heard;
    },
    check: ({ channel, ts, text, user: author }) => {
      const fields = { channel: { id: channel }, response_url: slack.responseUrl({ channel, user }) };
      const message = { ts, text, user: author };
      return payload(messageShortcut(message, { ...person, ...fields, trigger_id: slack.trigger() }));
    },
    press: (label, message) => {
      const { channel, ts, threadTs, to } = message;
      const response_url = slack.responseUrl({ channel, user, original: ts });
      const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
      const container = { type: "message", message_ts: ts, channel_id: channel, is_ephemeral: to !== undefined };
      return act(labelled(label, message.blocks), {
        container: { ...container, ...thread },
        channel: { id: channel },
        message: to === undefined ? { ts, ...thread } : undefined,
        response_url,
      });
    },
    pressAtHome: (label) => {
      const home = slack.home(user);
      const view = { id: home?.id, type: "home" };
      const container = { type: "view", view_id: home?.id };
      const nowhere = { channel: undefined, message: undefined, response_url: undefined };
      return act(labelled(label, blocksOf(home)), { container, view, ...nowhere });
    },
    submit: (view, filled) => {
      const { private_metadata } = view.content;
      const state = filledState(blocksOf(view), filled);
      const content = { ...formView(`${private_metadata}`, state), id: view.id };
      return payload({ ...submission(content), ...person });
    },
    openHome: () => event({ ...homeOpened({ user }), event_id: fresh() }),
  };
}

function stampOf({ ts }: Message) {
  return { ts, event_ts: ts };
}

/** The blocks of a view. */
export function blocksOf(view: View | undefined): readonly Block[] {
  const blocks = view?.content["blocks"];
  return Array.isArray(blocks) ? blocks : [];
}

function labelled(label: string, blocks: readonly Block[]): Pressable {
  const all = pressableIn(blocks);
  const found = all.find((each) => each.label === label);
  if (found === undefined) throw new Error(`nobody can press "${label}": ${all.map((each) => each.label)}`);
  return found;
}
