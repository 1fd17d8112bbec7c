import type { Words } from "../words/words.ts";

interface PaneHeadProps {
  readonly title: string;
  readonly words: Words;
  openMenu(): void;
}

/** The top of a room; the menu is a button only where the sidebar has no place. */
export function PaneHead({ title, words, openMenu }: PaneHeadProps) {
  return (
    <header class="pane-head">
      <button type="button" class="icon menu-button" aria-label={words.openMenu} onClick={openMenu}>
        ☰
      </button>
      <h2>{title}</h2>
    </header>
  );
}
