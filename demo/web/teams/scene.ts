import type { PretendedTeams } from "../../teams/pretended-teams.ts";
import type { TeamsMessage } from "../../teams/world.ts";
import type { Dialog, Locale } from "../protocol.ts";
import { CHANNEL, DAILY, GROUP, type TeamsCast, type TeamsPart } from "./company.ts";
import type { Courier } from "./courier.ts";

/** Where deeds are done in Teams. */
export interface TeamsScene {
  readonly teams: PretendedTeams;
  readonly courier: Courier;
  readonly cast: TeamsCast;
  /** Which part the visitor plays. */
  readonly locale: () => Locale;
  /** Conversations that the bot has been told of. */
  readonly installed: Set<string>;
  dialog?: Dialog & Opener;
}

/** In whose conversation a dialog began; by a button, or by a command of the message extension. */
export interface Opener {
  readonly from: Place;
  readonly command?: string;
}

/** A conversation, and the thread in it. */
export interface Place {
  readonly person: string;
  readonly room: string;
  readonly thread?: string;
}

/** Whom the visitor plays. */
export function partOf({ cast, locale }: TeamsScene): TeamsPart {
  return cast[locale()];
}

/** The visitor in a room. */
export function placeIn(scene: TeamsScene, room: string, thread?: string): Place {
  return { person: partOf(scene).person.id, room, ...(thread !== undefined && { thread }) };
}

/** The messages that the visitor sees, in each room the oldest first. */
export function visibleMessages(scene: TeamsScene): readonly TeamsMessage[] {
  const rooms = [CHANNEL, DAILY, GROUP, partOf(scene).direct];
  return scene.teams.world.messages.filter(({ room }) => rooms.includes(room));
}

/** One of them, in the room where it is said to stand. */
export function messageIn(scene: TeamsScene, { room, ts }: { readonly room: string; readonly ts: string }) {
  return visibleMessages(scene).find((message) => message.id === ts && message.room === room);
}
