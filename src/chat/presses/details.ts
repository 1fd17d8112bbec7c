import { show } from "../deed.ts";
import { onReply, tooOld } from "./press.ts";

/** How the answer is known, as it was written down with it. */
export const details = onReply(({ kept }, caller, desk) =>
  kept.details === undefined ? tooOld(caller, desk) : show(kept.details, caller, kept.language),
);
