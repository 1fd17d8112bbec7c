import { chatAnswer } from "../../templates/chat-answer.ts";
import { chatExplained } from "../../templates/chat-explained.ts";
import { details, pastedDetails } from "../../templates/details.ts";
import { MOST_RECORDS, recordsPage } from "../../templates/records.ts";
import type { Answer } from "../ask.ts";
import type { Explained } from "../explain.ts";
import type { Reply, Voice } from "../languages/language.ts";
import { lackOf } from "../question/asking-back/lack.ts";
import { widened } from "../question/widened.ts";
import type { Response } from "../respond.ts";
import type { Arrival } from "../surfaces/surface.ts";
import type { Kept } from "./answers.ts";
import type { Asking } from "./asking.ts";
import type { Desk } from "./desk.ts";
import { filledWith } from "./filled.ts";

/** What was found out for whom. */
export interface Finding {
  /** The job. */
  readonly id: string;
  readonly arrival: Arrival;
  readonly asking: Asking;
  readonly response: Response;
}

/** A response as the reply that is kept: its card, and what stands behind its buttons. */
export function keptFor({ id, arrival, asking, response }: Finding, desk: Desk): Kept {
  const { person: asker, hushed, room } = arrival;
  const from = hushed && room.kind === "channel" ? { room } : {};
  const kept: Kept = { card: response.card, to: "asker", hushed, ...from, asker, language: asking.language };
  if (asking.show !== "answer")
    return response.kind === "answered" ? { ...kept, ...shownOf(response.answer, asking, desk) } : kept;
  const own = response.kind === "to-mend" && lackOf(asking).own !== undefined;
  const filled = response.kind === "confirm" ? filledWith(asking) : undefined;
  return {
    ...{ ...kept, asking, ...(own && { own }), ...(filled && { filled }) },
    ...cardsOf({ id, arrival, asking, response }, desk),
  };
}

/** Some records, and what it takes to find those that follow: as many are looked for each time, so that it costs nothing. */
function shownOf({ records, explanation }: Answer, asking: Asking, desk: Desk): Pick<Kept, "asking" | "card"> {
  const { after = 0, language } = asking;
  const page = { shown: records.slice(after, after + MOST_RECORDS.page), after, total: explanation.recordCount };
  return { asking, card: recordsPage(page, voiceOf(asking, desk), desk.words[language]) };
}

function cardsOf({ id, arrival, asking, response }: Finding, desk: Desk): Pick<Kept, "card" | "details"> {
  if (response.kind !== "answered") return { card: response.card };
  const voice = voiceOf(asking, desk);
  if (response.pasted !== undefined) return pastedCards(response.pasted, voice, { arrival, asking, desk });
  const { explanation, cost, question } = response.answer;
  const asked = desk.restate(question, desk.languages[asking.language], voice.clock);
  const behind = { words: desk.words[asking.language], ...(asked !== undefined && { asked }) };
  const widen = widenOf(response.answer, asking, desk);
  return {
    card: chatAnswer(explanation, voice, { ...behind, hushed: arrival.hushed, reference: id, ...(widen && { widen }) }),
    details: details(explanation, voice, { ...behind, statement: cost.statement }),
  };
}

/** Where a question came from, and in which language. */
interface Around extends Pick<Finding, "arrival" | "asking"> {
  readonly desk: Desk;
}

/** There are no logs behind pasted records to look into. */
function pastedCards(told: Explained, voice: Voice, around: Around): Pick<Kept, "card" | "details"> {
  const { arrival, asking, desk } = around;
  const words = desk.words[asking.language];
  const pasted = { ...told, explanation: told.answer.explanation };
  return {
    card: chatExplained(pasted, voice, { words, hushed: arrival.hushed }),
    details: pastedDetails(pasted, voice, words),
  };
}

/** The same question about a longer time, where there is one. */
function widenOf({ question }: Answer, asking: Asking, desk: Desk): Reply | undefined {
  const { clock } = voiceOf(asking, desk);
  const window = widened(question, asking.now, desk.longestWindow);
  const text = window && desk.restate({ ...question, window }, desk.languages[asking.language], clock);
  return text === undefined ? undefined : { label: desk.words[asking.language].buttons.widen.label, text };
}

function voiceOf({ language, zone, now }: Asking, { languages }: Desk): Voice {
  return { say: languages[language].say, clock: { zone, now } };
}
