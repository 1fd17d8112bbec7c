import { useEffect, useRef } from "preact/hooks";
import type { Values, View } from "../../web/protocol.ts";
import { Blocks } from "../blocks/blocks.tsx";
import type { Drawing } from "../drawing.ts";
import type { Scene } from "../scene.ts";
import { drawingIn } from "./drawing-in.ts";
import { useModal } from "./use-modal.ts";

interface ModalProps {
  readonly scene: Scene;
  readonly view: View;
}

/** The open form. The browser's own dialog keeps the focus inside and the rest of the page out of reach. */
export function Modal({ scene, view }: ModalProps) {
  const { words, tell } = scene;
  const dialog = useModal();
  const form = useRef<HTMLFormElement>(null);
  // The first field, and where something is wrong the first of those.
  useEffect(() => focusOn("input, textarea, select", form.current), []);
  useEffect(() => focusOn("[aria-invalid=true]", form.current), [view.errors]);
  const drawing: Drawing = {
    ...drawingIn(scene, `${view.id}-`, (act) => {
      void tell({ kind: "view-choice", view: view.id, ...act, values: valuesIn(form.current) });
    }),
    errors: view.errors,
  };
  const close = (event: Event) => {
    event.preventDefault();
    void tell({ kind: "close-view" });
  };
  return (
    <dialog ref={dialog} aria-labelledby="view-title" onCancel={close}>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void tell({ kind: "submit", view: view.id, values: valuesIn(form.current) });
        }}
      >
        <header>
          <h2 id="view-title">{view.title}</h2>
          <button type="button" class="icon" aria-label={words.close} onClick={close}>
            ✕
          </button>
        </header>
        <Blocks blocks={view.blocks} drawing={drawing} />
        <footer>
          <button type="button" class="button" onClick={close}>
            {view.close}
          </button>
          {view.submit !== undefined && (
            <button type="submit" class="button primary">
              {view.submit}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}

function focusOn(selector: string, form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>(selector)?.focus();
}

/** By block id, which is the name of the field; what is empty is left out. */
function valuesIn(form: HTMLFormElement | null): Values {
  const filled = form === null ? [] : [...new FormData(form)];
  return Object.fromEntries(
    filled.flatMap(([name, value]) => (typeof value === "string" && value !== "" ? [[name, value]] : [])),
  );
}
