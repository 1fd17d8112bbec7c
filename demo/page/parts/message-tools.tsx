import type { Message } from "../../web/protocol.ts";
import { type Scene, surfaceOf } from "../scene.ts";

interface ToolsProps {
  readonly scene: Scene;
  readonly message: Message;
  readonly withReplies?: true;
}

/** What can be done with a message: nothing with one that only the visitor sees. */
export function MessageTools({ scene, message, withReplies }: ToolsProps) {
  const { snapshot, words, go, tell } = scene;
  const { room, ts, ephemeral } = message;
  if (ephemeral) return undefined;
  const shortcuts = snapshot.shortcuts.filter(({ surface }) => surface === surfaceOf(scene));
  return (
    <div class="tools">
      {withReplies && (
        <button type="button" onClick={() => go({ room, thread: ts })}>
          {words.reply}
        </button>
      )}
      {shortcuts.map(({ callback, name }) => (
        <button key={callback} type="button" onClick={() => void tell({ kind: "shortcut", callback, room, ts })}>
          {name}
        </button>
      ))}
    </div>
  );
}
