import { besideAnswer, onAnswer } from "./press.ts";

/**
 * Records behind the answer: nothing that was found for it is found twice. What stands behind the button is how many were
 * shown before.
 */
export const records = onAnswer((opened, caller, desk) =>
  besideAnswer({ show: "records", after: Number(opened.text) }, opened, { caller, desk }),
);
