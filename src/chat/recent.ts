import type { Person } from "../surfaces/surface.ts";
import type { Instant } from "../time/instant.ts";
import type { Desk } from "./desk.ts";
import { personKey } from "./people.ts";
import { shortName } from "./short-name.ts";

/** Something of a person's that is kept: where, so that it can be shown again and erased. */
export interface Trace {
  /** The job. */
  readonly id: string;
  readonly at: Instant;
  /** The question as it can be asked again; absent for what is no question. */
  readonly text?: string;
  readonly thread?: string;
}

/** Writes down that something of the person's is kept; doing so again changes nothing. */
export async function trace(person: Person, { id, at, ...rest }: Trace, desk: Desk): Promise<void> {
  const { store, now, retentionSeconds } = desk;
  const expires = now() + retentionSeconds;
  const value = JSON.stringify({ id, at, ...rest });
  await store.put({ collection: tracesOf(person), id: traceId({ id, at }), value, version: 0, expires }, now());
}

/** The person's last questions, the latest first, each once. */
export async function recentQuestions(
  person: Person,
  desk: Desk,
): Promise<readonly (Trace & { readonly text: string })[]> {
  const traces = await findTraces(person, MOST_LOOKED_AT, desk);
  const asked = traces.flatMap(({ text, ...rest }) => (text === undefined ? [] : [{ text, ...rest }]));
  const distinct = asked.filter(({ text }, place) => asked.findIndex((other) => other.text === text) === place);
  return distinct.slice(0, MOST_SHOWN);
}

/** Everything of a person's that is kept, the latest first; at most so many. */
export async function findTraces(person: Person, most: number, { store, now }: Desk): Promise<readonly Trace[]> {
  const items = await store.list(tracesOf(person), most, now());
  // We wrote them ourselves.
  return items.map(({ value }) => JSON.parse(value) as Trace);
}

/** Forgets that something was kept. */
export async function removeTrace(person: Person, found: Pick<Trace, "id" | "at">, { store }: Desk): Promise<void> {
  await store.remove(tracesOf(person), traceId(found));
}

const MOST_SHOWN = 20;
const MOST_LOOKED_AT = 100;

function tracesOf(person: Person): string {
  return `trace/${shortName(personKey(person))}`;
}

/** In the order of time: seconds have ten digits until the year 2286. */
function traceId({ id, at }: Pick<Trace, "id" | "at">): string {
  return `${String(at).padStart(10, "0")}-${id}`;
}
