import type { Message as Kept, View as Shown } from "../slack/workspace.ts";
import { withIds } from "./blocks.ts";
import { CHANNELS, DAILY, HOME } from "./company.ts";
import { COMMAND } from "./deeds/talk.ts";
import type { Message, Room, Snapshot, Stop, View } from "./protocol.ts";
import { partOf, type Scene, topView } from "./scene.ts";
import { visibleMessages } from "./visible.ts";
import { type Bilingual, CLOSE } from "./words.ts";

/** What stays the same while the page is open. */
export interface Programme {
  readonly tour: readonly Stop[];
  readonly notice: Bilingual;
}

/** Everything that the visitor sees at Slack now. */
export function snapshotOf(scene: Scene, { tour, notice }: Programme): Snapshot {
  const { user, direct } = partOf(scene);
  const { bot, assistance, homes } = scene.slack.workspace;
  const home = homes.get(user.id);
  const view = topView(scene);
  return {
    me: { user: user.id, name: user.name, locale: scene.locale, zone: user.tz },
    bot: { user: bot, name: nameOf(bot, scene) },
    rooms: roomsOf(scene),
    messages: visibleMessages(scene).map((message) => messageOf(message, scene)),
    ...(home !== undefined && { home: { blocks: withIds(home.content["blocks"]) } }),
    ...(view !== undefined && { view: viewOf(view, scene) }),
    status: statusIn(scene),
    prompts: (assistance.get(direct)?.prompts ?? []).map((prompt) => ({ room: direct, ...prompt })),
    shortcuts: [SHORTCUT],
    commands: [SLASH],
    extensions: [],
    tour,
    notice,
  };
}

// As the bot's manifest has them: src/surfaces/slack/manifest.yml.
const SHORTCUT = { surface: "slack", callback: "check_connection", name: "Check this connection" } as const;
const SLASH = {
  surface: "slack",
  command: COMMAND,
  hint: "10.0.1.5 → payroll-db port 22 yesterday 14:00-15:00",
  description: "Did the traffic pass? Without a question, opens the form.",
} as const;

/** Where no digest is told, its channel would be an empty one. */
function roomsOf(scene: Scene): readonly Room[] {
  const { channels, messages, bot } = scene.slack.workspace;
  const name = nameOf(bot, scene);
  const isTold = messages.some(({ channel }) => channel === DAILY);
  const shown = CHANNELS.filter((id) => id !== DAILY || isTold);
  return [
    ...shown.map((id) => ({ id, name: channels.get(id)?.name ?? id, kind: "channel", surface: "slack" }) as const),
    { id: partOf(scene).direct, name, kind: "direct", surface: "slack" },
    { id: HOME, name, kind: "app", surface: "slack" },
  ];
}

function messageOf(message: Kept, scene: Scene): Message {
  const { channel, ts, threadTs, user, text, blocks, edits, to, files = [] } = message;
  const { workspace } = scene.slack;
  return {
    room: channel,
    ts,
    ...(threadTs !== undefined && threadTs !== ts && { thread: threadTs }),
    user,
    name: nameOf(user, scene),
    isBot: user === workspace.bot,
    text,
    blocks: withIds(blocks),
    edited: edits > 0,
    ephemeral: to !== undefined,
    files: files.flatMap((id) => {
      const file = workspace.files.get(id);
      return file === undefined ? [] : { id, name: file.name, size: file.length, title: file.title ?? file.name };
    }),
    at: Number.parseInt(ts, 10),
  };
}

function nameOf(user: string, { slack }: Scene): string {
  return slack.workspace.users.get(user)?.name ?? user;
}

function viewOf({ id, hash, content }: Shown, { errors, locale }: Scene): View {
  const { callback_id: callback = "", title, submit, close, blocks } = content;
  return {
    id,
    hash,
    callback: `${callback}`,
    title: wordsOf(title),
    ...(submit !== undefined && { submit: wordsOf(submit) }),
    close: close === undefined ? CLOSE[locale] : wordsOf(close),
    blocks: withIds(blocks),
    errors: errors.get(id) ?? {},
  };
}

function wordsOf(plain: unknown): string {
  return String(Object(plain)["text"] ?? "");
}

/** Where the bot is at work, by channel and thread. */
function statusIn({ slack }: Scene): Snapshot["status"] {
  const { assistance, now } = slack.workspace;
  return [...assistance].flatMap(([key, { status = "", until = 0 }]) => {
    const [room = key, thread] = key.split("/");
    return status === "" || until < now() ? [] : { room, ...(thread !== undefined && { thread }), text: status };
  });
}
