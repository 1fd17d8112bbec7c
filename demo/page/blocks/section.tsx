import type { SectionBlock } from "@slack/types";
import type { Drawn } from "../drawing.ts";
import { Control } from "./control.tsx";
import { LocalImage } from "./image.tsx";
import { TextObject } from "./text-object.tsx";

/** A text, fields in two columns, and one thing beside them. */
export function Section({ block, drawing }: Drawn<SectionBlock>) {
  const { text, fields = [], accessory } = block;
  return (
    <div class="section">
      <div>
        {text !== undefined && (
          <p>
            <TextObject text={text} drawing={drawing} />
          </p>
        )}
        {fields.length > 0 && (
          <div class="fields">
            {fields.map((field, index) => (
              <TextObject key={index} text={field} drawing={drawing} />
            ))}
          </div>
        )}
      </div>
      {accessory?.type === "image" && <LocalImage image={accessory} />}
      {(accessory?.type === "button" || accessory?.type === "static_select") && (
        <Control control={accessory} block={block.block_id} drawing={drawing} />
      )}
    </div>
  );
}
