import { onAnswer, sameAsking } from "./press.ts";

/**
 * Records behind the answer, found on its behalf: nothing that was found for it is found twice. What stands behind the
 * button is how many were shown before.
 */
export const records = onAnswer((opened, caller, desk) => ({
  kind: "ask",
  asking: { ...sameAsking(opened, caller, desk), confirmed: true, show: "records", after: Number(opened.text) },
}));
