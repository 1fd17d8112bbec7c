import { answer as answerCard } from "../templates/answer.ts";
import { askMissing } from "../templates/ask-missing.ts";
import { explained as explainedCard } from "../templates/explained.ts";
import { aside, help } from "../templates/help.ts";
import { leftOut as leftOutLines } from "../templates/left-out.ts";
import { mistakes as mistakesCard } from "../templates/mistakes.ts";
import { notYet } from "../templates/not-yet.ts";
import { readBack as readBackCard } from "../templates/read-back.ts";
import { records as recordsCard } from "../templates/records.ts";
import { sorry } from "../templates/sorry.ts";
import { tooBig as tooBigCard } from "../templates/too-big.ts";
import { type Answer, ask, type Services, type TooBig } from "./ask.ts";
import type { Card } from "./cards/card.ts";
import { EngineFailure, type Estimate } from "./engines/engine.ts";
import { type Explained, explainPasted } from "./explain.ts";
import type { Failure } from "./explanation/failure.ts";
import { leftOut } from "./explanation/left-out.ts";
import { failureOf, failureOfObstacle } from "./failure-of.ts";
import type { Language, NotYet, Promised, Voice } from "./languages/language.ts";
import { nearEntries } from "./names/near.ts";
import type { Ip } from "./net/ip.ts";
import { makePlan } from "./plan/make-plan.ts";
import { castFrom } from "./question/asking-back/cast.ts";
import { choicesFor } from "./question/asking-back/choices.ts";
import { isLacking, lackOf } from "./question/asking-back/lack.ts";
import { entryWords, type Known } from "./question/asking-back/offers.ts";
import type { PastedRecord, Question } from "./question/question.ts";
import { isRestatable, type NameOf } from "./question/restatable.ts";
import { lengthOf, type Window } from "./time/window.ts";

/** A message that was read, and how to answer it. */
export interface Message {
  readonly text: string;
  readonly question: Question;
  readonly language: Language;
  readonly zone: string;
  /** The question before it in the same thread. */
  readonly context?: Question;
  /** The address that the asker gave another time. */
  readonly remembered?: Ip;
  /** Names a fault in the logs of this process without telling anything else. */
  readonly reference: string;
  /** Whoever asks wants it whatever it reads, up to what one question may. */
  readonly confirmed?: true;
}

/** Exactly one terminal reply to a message. */
export type Response =
  | {
      readonly kind: "answered";
      readonly answer: Answer;
      readonly card: Card;
      /** What pasted records tell field by field, where it was they that were asked about. */
      readonly pasted?: Explained;
    }
  /** It would read much, and nothing has been read: the person decides whether it is worth it. */
  | { readonly kind: "confirm"; readonly card: Card; readonly estimate: Estimate; readonly question: Question }
  /** The person has to mend or add something. */
  | { readonly kind: "to-mend"; readonly card: Card; readonly failure?: Failure }
  /** No question about traffic, or none that can be answered here. */
  | { readonly kind: "aside"; readonly card: Card }
  | { readonly kind: "failed"; readonly card: Card; readonly failure: Failure; readonly cause: unknown };

/**
 * Answers a message that was read; whatever happens, something is said. Only where this worker has to leave while a
 * statement runs on, `EngineFailure` is thrown, and the next one replies.
 */
export async function respond(message: Message, services: Services): Promise<Response> {
  const { question, language, text, context } = message;
  const { say } = language;
  if (question.mistakes.length > 0) return { kind: "to-mend", card: mistakesCard(text, question.mistakes, say) };
  const { records } = question;
  if (records !== undefined) return explainedReply({ ...question, records }, message, services);
  const apart = replyWithoutScan(message, services);
  if (apart !== undefined) return { kind: "aside", card: apart };
  const unfound = unfoundName(question, services);
  if (unfound !== undefined) return mend({ code: "name-not-found", name: unfound }, language);
  const { window } = question;
  const lack = lackOf(message);
  if (window === undefined || isLacking(lack)) {
    const talk = { question, ...(context && { previous: context }) };
    const card = askMissing(lack, choicesFor(lack, talk, services.surroundings), say);
    return withOthers({ kind: "to-mend", card }, message, services);
  }
  const { longestWindow } = services;
  if (longestWindow !== undefined && lengthOf(window) > longestWindow) {
    return mend({ code: "window-too-long", hours: longestWindow / 3600 }, language);
  }
  try {
    return await answered({ ...question, window }, message, services);
  } catch (error) {
    // Whoever takes the question up replies to it.
    if (error instanceof EngineFailure && error.remedy === "take-up-later") throw error;
    return failed(error, message);
  }
}

/** A reply before the answer, with what the message asked besides: the question that follows does not say it again. */
function withOthers(reply: Response, { question, language, zone }: Message, services: Services): Response {
  const { now, surroundings } = services;
  const others = leftOut(question, { now, nameOf: (key) => entryWords(key, surroundings) });
  const lines = leftOutLines(others, { say: language.say, clock: { zone, now } });
  return { ...reply, card: { elements: [...reply.card.elements, ...lines] } };
}

