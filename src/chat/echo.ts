import type { Arrival } from "../surfaces/surface.ts";
import type { Memory } from "./memory.ts";
import { shortName } from "./short-name.ts";

/**
 * Seconds for which something that says the same is a delivery of the first. Teams sends what it had no answer to under a
 * new id half a minute later (botbuilder-dotnet #5005); a person who asks the same again takes longer, or has no answer yet.
 */
const ECHO_SECONDS = 45;

/** The job under which something that says the same came first: `id` itself where nothing did. */
export async function firstOf(id: string, { surface, echo }: Arrival, { store, now }: Memory): Promise<string> {
  if (echo === undefined) return id;
  const place = { collection: ECHOES, id: shortName(`${surface} ${echo}`) };
  const put = await store.put(
    { ...place, value: JSON.stringify(id), version: 0, expires: now() + ECHO_SECONDS },
    now(),
  );
  if (put.ok) return id;
  const first = await store.get(place.collection, place.id, now());
  return first === undefined ? id : JSON.parse(first.value);
}

const ECHOES = "echo";
