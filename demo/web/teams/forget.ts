import type { TeamsMessage, TeamsWorld } from "../../teams/world.ts";
import { overflow } from "../forget.ts";
import { fileIn } from "./attachments.ts";

/** Drops the oldest conversations, with their files, until at most so many messages are left. */
export function forgetOldIn({ messages, files, typing }: TeamsWorld, most: number): void {
  // Nobody looks at it.
  typing.length = 0;
  const gone = overflow(messages, threadKey, most);
  messages.splice(0, messages.length, ...messages.filter((message) => !gone.has(message)));
  for (const { activity } of gone) files.delete(`${fileIn(activity)?.content["uniqueId"]}`);
}

/** What stands in no thread is one of its own. */
function threadKey({ room, thread, id }: TeamsMessage): string {
  return `${room}/${thread ?? id}`;
}
