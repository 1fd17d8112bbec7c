import type { Visited } from "../../surface.ts";
import type { TeamsActivity } from "../gate/activity.ts";
import { readArriving } from "./arriving.ts";
import { type Porter, take } from "./porter.ts";

/** Somebody adds the bot to a conversation: it says what it can be asked. */
export async function takeVisit(activity: TeamsActivity, porter: Porter): Promise<undefined> {
  const arriving = readArriving(activity, porter.now());
  if (arriving === undefined || !isAdded(activity)) return undefined;
  const { echo: _, ...came } = arriving;
  // Teams tells of it twice, as an installation and as a new member.
  const key = `visit:${arriving.person.tenant}:${arriving.room.channel}`;
  const visited: Visited = { kind: "visited", ...came, key, way: "direct", hushed: false, tab: "messages" };
  await take(visited, porter);
  return undefined;
}

function isAdded({ type, action, membersAdded, recipient }: TeamsActivity): boolean {
  return type === "installationUpdate" ? action === "add" : membersAdded.includes(recipient.id);
}
