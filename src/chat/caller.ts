import { mayAnswer, mayAsk, type RefusalReason } from "../access/access.ts";
import type { LanguageTag } from "../languages/chat-words.ts";
import type { Arrival, PersonFacts, Surface } from "../surfaces/surface.ts";
import { isZone } from "../time/zone.ts";
import type { Desk } from "./desk.ts";
import { reach } from "./failures.ts";
import { type Hints, languageFor } from "./language-for.ts";
import { findPerson, type Known } from "./people.ts";

/** Somebody who wants something, with what is known of them today. */
export interface Caller<A extends Arrival = Arrival> {
  /** The job. */
  readonly id: string;
  readonly arrival: A;
  readonly facts: PersonFacts;
  readonly known: Known;
}

/** Looks up who it is, and why they may not be answered, if so. */
export async function meet(
  id: string,
  arrival: Arrival,
  desk: Desk,
): Promise<{ readonly caller: Caller; readonly refusal: RefusalReason | undefined }> {
  const { person, room, returns } = arrival;
  const surface = surfaceOf(arrival, desk);
  const facts = inOurClocks(await reach(() => surface.who(person, returns)));
  const place = isSeenByOthers(arrival) ? await reach(() => surface.where(room, returns)) : { shared: false };
  const known = await findPerson(person, desk);
  const refusal = mayAsk(desk.access, arrival) ?? mayAnswer(desk.access, { person: facts, room: place });
  return { caller: { id, arrival, facts, known }, refusal };
}

/** Zones come and go, and somebody's device may know more of them than we do: then there is none. */
function inOurClocks({ zone, ...facts }: PersonFacts): PersonFacts {
  return { ...facts, ...(zone !== undefined && isZone(zone) && { zone }) };
}

/** What only the person sees can be said anywhere; a conversation of two is shared where one of them is an outsider. */
function isSeenByOthers(arrival: Arrival): boolean {
  if (arrival.room.kind === "direct") return false;
  return !arrival.hushed || (arrival.kind === "pressed" && arrival.action === "share");
}

/** The surface that something came by. */
export function surfaceOf({ surface }: Pick<Arrival, "surface">, { surfaces }: Desk): Surface {
  const found = surfaces[surface];
  if (found === undefined) throw new Error(`no surface is called ${surface}`);
  return found;
}

/** The language that this person is answered in. */
export function languageOf(caller: Caller, { usual }: Desk, hints: Pick<Hints, "text" | "before"> = {}): LanguageTag {
  const { arrival, facts, known } = caller;
  const asked = arrival.kind === "asked" ? { told: arrival.language, text: arrival.text } : {};
  return languageFor({ ...asked, ...hints, preferred: known.language, profile: facts.language }, usual);
}
