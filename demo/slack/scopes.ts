import { type Args, Refusal, readText } from "./refusal.ts";
import type { Channel, Workspace } from "./workspace.ts";

/** Refuses what the token may not do. */
export function checkScope(method: string, args: Args, { scopes, channels }: Workspace): void {
  const needed = NEEDED[method]?.(familyOf(channels.get(readText(args, "channel") ?? "")));
  if (needed !== undefined && !scopes.has(needed)) throw new Refusal("missing_scope", [`[ERROR] needed: ${needed}`]);
}

/** What each method needs, by the family of the room (docs.slack.dev, the page of each method); nothing where not listed. */
const NEEDED: Readonly<Record<string, (family: string) => string>> = {
  "chat.postMessage": () => "chat:write",
  "chat.update": () => "chat:write",
  "chat.postEphemeral": () => "chat:write",
  "files.getUploadURLExternal": () => "files:write",
  "files.completeUploadExternal": () => "files:write",
  "users.info": () => "users:read",
  "conversations.info": (family) => `${family}:read`,
  "conversations.history": (family) => `${family}:history`,
  "conversations.open": () => "im:write",
  "assistant.threads.setStatus": () => "assistant:write",
  "assistant.threads.setSuggestedPrompts": () => "assistant:write",
};

/** As scopes call the kinds of rooms. */
function familyOf(channel: Channel | undefined): string {
  if (channel?.with !== undefined) return "im";
  return channel?.private === true ? "groups" : "channels";
}
