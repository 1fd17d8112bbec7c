import type { Deed, Message, Reply, Room, Snapshot, Surface } from "../web/protocol.ts";
import type { Reader } from "./text/moment.ts";
import type { Words } from "./words/words.ts";

/** Where the visitor looks. */
export interface Place {
  readonly room: string;
  /** The message whose thread is open beside the room. */
  readonly thread?: string;
}

/** The kind is kept too: with another language the visitor is somebody else, whose direct conversation is another. */
export type Kept = Place & Partial<Pick<Room, "kind" | "surface">>;

/** What every part of the page gets. */
export interface Scene {
  readonly snapshot: Snapshot;
  readonly words: Words;
  readonly reader: Reader;
  readonly place: Kept;
  go(place: Place): void;
  tell(deed: Deed): Promise<Reply>;
}

/** The room at which the visitor looks; in the place of one that is gone, the one of its kind. */
export function roomOf({ snapshot: { rooms }, place }: Scene): Room | undefined {
  const isAlike = ({ kind, surface }: Room) => kind === place.kind && surface === place.surface;
  return rooms.find(({ id }) => id === place.room) ?? rooms.find(isAlike) ?? rooms[0];
}

/** Where the visitor talks with the bot. */
export function surfaceOf(scene: Scene): Surface {
  return roomOf(scene)?.surface ?? "slack";
}

/** Whether messages can be replied to one by one: not in a chat of Teams, which is one conversation. */
export function hasThreads({ kind, surface }: Room): boolean {
  return surface === "slack" || kind === "channel";
}

/** Whether the bot hears nothing there but what names it. */
export function needsName({ kind }: Pick<Room, "kind">): boolean {
  return kind === "channel" || kind === "group";
}

/** A room as it is called. */
export function titleOf({ kind, name, surface }: Room, words: Words): string {
  if (kind === "app") return words.homeRoom;
  return kind === "channel" && surface === "slack" ? `#${name}` : name;
}

/** What stands in a room, without the replies in its threads. */
export function rootsIn({ messages }: Snapshot, room: string): readonly Message[] {
  return messages.filter((message) => message.room === room && message.thread === undefined);
}

/** The replies in a thread, without the message that it hangs on. */
export function repliesTo({ messages }: Snapshot, { room, ts }: Pick<Message, "room" | "ts">): readonly Message[] {
  return messages.filter((message) => message.room === room && message.thread === ts);
}
