import { useState } from "preact/hooks";
import type { Room } from "../web/protocol.ts";
import { CardDialog } from "./parts/card-dialog.tsx";
import { Home } from "./parts/home.tsx";
import { Modal } from "./parts/modal.tsx";
import { RoomPane } from "./parts/room-pane.tsx";
import { Sidebar } from "./parts/sidebar.tsx";
import { ThreadPane } from "./parts/thread-pane.tsx";
import type { Scene } from "./scene.ts";

interface PageProps {
  readonly scene: Scene;
  readonly room: Room;
  /** Something that went wrong; empty: nothing did. */
  readonly problem: string;
}

/** Sidebar, room and thread side by side; a form above them. */
export function Page({ scene, room, problem }: PageProps) {
  const [isMenuOpen, setMenuOpen] = useState(false);
  const { snapshot, place, words } = scene;
  const { view, dialog } = snapshot;
  const root = snapshot.messages.find(({ ts, room: where }) => ts === place.thread && where === room.id);
  return (
    <div class="page" data-thread={root !== undefined} data-menu={isMenuOpen}>
      <Sidebar scene={scene} isOpen={isMenuOpen} close={() => setMenuOpen(false)} />
      <main>
        <h1 class="unseen">{words.title}</h1>
        <p class="problem" role="alert">
          {problem}
        </p>
        <div class="column">
          {room.kind === "app" ? (
            <Home scene={scene} room={room} openMenu={() => setMenuOpen(true)} />
          ) : (
            <RoomPane key={room.id} scene={scene} room={room} openMenu={() => setMenuOpen(true)} />
          )}
        </div>
        {root !== undefined && <ThreadPane key={root.ts} scene={scene} room={room} root={root} />}
      </main>
      {dialog !== undefined && <CardDialog key={dialog.id} scene={scene} dialog={dialog} />}
      {view !== undefined && <Modal key={view.id} scene={scene} view={view} />}
    </div>
  );
}
