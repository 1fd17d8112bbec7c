import type { FileLink } from "../../surface.ts";
import type { Part } from "./adaptive.ts";
import { quiet } from "./words.ts";

/** A button that leads to a file, beneath what there is to say of it. */
export function link({ address, label, text }: FileLink): readonly Part[] {
  return [quiet(text), { type: "ActionSet", actions: [{ type: "Action.OpenUrl", title: label, url: address }] }];
}
