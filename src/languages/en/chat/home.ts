import { type HomeWords, LANGUAGE_NAMES, type LanguageTag } from "../../chat-words.ts";

/** The page of the bot. */
export const home: HomeWords = {
  title: "Did it get through?",
  intro:
    "Ask whether network traffic from A to B passed, was rejected or was never seen, and why. The answer comes from flow logs, with its evidence.",
  recent: "Ask again: my last questions",
  examples: "Ask an example",
  language: "Language of my answers",
  answersIn: (tag) => `Your answers are ${inLanguage(tag)}.`,
  profile: "As in my profile",
  address: (address) => `Your computer is remembered as ${address}.`,
};

/** From now on. */
export function languageSet(tag?: LanguageTag): string {
  return `From now on your answers are ${inLanguage(tag)}.`;
}

function inLanguage(tag: LanguageTag | undefined): string {
  return tag === undefined ? "in the language of your profile" : `in ${LANGUAGE_NAMES[tag]}`;
}
