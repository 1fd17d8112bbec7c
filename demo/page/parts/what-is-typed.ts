import type { Command, Deed, Room, Snapshot } from "../../web/protocol.ts";
import { needsName } from "../scene.ts";

/** Where something is typed. */
export interface Typing {
  readonly room: Room;
  readonly thread?: string;
  readonly snapshot: Pick<Snapshot, "bot" | "commands">;
}

/** What a text does when it is sent; nothing where there is none. Slack takes commands in rooms, not in threads. */
export function deedOf(text: string, typing: Typing): Deed | undefined {
  const { room, thread } = typing;
  const said = text.trim();
  if (said === "") return undefined;
  if (thread !== undefined) return { kind: "send", room: room.id, thread, text: said };
  const asked = commandIn(said, typing);
  return asked === undefined
    ? { kind: "send", room: room.id, text: said }
    : { kind: "command", room: room.id, text: asked };
}

/** Whether the bot hears of it; of nothing at all it hears as soon as there is something. */
export function isHeard(text: string, { room, snapshot }: Typing): boolean {
  const said = text.trim();
  const isCommand = room.surface === "slack" && said.startsWith("/");
  return said === "" || !needsName(room) || isCommand || said.includes(`@${snapshot.bot.name}`);
}

/** The commands that begin as typed: at Slack whatever stands behind them, in Teams behind the name of the bot. */
export function commandsFor(text: string, { room, thread, snapshot }: Typing): readonly Command[] {
  const { surface } = room;
  if (surface === "slack" && thread !== undefined) return [];
  const said = text.replace(`@${snapshot.bot.name}`, "").trimStart().toLowerCase();
  const typed = surface === "slack" ? firstWord(said) : said;
  return typed === "" ? [] : commandsOf(surface, snapshot).filter(({ command }) => command.startsWith(typed));
}

/** The text with a command in the place of its beginning. */
export function completed(text: string, { surface, command }: Command, { bot }: Pick<Snapshot, "bot">): string {
  const mention = `@${bot.name} `;
  if (surface === "slack") return `${command} `;
  return text.startsWith(mention) ? mention + command : command;
}

/** What stands behind the name of a command of Slack; those of Teams are messages. */
function commandIn(said: string, { room, snapshot }: Typing): string | undefined {
  const name = firstWord(said);
  const isCommand = room.surface === "slack" && commandsOf("slack", snapshot).some(({ command }) => command === name);
  return isCommand ? said.slice(name.length).trim() : undefined;
}

function commandsOf(surface: Room["surface"], { commands }: Pick<Snapshot, "commands">): readonly Command[] {
  return commands.filter((one) => one.surface === surface);
}

function firstWord(said: string): string {
  return said.split(/\s/, 1)[0] ?? "";
}
