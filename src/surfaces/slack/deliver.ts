import type { Card } from "../../cards/card.ts";
import type { Arrival, Delivery } from "../surface.ts";
import type { Outcome } from "./outcome.ts";
import type { Route, Routes } from "./routes.ts";
import type { SendBest } from "./versions.ts";

/** Something to be said about an arrival. */
export interface Letter {
  readonly arrival: Arrival;
  readonly card: Card;
  /** The message in whose place it comes. */
  readonly ref?: string;
}

/**
 * The ways to try, the first that works is the last: a place can be gone, closed or lost to the bot. What is scheduled is for
 * its room alone, for nobody asked.
 */
export function replyRoutes({ arrival, ref }: Letter, routes: Routes): readonly Route[] {
  const inPlace = ref === undefined ? [] : [routes.inPlaceOf(ref)];
  if (arrival.kind === "scheduled") return [...inPlace, routes.toRoom(arrival)];
  const direct = routes.toPerson(arrival);
  if (!isHidden(arrival)) return [...inPlace, routes.toRoom(arrival), direct];
  // What was pressed stays where it is; a command's own words are what the answer replaces.
  const how = { response_type: "ephemeral", replace_original: arrival.way !== "button" } as const;
  const hidden = arrival.returns === undefined ? routes.whisper(arrival) : routes.back(arrival, how);
  return [...inPlace, hidden, direct];
}

/** The ways to show something to everybody; there is none but the room. */
export function shareRoutes({ arrival }: Letter, routes: Routes): readonly Route[] {
  const room = routes.toRoom(arrival);
  const how = { response_type: "in_channel", replace_original: false } as const;
  return arrival.returns === undefined ? [room] : [routes.back(arrival, how), room];
}

/** Only the person may see it, in a room where others are. A direct conversation needs no whispering, but has addresses too. */
export function isHidden({ hushed, room, returns }: Arrival): boolean {
  return hushed && (returns !== undefined || room.kind === "channel");
}

/** Takes the first way that works. */
export async function deliver(
  { arrival, card }: Letter,
  routes: readonly Route[],
  sendBest: SendBest,
): Promise<Delivery> {
  let outcome: Outcome<string | undefined> = { kind: "refused", code: "no_way" };
  for (const route of routes) {
    outcome = await sendBest({ card, tenant: arrival.person.tenant }, route);
    if (outcome.kind !== "refused") break;
  }
  return deliveryOf(outcome);
}

/** What is said outside of what became of a call; `value` is a reference where it is a text. */
export function deliveryOf(outcome: Outcome<unknown>): Delivery {
  switch (outcome.kind) {
    case "done":
      return { kind: "sent", ...(typeof outcome.value === "string" && { ref: outcome.value }) };
    case "later":
      return outcome;
    case "refused":
      return { kind: "gone", reason: outcome.code };
  }
}
