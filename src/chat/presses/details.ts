import { show } from "../deed.ts";
import { onReply, tooOld } from "./press.ts";

/** How the answer is known, as it was written down with it. */
export const details = onReply(({ kept }, caller, desk) => {
  if (kept.details === undefined) return tooOld(caller, desk);
  const deed = show(kept.details, caller, kept.language);
  // It belongs to the question, and is kept as long: it has a button of its own.
  return { ...deed, kept: { ...deed.kept, ...(kept.asking && { asking: kept.asking }) } };
});