/** Pasted records need no log to be read, but somebody has to have named their fields. */
function explainedReply(
  question: Question & { readonly records: readonly PastedRecord[] },
  message: Message,
  services: Services,
): Response {
  const { language, zone } = message;
  const voice: Voice = { say: language.say, clock: { zone, now: services.now } };
  try {
    const pasted = explainPasted(question, services);
    const { answer, connections, records } = pasted;
    if (records.every(({ problem }) => problem === "no-header")) return mend({ code: "no-header" }, language);
    const card = explainedCard({ explanation: answer.explanation, connections, records }, voice);
    return { kind: "answered", answer, card, pasted };
  } catch (error) {
    return failed(error, message);
  }
}

/** The name that the person's machine did not find, where nothing else is known of the far end. */
function unfoundName({ src: _, ...question }: Question, { surroundings, now }: Services): string | undefined {
  const { symptom, dst } = question;
  if (symptom?.kind !== "name-not-found" || dst?.kind !== "host") return undefined;
  const planning = makePlan({ ...question, window: { from: now, to: now } }, surroundings);
  return planning.ok ? undefined : dst.name;
}

/** What is said where no scan answers. */
function replyWithoutScan(message: Message, { surroundings, now }: Services): Card | undefined {
  const { question, zone } = message;
  const { say } = message.language;
  const { intent } = question;
  switch (intent) {
    case "help":
      return help(say.help(castFrom(surroundings)));
    case "none":
      return aside(say.none(castFrom(surroundings)));
    case "explain":
      return aside(say.explain);
    case "watch":
    case "digest":
      return notYet(later({ ...question, intent }, { say, clock: { zone, now } }, surroundings));
    default:
      return undefined;
  }
}

/** Whoever wants to hear of a connection without naming it is shown how to ask with both ends. */
function later(asked: Promised, { say, clock }: Voice, known: Known): NotYet {
  const nameOf: NameOf = (key) => entryWords(key, known);
  const { text, instead } = say.notYet(asked, clock, nameOf);
  if (asked.intent === "digest" || asked.src !== undefined || asked.dst !== undefined) return { text, instead };
  const { client, server } = castFrom(known);
  return { text, instead: say.notYet({ ...asked, src: client.end, dst: server.end }, clock, nameOf).instead };
}

/** The question as the person would say it; nothing where something has to be asked or mended before. */
export function readBack(question: Question, { say, clock }: Voice, nameOf: NameOf): string | undefined {
  const isWhole = question.missing.length + question.mistakes.length === 0 && !isUnclear(question);
  return isWhole && isRestatable(question) ? say.question(question, clock, nameOf) : undefined;
}

function isUnclear({ ambiguous }: Question): boolean {
  return ambiguous.includes("src") || ambiguous.includes("dst");
}

async function answered(
  question: Question & { readonly window: Window },
  message: Message,
  services: Services,
): Promise<Response> {
  const { text, language, zone, confirmed } = message;
  const voice: Voice = { say: language.say, clock: { zone, now: services.now } };
  const reply = await ask(question, confirmed === true ? withoutAsking(services) : services);
  switch (reply.kind) {
    case "answered": {
      const { explanation, records } = reply.answer;
      const shown = records.length > 0 ? recordsCard(records, explanation.recordCount, voice).elements : [];
      const asked = readBack(question, voice, (key) => entryWords(key, services.surroundings));
      const card = { elements: [...answerCard(explanation, voice, asked).elements, ...shown] };
      return { kind: "answered", answer: reply.answer, card };
    }
    case "unresolved":
      return mend(
        unknownName(
          reply.unresolved.map(({ text }) => text),
          services.surroundings,
        ),
        language,
      );
    case "too-big":
      return withOthers(tooBigReply(question, reply, { voice, known: services.surroundings }), message, services);
    case "to-confirm": {
      const { estimate } = reply;
      const asked = readBack(question, voice, (key) => entryWords(key, services.surroundings)) ?? text;
      return { kind: "confirm", card: readBackCard(asked, estimate, language.say), estimate, question };
    }
    default:
      return mend(failureOfObstacle(reply, question.window), language);
  }
}

/** Names that nobody knows, with those of the address book that may have been meant. */
function unknownName(names: readonly string[], known: Known): Failure {
  const keys = new Set(names.flatMap((name) => nearEntries(name, known.book)));
  const near = [...keys].map((key) => entryWords(key, known));
  return { code: "unknown-name", names, ...(near.length > 0 && { near }) };
}

function withoutAsking({ confirmBytes: _, ...services }: Services): Services {
  return services;
}

/** How much it would be, and the question about as much of its time as fits. */
function tooBigReply(
  question: Question,
  { estimate, limit, fits }: TooBig,
  { voice, known }: { readonly voice: Voice; readonly known: Known },
): Response {
  const { say } = voice;
  const failure: Failure = { code: "too-big", ...estimate, limit, ...(fits && { fits: lengthOf(fits) }) };
  const text = fits && readBack({ ...question, window: fits }, voice, (key) => entryWords(key, known));
  const instead = fits && text !== undefined ? { label: say.askAboutLast(lengthOf(fits)), text } : undefined;
  return { kind: "to-mend", card: tooBigCard(failure, say, instead), failure };
}

function mend(failure: Failure, { say }: Language): Response {
  return { kind: "to-mend", card: sorry(failure, say), failure };
}

function failed(error: unknown, { language: { say }, reference }: Message): Response {
  const failure = failureOf(error, reference);
  return { kind: "failed", card: sorry(failure, say), failure, cause: error };
}
