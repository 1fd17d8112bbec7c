import { useEffect, useRef } from "preact/hooks";
import type { Scene } from "../scene.ts";
import { RoomList } from "./room-list.tsx";
import { Settings } from "./settings.tsx";
import { Surfaces } from "./surfaces.tsx";
import { Tour } from "./tour.tsx";

interface SidebarProps {
  readonly scene: Scene;
  /** Whether it lies above the page: where there is room for it, it always stands beside it. */
  readonly isOpen: boolean;
  /** Closes the sidebar where it lies above the page. */
  close(): void;
}

/** Where one can go, the tour, and how the page looks. */
export function Sidebar({ scene, isOpen, close }: SidebarProps) {
  const { words, snapshot } = scene;
  const closer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const { activeElement: opener } = document;
    closer.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [isOpen]);
  return (
    <nav
      class="sidebar"
      aria-label={words.rooms}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <header>
        <p>
          <b>{words.title}</b>
          <span class="note">{words.about}</span>
          {snapshot.notice !== undefined && <span class="note notice">{snapshot.notice[words.tag]}</span>}
        </p>
        <button ref={closer} type="button" class="icon menu-button" aria-label={words.closeMenu} onClick={close}>
          ✕
        </button>
      </header>
      <Surfaces scene={scene} />
      <RoomList scene={scene} done={close} />
      <Tour scene={scene} done={close} />
      <Settings scene={scene} />
    </nav>
  );
}
