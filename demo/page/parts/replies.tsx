import type { Message } from "../../web/protocol.ts";
import { repliesTo, type Scene } from "../scene.ts";

/** How many answers there are; opens them. */
export function Replies({ scene, message }: { readonly scene: Scene; readonly message: Message }) {
  const { snapshot, words, go } = scene;
  const { room, ts } = message;
  const count = repliesTo(snapshot, message).length;
  const status = snapshot.status.find((one) => one.room === room && one.thread === ts);
  if (count === 0 && status === undefined) return undefined;
  return (
    <button type="button" class="replies" onClick={() => go({ room, thread: ts })}>
      {count > 0 ? words.replies(count) : `${snapshot.bot.name} ${status?.text}`}
    </button>
  );
}
