import { askText } from "../ask.ts";
import { onAnswer } from "./press.ts";

/** The same words, read now: "the last hour" is another one by now. */
export const again = onAnswer(({ asking, kept }, caller, desk) =>
  askText({ text: asking.text, context: asking.context, before: kept.language }, caller, desk),
);
