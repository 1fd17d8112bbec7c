import { aside } from "../../../templates/help.ts";
import { readTag } from "../language-for.ts";
import { findPerson, preferLanguage } from "../people.ts";
import { atHome } from "./at-home.ts";

/** Answers in the chosen language from now on; any other choice is that of the profile. */
export const language = atHome(async (caller, desk) => {
  const { person, value } = caller.arrival;
  const tag = readTag(value);
  await preferLanguage(person, tag, desk);
  return {
    caller: { ...caller, known: await findPerson(person, desk) },
    card: (words) => aside(words.languageSet(tag)),
  };
});
