import { answer as answerCard } from "../templates/answer.ts";
import { askMissing } from "../templates/ask-missing.ts";
import { aside, help } from "../templates/help.ts";
import { mistakes as mistakesCard } from "../templates/mistakes.ts";
import { records as recordsCard } from "../templates/records.ts";
import { sorry } from "../templates/sorry.ts";
import { type Answer, ask, type Services } from "./ask.ts";
import type { Card } from "./cards/card.ts";
import { EngineFailure } from "./engines/engine.ts";
import type { Failure } from "./explanation/failure.ts";
import type { Language, Voice } from "./languages/language.ts";
import type { Intent, Question } from "./question/question.ts";
import { lengthOf, type Window } from "./time/window.ts";

/** A message that was read, and how to answer it. */
export interface Message {
  readonly text: string;
  readonly question: Question;
  readonly language: Language;
  readonly zone: string;
  /** Names a fault in the logs of this process without telling anything else. */
  readonly reference: string;
}

/** Exactly one terminal reply to a message. */
export type Response =
  | { readonly kind: "answered"; readonly answer: Answer; readonly card: Card }
  /** The person has to mend or add something. */
  | { readonly kind: "to-mend"; readonly card: Card; readonly failure?: Failure }
  /** No question about traffic, or none that can be answered here. */
  | { readonly kind: "aside"; readonly card: Card }
  | { readonly kind: "failed"; readonly card: Card; readonly failure: Failure; readonly cause: unknown };

/** Answers a message that was read; whatever happens, something is said. */
export async function respond(message: Message, services: Services): Promise<Response> {
  const { question, language, text } = message;
  const { say } = language;
  if (question.mistakes.length > 0) return { kind: "to-mend", card: mistakesCard(text, question.mistakes, say) };
  const aloof = ASIDES[question.intent];
  if (aloof !== undefined) return { kind: "aside", card: aloof === "help" ? help(say) : aside(aloof, say) };
  const { window } = question;
  if (window === undefined || question.missing.length > 0 || isUnclear(question)) {
    return { kind: "to-mend", card: askMissing(slotsToAsk(question), say) };
  }
  const { longestWindow } = services;
  if (longestWindow !== undefined && lengthOf(window) > longestWindow) {
    return mend({ code: "window-too-long", hours: longestWindow / 3600 }, language);
  }
  try {
    return await answered({ ...question, window }, message, services);
  } catch (error) {
    return failed(error, message);
  }
}

/** Intents that no scan answers. */
const ASIDES: Readonly<Partial<Record<Intent, "help" | "none" | "watch" | "digest" | "explain">>> = {
  help: "help",
  none: "none",
  watch: "watch",
  digest: "digest",
  explain: "explain",
};

/** An end that could be several entries of the address book has to be asked back. */
function isUnclear({ ambiguous }: Question): boolean {
  return ambiguous.includes("src") || ambiguous.includes("dst");
}

function slotsToAsk({ missing, ambiguous }: Question): Question["missing"] {
  const unclear = (["src", "dst"] as const).filter((slot) => ambiguous.includes(slot) && !missing.includes(slot));
  return [...missing, ...unclear];
}

async function answered(
  question: Question & { readonly window: Window },
  { language, zone }: Message,
  services: Services,
): Promise<Response> {
  const voice: Voice = { say: language.say, clock: { zone, now: services.now } };
  const reply = await ask(question, services);
  switch (reply.kind) {
    case "answered": {
      const { explanation, records } = reply.answer;
      const shown = records.length > 0 ? recordsCard(records, explanation.recordCount, voice).elements : [];
      const card = { elements: [...answerCard(explanation, voice).elements, ...shown] };
      return { kind: "answered", answer: reply.answer, card };
    }
    case "unresolved":
      return mend({ code: "unknown-name", names: reply.unresolved.map(({ text }) => text) }, language);
    case "no-logs":
      return mend({ code: "no-logs-found", paths: reply.places }, language);
    case "closed":
      return mend({ code: "not-readable", path: reply.place }, language);
    case "unknown-format":
      return mend({ code: "unknown-format", path: reply.path }, language);
  }
}

function mend(failure: Failure, { say }: Language): Response {
  return { kind: "to-mend", card: sorry(failure, say), failure };
}

function failed(error: unknown, { language: { say }, reference }: Message): Response {
  const failure = failureOf(error, reference);
  return { kind: "failed", card: sorry(failure, say), failure, cause: error };
}

function failureOf(error: unknown, reference: string): Failure {
  if (!(error instanceof EngineFailure)) return { code: "fault", reference };
  if (error.remedy === "narrow-the-question") return { code: "too-much" };
  return error.retryable ? { code: "engine-busy" } : { code: "engine-failed", reference };
}
