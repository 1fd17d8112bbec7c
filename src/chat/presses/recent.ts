import { askText } from "../ask.ts";
import { recentQuestions } from "../recent.ts";
import { type Press, tooOld } from "./press.ts";

/** One of the person's own questions, asked now. */
export const recent: Press = async (caller, desk) => {
  const { person, value } = caller.arrival;
  const questions = await recentQuestions(person, desk);
  const chosen = questions.find(({ id }) => id === value);
  return chosen === undefined ? tooOld(caller, desk) : askText({ text: chosen.text }, caller, desk);
};
