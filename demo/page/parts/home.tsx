import type { Room } from "../../web/protocol.ts";
import { Blocks } from "../blocks/blocks.tsx";
import { type Scene, titleOf } from "../scene.ts";
import { drawingIn } from "./drawing-in.ts";
import { PaneHead } from "./pane-head.tsx";

interface HomeProps {
  readonly scene: Scene;
  readonly room: Room;
  openMenu(): void;
}

/** The page of the bot. */
export function Home({ scene, room, openMenu }: HomeProps) {
  const { snapshot, words, tell } = scene;
  const drawing = drawingIn(scene, "home-", (act) => void tell({ kind: "press", room: room.id, ...act }));
  return (
    <section class="pane" aria-label={words.homeRoom}>
      <PaneHead title={titleOf(room, words)} words={words} openMenu={openMenu} />
      <div class="home">
        {snapshot.home === undefined ? (
          <p class="note">{words.nothingYet}</p>
        ) : (
          <Blocks blocks={snapshot.home.blocks} drawing={drawing} />
        )}
      </div>
    </section>
  );
}
