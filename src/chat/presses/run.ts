import { onAnswer, sameAsking } from "./press.ts";

/** The same question to the second, whatever it reads: its cost was told. */
export const run = onAnswer((opened, caller, desk) => {
  const { id, arrival } = caller;
  const asking = { ...sameAsking(opened, caller, desk), scope: id, now: arrival.at, confirmed: true } as const;
  return { kind: "ask", asking };
});
