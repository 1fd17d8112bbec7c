import type { ContextBlock } from "@slack/types";
import type { Drawn } from "../drawing.ts";
import { LocalImage } from "./image.tsx";
import { TextObject } from "./text-object.tsx";

/** Small print. */
export function Context({ block, drawing }: Drawn<ContextBlock>) {
  return (
    <div class="context">
      {block.elements.map((element, index) =>
        element.type === "image" ? (
          <LocalImage key={index} image={element} />
        ) : (
          <TextObject key={index} text={element} drawing={drawing} />
        ),
      )}
    </div>
  );
}
