import type { Room } from "../../web/protocol.ts";
import { hasThreads, rootsIn, type Scene, titleOf } from "../scene.ts";
import { Composer } from "./composer.tsx";
import { Messages } from "./messages.tsx";
import { PaneHead } from "./pane-head.tsx";
import { Prompts } from "./prompts.tsx";
import { Welcome } from "./welcome.tsx";

interface RoomPaneProps {
  readonly scene: Scene;
  readonly room: Room;
  openMenu(): void;
}

const WITH_REPLIES = { withReplies: true } as const;

/** A channel or a direct conversation. */
export function RoomPane({ scene, room, openMenu }: RoomPaneProps) {
  const { words, snapshot } = scene;
  const title = titleOf(room, words);
  const roots = rootsIn(snapshot, room.id);
  return (
    <section class="pane" aria-label={title}>
      <PaneHead title={title} words={words} openMenu={openMenu} />
      <Messages
        scene={scene}
        messages={roots}
        room={room.id}
        label={words.messages}
        {...(hasThreads(room) && WITH_REPLIES)}
      >
        <Welcome scene={scene} />
      </Messages>
      {room.kind === "direct" && <Prompts scene={scene} room={room} />}
      <Composer scene={scene} room={room} />
    </section>
  );
}
