import type { Deed, Room, Snapshot } from "../../web/protocol.ts";

/** Where something is typed. */
export interface Typing {
  readonly room: Room;
  readonly thread?: string;
  readonly snapshot: Pick<Snapshot, "bot" | "commands">;
}

/** What a text does when it is sent; nothing where there is none. Slack takes commands in rooms, not in threads; Teams none. */
export function deedOf(text: string, { room, thread, snapshot }: Typing): Deed | undefined {
  const said = text.trim();
  if (said === "") return undefined;
  if (thread !== undefined) return { kind: "send", room: room.id, thread, text: said };
  const asked = room.surface === "slack" ? commandIn(said, snapshot) : undefined;
  return asked === undefined
    ? { kind: "send", room: room.id, text: said }
    : { kind: "command", room: room.id, text: asked };
}

/** Whether the bot hears of it; of nothing at all it hears as soon as there is something. */
export function isHeard(text: string, { room, snapshot }: Typing): boolean {
  const said = text.trim();
  const isCommand = room.surface === "slack" && said.startsWith("/");
  return said === "" || room.kind !== "channel" || isCommand || said.includes(`@${snapshot.bot.name}`);
}

/** What stands behind the name of a command. */
function commandIn(said: string, { commands }: Typing["snapshot"]): string | undefined {
  const [name = ""] = said.split(/\s/, 1);
  return commands.some(({ command }) => command === name) ? said.slice(name.length).trim() : undefined;
}
