import type { MrkdwnElement, PlainTextElement } from "@slack/types";
import type { Drawing } from "../drawing.ts";
import { Mrkdwn } from "./mrkdwn.tsx";

/** A text, with mark-up only where it says that it has some. */
export function TextObject({
  text,
  drawing,
}: {
  readonly text: MrkdwnElement | PlainTextElement;
  readonly drawing: Drawing;
}) {
  return <span class="text">{text.type === "mrkdwn" ? <Mrkdwn text={text.text} drawing={drawing} /> : text.text}</span>;
}
