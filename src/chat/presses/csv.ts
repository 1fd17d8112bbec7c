import { onAnswer, sameAsking } from "./press.ts";

/** The same records as a file. */
export const csv = onAnswer((opened, caller, desk) => ({
  kind: "ask",
  asking: { ...sameAsking(opened, caller, desk), confirmed: true, show: "file" },
}));
