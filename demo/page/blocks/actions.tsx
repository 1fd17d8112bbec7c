import type { ActionsBlock } from "@slack/types";
import type { Drawn } from "../drawing.ts";
import { Control } from "./control.tsx";

/** Buttons and menus in their order. */
export function Actions({ block, drawing }: Drawn<ActionsBlock>) {
  return (
    <div class="actions">
      {block.elements.map((element) =>
        element.type === "button" || element.type === "static_select" ? (
          <Control key={element.action_id} control={element} block={block.block_id} drawing={drawing} />
        ) : (
          <span key={element.type} class="note">
            {drawing.words.cannotShow}
          </span>
        ),
      )}
    </div>
  );
}
