import { isObject } from "../../slack/refusal.ts";
import type { Json } from "../../teams/connector.ts";
import type { TeamsMessage } from "../../teams/world.ts";
import type { Dialog, Locale, Message, Prompt, Room, Snapshot } from "../protocol.ts";
import { cardIn, consentIn, fileIn } from "./attachments.ts";
import { CHANNEL, DAILY, GROUP } from "./company.ts";
import { type Offers, readOffers } from "./manifest.ts";
import { partOf, type TeamsScene, visibleMessages } from "./scene.ts";
import { asSeen } from "./text.ts";

/** What the two surfaces call the visitor and the bot by. */
type Known = Pick<Snapshot, "me" | "bot">;

/** Everything that the visitor sees at Slack and in Teams. */
export function withTeams(slack: Snapshot, scene: TeamsScene): Snapshot {
  const { dialog } = scene;
  const messages = visibleMessages(scene);
  const { shortcuts, commands, extensions } = OFFERS[scene.locale()];
  return {
    ...slack,
    rooms: [...slack.rooms, ...roomsOf(slack, scene)],
    messages: [...slack.messages, ...messages.map((message) => messageOf(message, slack, scene))],
    prompts: [...slack.prompts, ...promptsIn(messages.findLast(({ room }) => room === partOf(scene).direct))],
    shortcuts: [...slack.shortcuts, ...shortcuts],
    commands: [...slack.commands, ...commands],
    extensions,
    ...(dialog !== undefined && { dialog: shown(dialog) }),
  };
}

const OFFERS: Readonly<Record<Locale, Offers>> = { "en-US": readOffers("en-US"), "ja-JP": readOffers("ja-JP") };

function shown({ from: _, command: __, ...dialog }: NonNullable<TeamsScene["dialog"]>): Dialog {
  return dialog;
}

/** Where no digest is told, its channel would be an empty one. */
function roomsOf({ bot }: Known, scene: TeamsScene): readonly Room[] {
  const { direct } = partOf(scene);
  const { rooms, messages } = scene.teams.world;
  const nameOf = (room: string) => rooms.get(room)?.name ?? room;
  const shown = messages.some(({ room }) => room === DAILY) ? [CHANNEL, DAILY] : [CHANNEL];
  return [
    { id: direct, name: bot.name, kind: "direct", surface: "teams" },
    ...shown.map((id) => ({ id, name: nameOf(id), kind: "channel", surface: "teams" }) as const),
    { id: GROUP, name: nameOf(GROUP), kind: "group", surface: "teams" },
  ];
}

function messageOf(message: TeamsMessage, known: Known, scene: TeamsScene): Message {
  const { id, room, thread, activity, edits } = message;
  const [card, asked] = [cardIn(activity), consentIn(activity)];
  return {
    room,
    ts: id,
    ...(thread !== undefined && thread !== id && { thread }),
    ...authorOf(message, known, scene),
    text: asSeen(`${activity["text"] ?? activity["summary"] ?? ""}`),
    isPlain: true,
    ...(card !== undefined && { card }),
    ...(asked !== undefined && {
      consent: {
        name: asked.name,
        title: `${asked.content["description"]}`,
        size: Number(asked.content["sizeInBytes"]),
      },
    }),
    blocks: [],
    edited: edits > 0,
    ephemeral: false,
    files: filesOf(activity, scene),
    // Ids are milliseconds in Teams.
    at: Math.floor(Number(id) / 1000),
  };
}

/** The visitor is the same at both, and so is the bot. */
function authorOf(
  { from }: TeamsMessage,
  { me, bot }: Known,
  scene: TeamsScene,
): Pick<Message, "user" | "name" | "isBot"> {
  const { teams } = scene;
  if (from === teams.bot.id) return { ...bot, isBot: true };
  const { person } = partOf(scene);
  if (from === person.botsId) return { user: me.user, name: me.name, isBot: false };
  const name = [...teams.world.people.values()].find(({ botsId }) => botsId === from)?.name;
  return { user: from, name: name ?? from, isBot: false };
}

function filesOf(activity: Json, { teams }: TeamsScene): Message["files"] {
  const file = fileIn(activity);
  if (file === undefined) return [];
  const id = `${file.content["uniqueId"]}`;
  return [{ id, name: file.name, title: file.name, size: teams.world.files.get(id)?.length ?? 0 }];
}

/** They stand below the newest message, and go with the next. */
function promptsIn(newest: TeamsMessage | undefined): readonly Prompt[] {
  const suggested = newest?.activity["suggestedActions"];
  const actions =
    isObject(suggested) && Array.isArray(suggested["actions"]) ? suggested["actions"].filter(isObject) : [];
  return actions.map(({ title, value }) => ({ room: newest?.room ?? "", title: `${title}`, message: `${value}` }));
}
