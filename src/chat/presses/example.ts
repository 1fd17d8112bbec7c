import { askText } from "../ask.ts";
import type { Press } from "./press.ts";

/** An example is asked as if the person had typed it. */
export const example: Press = async (caller, desk) => askText({ text: caller.arrival.value }, caller, desk);
