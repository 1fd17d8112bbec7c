import type { HeaderBlock } from "@slack/types";
import type { Drawn } from "../drawing.ts";

/** A heading; plain text. */
export function Header({ block }: Drawn<HeaderBlock>) {
  return <h4 class="header">{block.text.text}</h4>;
}
