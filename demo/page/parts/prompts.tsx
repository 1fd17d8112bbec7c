import type { Room } from "../../web/protocol.ts";
import type { Scene } from "../scene.ts";

/** What the bot offers to send. */
export function Prompts({ scene, room }: { readonly scene: Scene; readonly room: Room }) {
  const { snapshot, tell } = scene;
  const prompts = snapshot.prompts.filter((prompt) => prompt.room === room.id);
  if (prompts.length === 0) return undefined;
  return (
    <ul class="prompts">
      {prompts.map(({ title, message }) => (
        <li key={title}>
          <button
            type="button"
            class="button"
            title={message}
            onClick={() => void tell({ kind: "send", room: room.id, text: message })}
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}
