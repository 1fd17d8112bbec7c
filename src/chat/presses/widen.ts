import { askText } from "../ask.ts";
import { onReply } from "./press.ts";

/** The text behind the button is the whole question about a longer time. */
export const widen = onReply(({ kept, text }, caller, desk) => askText({ text, before: kept.language }, caller, desk));
