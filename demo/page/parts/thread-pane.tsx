import type { Message, Room } from "../../web/protocol.ts";
import { repliesTo, type Scene } from "../scene.ts";
import { Composer } from "./composer.tsx";
import { Messages } from "./messages.tsx";

interface ThreadPaneProps {
  readonly scene: Scene;
  readonly room: Room;
  readonly root: Message;
}

/** A thread beside its room. */
export function ThreadPane({ scene, room, root }: ThreadPaneProps) {
  const { words, snapshot, go } = scene;
  return (
    <section class="pane thread" aria-label={words.thread}>
      <header class="pane-head">
        <h2>{words.thread}</h2>
        <button type="button" class="icon" aria-label={words.closeThread} onClick={() => go({ room: room.id })}>
          ✕
        </button>
      </header>
      <Messages
        scene={scene}
        messages={[root, ...repliesTo(snapshot, root)]}
        label={words.thread}
        room={room.id}
        thread={root.ts}
      />
      <Composer scene={scene} room={room} thread={root.ts} />
    </section>
  );
}
