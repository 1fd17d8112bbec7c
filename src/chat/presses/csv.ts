import { besideAnswer, onAnswer } from "./press.ts";

/** The same records as a file. */
export const csv = onAnswer((opened, caller, desk) => besideAnswer({ show: "file" }, opened, { caller, desk }));
