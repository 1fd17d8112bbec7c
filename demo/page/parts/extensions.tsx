import type { Room } from "../../web/protocol.ts";
import type { Scene } from "../scene.ts";

interface ExtensionsProps {
  readonly scene: Scene;
  readonly room: Room;
  readonly thread?: string;
}

/** What Teams offers beside the field for messages. */
export function Extensions({ scene: { snapshot, tell }, room, thread }: ExtensionsProps) {
  if (room.surface !== "teams") return undefined;
  const place = { room: room.id, ...(thread !== undefined && { thread }) };
  return snapshot.extensions.map(({ callback, name, description }) => (
    <button
      key={callback}
      type="button"
      class="inline"
      title={description}
      onClick={() => void tell({ kind: "extension", callback, ...place })}
    >
      {name}
    </button>
  ));
}
