import { greeting, greetingInRoom } from "../../templates/greeting.ts";
import { home } from "../../templates/home.ts";
import { refused } from "../../templates/refused.ts";
import type { RefusalReason } from "../access/access.ts";
import type { Action, Card } from "../cards/card.ts";
import type { Delivery, Visited } from "../surfaces/surface.ts";
import { type Caller, languageOf, surfaceOf } from "./caller.ts";
import type { Deed } from "./deed.ts";
import type { Desk } from "./desk.ts";
import { findPerson } from "./people.ts";
import { recentQuestions } from "./recent.ts";

/** Shows the page of the bot, or how a conversation can begin. */
export function visit(caller: Caller<Visited>, desk: Desk): Deed {
  const { tab } = caller.arrival;
  return { kind: "do", act: () => (tab === "home" ? showHome(caller, desk) : greet(caller, desk)) };
}

/** Says on the page of the bot why there is nothing on it. */
export function refuseVisit(reason: RefusalReason, caller: Caller<Visited>, desk: Desk): Deed {
  const card = refused(reason, desk.words[languageOf(caller, desk)]);
  const { tab, person } = caller.arrival;
  const surface = surfaceOf(caller.arrival, desk);
  return { kind: "do", act: async () => (tab === "home" ? await surface.home(person, card) : NOTHING_TO_SEND) };
}

/** Shows the page of the bot as it is now. */
export async function showHome(caller: Caller, desk: Desk): Promise<Delivery> {
  const { person } = caller.arrival;
  return await surfaceOf(caller.arrival, desk).home(person, await homeCard(caller, desk));
}

async function homeCard(caller: Caller, desk: Desk): Promise<Card> {
  const { person } = caller.arrival;
  const known = await findPerson(person, desk);
  const words = desk.words[languageOf({ ...caller, known }, desk)];
  const recent = await recentQuestions(person, desk);
  const content = {
    recent: recent.map(({ id, text }) => ({ label: text, value: id })),
    examples: words.prompts(desk.cast).offers.map(({ text }) => text),
    language: known.language ?? "profile",
    ...(known.address !== undefined && { address: known.address }),
  };
  return home(content, words);
}

async function greet(caller: Caller, desk: Desk): Promise<Delivery> {
  const words = desk.words[languageOf(caller, desk)];
  const prompts = words.prompts(desk.cast);
  const offers = prompts.offers.map(({ label, text }): Action => ({ id: "reply", label, value: text }));
  const { arrival } = caller;
  const card = arrival.room.kind === "direct" ? greeting(prompts, words) : greetingInRoom(prompts);
  await surfaceOf(arrival, desk).greet(arrival, { card, title: prompts.title, offers });
  return NOTHING_TO_SEND;
}

const NOTHING_TO_SEND: Delivery = { kind: "sent" };
