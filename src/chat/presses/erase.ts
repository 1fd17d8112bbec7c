import { questionsErased } from "../../../templates/forgotten.ts";
import { erase } from "../erase.ts";
import { atHome } from "./at-home.ts";

/** Erases everything that is kept of the person. */
export const eraseMine = atHome(async (caller, desk) => {
  const count = await erase(caller.arrival.person, desk);
  return { caller, card: (words) => questionsErased(count, words) };
});
