import { endText } from "./end.ts";
import type { End, Intent, Question } from "./question.ts";

/** A question about traffic, which can be asked again in other words; a pasted record and small talk cannot. */
export type Restatable = Question & { readonly intent: Exclude<Intent, "explain" | "help" | "none"> };

/** Whether a question is one about traffic. */
export function isRestatable(question: Question): question is Restatable {
  return question.intent !== "explain" && question.intent !== "help" && question.intent !== "none";
}

/** What an entry of the address book is called, by its key; the key itself where nobody says. */
export type NameOf = (key: string) => string;

/** An end as a sentence that is to be read again names it; `internet` is the language's word for it. */
export function endWords(end: End, internet: string, nameOf: NameOf = (key) => key): string {
  if (end.kind === "internet") return internet;
  return end.kind === "entry" ? nameOf(end.key) : endText(end);
}
