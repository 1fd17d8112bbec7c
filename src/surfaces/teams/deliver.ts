import type { Card, Element } from "../../cards/card.ts";
import type { Arrival, Delivery } from "../surface.ts";
import { cardMessage, textMessage } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import type { ConversationRecord } from "./record.ts";
import { refOf, spotOf } from "./refs.ts";
import type { Part } from "./render/adaptive.ts";
import { render } from "./render/index.ts";
import type { Outgoing, TeamsSdk } from "./sdk.ts";

/** One way to bring a message to somebody; gives the reference by which it can be changed later, where it can be. */
export type Route = (message: Outgoing) => Promise<Outcome<string | undefined>>;

/** The ways to answer in a conversation. */
export interface Routes {
  /** Into the conversation: in a channel into the thread. */
  toRoom(record: ConversationRecord): Route;
  /** Into the conversation of two with whoever asked. */
  toPerson(record: ConversationRecord): Route;
  /** In the place of the message that a reference names. */
  inPlaceOf(ref: string, record: ConversationRecord): Route;
}

export function makeRoutes(sdk: Pick<TeamsSdk, "send" | "update" | "create">): Routes {
  const toRoom = (record: ConversationRecord): Route => {
    return async (message) => naming(record, await sdk.send(record, message));
  };
  return {
    toRoom,
    toPerson: (record) => async (message) => {
      if (record.kind === "personal") return await toRoom(record)(message);
      const created = await sdk.create(record, record.userId);
      return created.kind === "done" ? await toRoom(created.value)(message) : created;
    },
    inPlaceOf: (ref, record) => async (message) => {
      const spot = spotOf(ref, record);
      return naming(spot.record, await sdk.update(spot.record, spot.id, message));
    },
  };
}

function naming(record: ConversationRecord, outcome: Outcome<string | undefined>): Outcome<string | undefined> {
  if (outcome.kind !== "done" || outcome.value === undefined) return outcome;
  return { kind: "done", value: refOf(record, outcome.value) };
}

/** What is replied to. */
export interface Occasion {
  readonly arrival: Arrival;
  /** How its conversation is reached. */
  readonly record: ConversationRecord;
  /** The message in whose place it comes. */
  readonly ref?: string;
}

/**
 * The ways to try, the first that works is the last: a place can be gone, closed or lost to the bot. What is scheduled is for
 * its room alone, for nobody asked; what only the person may see is for the conversation of two, for in rooms Teams hides
 * nothing.
 */
export function replyRoutes({ arrival, record, ref }: Occasion, routes: Routes): readonly Route[] {
  const inPlace = ref === undefined ? [] : [routes.inPlaceOf(ref, record)];
  if (arrival.kind === "scheduled") return [...inPlace, routes.toRoom(record)];
  const direct = routes.toPerson(record);
  if (isHidden(arrival)) return [...inPlace, direct];
  return [...inPlace, routes.toRoom(record), ...(record.kind === "personal" ? [] : [direct])];
}

/** Only the person may see it, and it was asked where others are. */
export function isHidden({ hushed, room }: Arrival): boolean {
  return hushed && room.kind === "channel";
}

/** Takes the first way that works; `below`: see `render`. */
export async function deliver(
  card: Card,
  routes: readonly Route[],
  below?: readonly Part[],
): Promise<Outcome<string | undefined>> {
  let outcome: Outcome<string | undefined> = { kind: "refused", code: "no_way" };
  for (const route of routes) {
    outcome = await sendBest(card, route, below);
    if (outcome.kind !== "refused") break;
  }
  return outcome;
}

/** As a card; where Teams does not take it, as a short one with all of its buttons, and as a last resort as text. */
async function sendBest(card: Card, route: Route, below?: readonly Part[]): Promise<Outcome<string | undefined>> {
  const whole = render(card, below);
  const outcome = await route(cardMessage(whole));
  if (!isTooMuch(outcome)) return outcome;
  const short = await route(cardMessage(render(shortOf(card), below)));
  // Words alone would be without the way to what they are about.
  return isTooMuch(short) && below === undefined ? await route(textMessage(whole.text)) : short;
}

/** Teams does not take what is in the message; another one it may take. */
function isTooMuch(outcome: Outcome<unknown>): boolean {
  return outcome.kind === "refused" && TOO_MUCH.includes(outcome.code);
}

const TOO_MUCH: readonly string[] = ["MessageSizeTooBig", "status_413", "BadSyntax", "BadArgument"];

/** What everybody reads, and the way to all that is left out. */
function shortOf({ elements }: Card): Card {
  const short = elements.filter(({ kind }) => SHORT.includes(kind));
  return { elements: [...short, { kind: "note", text: "…" }] };
}

const SHORT: readonly Element["kind"][] = ["headline", "text", "actions"];

/** Says outside of here what became of it; `random`: see `TeamsSettings`. */
export function deliveryOf(outcome: Outcome<string | undefined>, random: (below: number) => number): Delivery {
  switch (outcome.kind) {
    case "done":
      return { kind: "sent", ...(outcome.value !== undefined && { ref: outcome.value }) };
    case "later": {
      const { seconds, next } = outcome;
      return { kind: "later", seconds: seconds + random(SPREAD), ...(next && { returns: JSON.stringify(next) }) };
    }
    case "refused":
      return { kind: "gone", reason: outcome.code };
  }
}

/** Seconds, so that those who were told the same do not all come back at once. */
const SPREAD = 6;
