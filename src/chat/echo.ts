import type { Arrival } from "../surfaces/surface.ts";
import { findState } from "./job-state.ts";
import type { Memory } from "./memory.ts";
import { shortName } from "./short-name.ts";

/** Seconds in which something that says the same can be a delivery of the first (botbuilder-dotnet #5005: half a minute). */
const ECHO_SECONDS = 45;

/**
 * Seconds after which a door stops waiting and says that it failed. What is taken in sooner was acknowledged, so whoever
 * says it again means it.
 */
const ACKNOWLEDGED_SECONDS = 2;

/**
 * Whether what came in says the same as something before it that nobody has replied to yet. A surface that had no answer
 * delivers the first anew under a new id, and a button is easily pressed twice: the one reply is for both. What has its reply
 * was meant anew: better answered twice than not at all.
 */
export async function isEcho(id: string, arrival: Arrival, { store, now }: Memory): Promise<boolean> {
  const place = placeOf(arrival);
  if (place === undefined) return false;
  const mark = { ...place, value: JSON.stringify(id), expires: now() + ECHO_SECONDS };
  if ((await store.put({ ...mark, version: 0 }, now())).ok) return false;
  const found = await store.get(place.collection, place.id, now());
  const first = found === undefined ? id : JSON.parse(found.value);
  if (first === id) return false;
  const state = await findState(first, { store, now });
  if (state !== undefined && state !== "closed") return true;
  await store.put({ ...mark, version: found?.version ?? 0 }, now());
  return false;
}

/** Lets the same words be a question of their own from now on, where the surface knows in time that these were heard. */
export async function forgetEcho(arrival: Arrival, memory: Memory): Promise<void> {
  const place = placeOf(arrival);
  const isHeard = arrival.kind === "asked" && memory.now() - arrival.at <= ACKNOWLEDGED_SECONDS;
  // Where that fails, they count as the first until that is replied to.
  if (place !== undefined && isHeard) await expire(place, memory).catch(() => undefined);
}

/** Doors may write what is remembered, and delete nothing. */
async function expire({ collection, id }: Place, { store, now }: Memory): Promise<void> {
  const mark = await store.get(collection, id, now());
  if (mark !== undefined) await store.put({ ...mark, expires: now() }, now());
}

interface Place {
  readonly collection: string;
  readonly id: string;
}

function placeOf({ surface, echo }: Arrival): Place | undefined {
  return echo === undefined ? undefined : { collection: "echo", id: shortName(`${surface} ${echo}`) };
}
