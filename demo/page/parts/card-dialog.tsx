import { useRef } from "preact/hooks";
import type { Card, Dialog } from "../../web/protocol.ts";
import { AdaptiveCard } from "../cards/adaptive-card.tsx";
import type { Scene } from "../scene.ts";
import { useModal } from "./use-modal.ts";

interface CardDialogProps {
  readonly scene: Scene;
  readonly dialog: Dialog;
}

/** The open dialog of Teams: its card has its own buttons. */
export function CardDialog({ scene: { words, reader, tell }, dialog: { title, card, text = "" } }: CardDialogProps) {
  const shown = useModal();
  const inside = useRef<HTMLDivElement>(null);
  const close = (event: Event) => {
    event.preventDefault();
    void tell({ kind: "close-dialog" });
  };
  // A form that comes back with mistakes is drawn anew, and must be found again.
  const begin = () => inside.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  const press = (data: Card) => void tell({ kind: "submit-dialog", data });
  return (
    <dialog ref={shown} aria-labelledby="dialog-title" onCancel={close}>
      <header>
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="icon" aria-label={words.close} onClick={close}>
          ✕
        </button>
      </header>
      <div class="inside" ref={inside}>
        {card === undefined ? (
          <p role="status">{text}</p>
        ) : (
          <AdaptiveCard card={card} reader={reader} instead={text} press={press} drawn={begin} />
        )}
      </div>
    </dialog>
  );
}
