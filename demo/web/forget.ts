import type { Message, Workspace } from "../slack/workspace.ts";

/** Drops the oldest conversations, with their files, until at most so many messages are left. */
export function forgetOld(workspace: Workspace, most: number): void {
  const { messages, files, assistance } = workspace;
  if (messages.length <= most) return;
  const threads = Map.groupBy(messages, threadKey);
  const dropped = new Set<string>();
  let left = messages.length;
  for (const [key, thread] of threads) {
    if (left <= most) break;
    dropped.add(key);
    left -= thread.length;
  }
  const gone = messages.filter((message) => dropped.has(threadKey(message)));
  messages.splice(0, messages.length, ...messages.filter((message) => !dropped.has(threadKey(message))));
  for (const id of gone.flatMap((message) => message.files ?? [])) files.delete(id);
  for (const key of dropped) assistance.delete(key);
}

/** A message that nobody has replied to is a thread of its own. */
function threadKey({ channel, ts, threadTs = ts }: Message): string {
  return `${channel}/${threadTs}`;
}
