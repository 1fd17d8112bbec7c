import { questionForm } from "../../templates/question-form.ts";
import { refused } from "../../templates/refused.ts";
import { working, workingElsewhere } from "../../templates/working.ts";
import { mayAsk, type RefusalReason } from "../access/access.ts";
import type { Filled } from "../cards/form.ts";
import type { LanguageTag } from "../languages/chat-words.ts";
import type { Put } from "../state/store.ts";
import type { Arrival, Checked, Person, Reader, Received, Reception } from "../surfaces/surface.ts";
import { findBehind } from "./answers.ts";
import type { Counter } from "./desk.ts";
import { forgetEcho, isEcho } from "./echo.ts";
import { CLAIM_SECONDS, DIGEST_SECONDS, JOBS, type Job, jobId, type Open } from "./job.ts";
import { findState } from "./job-state.ts";
import { codeOf, type Event } from "./journal.ts";
import { languageFor, readTag } from "./language-for.ts";
import { findPerson } from "./people.ts";

/** What the half that takes in needs; nothing of it knows flow logs. */
export interface FrontDesk extends Counter {
  /** Reads a form that was filled in; loads what it needs when it is called. */
  readForm(filled: Filled): Promise<Checked>;
}

/** Takes in what the doors hand on. */
export function makeReception(desk: FrontDesk): Reception {
  return {
    receive: async (arrival) => {
      const id = jobId(arrival);
      try {
        return await receive(id, shortened(arrival), desk);
      } catch (error) {
        write("ill", { id, arrival, code: codeOf(error) }, desk);
        return { kind: "ill" };
      }
    },
    working: async (person) => working(desk.words[await usualFor(person, desk)]),
    workingElsewhere: async (reader) => workingElsewhere(desk.words[await usualFor(reader, desk)]),
    form: async (reader, start = {}) => {
      const language = readTag(start["language"]) ?? (await usualFor(reader, desk));
      return questionForm(desk.words[language], { language, ...start });
    },
    begun: async (value) => await begun(value, desk),
    check: async (filled) => await desk.readForm(filled),
  };
}

/** An empty form is better than none. */
async function begun(value: string, desk: FrontDesk): Promise<Filled> {
  try {
    return (await findBehind(value, desk))?.filled ?? {};
  } catch {
    return {};
  }
}

async function receive(id: string, arrival: Arrival, desk: FrontDesk): Promise<Received> {
  // Whoever set a digest up chose its channel.
  const refusal = arrival.kind === "scheduled" ? undefined : mayAsk(desk.access, arrival);
  if (refusal !== undefined && isAnsweredByTheDoor(arrival)) return await refuse(refusal, { id, arrival }, desk);
  if (await isEcho(id, arrival, desk)) return repeated(id, arrival, desk);
  const received = desk.now();
  const claim = desk.random();
  const deadline = received + (arrival.kind === "scheduled" ? DIGEST_SECONDS : desk.deadlineSeconds);
  const job: Open = { state: "received", arrival, received, deadline, claim, tries: 0 };
  const put = await claimFor(id, job, desk);
  // Whoever claimed it may have been cut off before it was on the queue.
  if (!put.ok && (await findState(id, desk)) !== "received") return repeated(id, arrival, desk);
  try {
    await desk.queue.send(id, 0);
  } catch (error) {
    return await withdraw(id, { job, put, error }, desk);
  }
  write(put.ok ? "taken" : "repeated", { id, arrival }, desk);
  await forgetEcho(arrival, desk);
  return { kind: "taken" };
}

/** Nobody reads more than 8,000 code points; of a longer text enough is kept to tell that it is too long. */
function shortened(arrival: Arrival): Arrival {
  return arrival.kind === "asked" ? { ...arrival, text: arrival.text.slice(0, MOST_UNITS) } : arrival;
}

/** UTF-16 units: at least 10,000 code points. */
const MOST_UNITS = 20_000;

/** What is written in a thread is answered there, by whoever answers; everything else gets its reply at once. */
function isAnsweredByTheDoor({ kind, way }: Arrival): boolean {
  return kind !== "visited" && way !== "mention" && way !== "direct";
}

interface Came {
  readonly id: string;
  readonly arrival: Arrival;
}

/** Refused and written down once, however often it is delivered. */
async function refuse(reason: RefusalReason, { id, arrival }: Came, desk: FrontDesk): Promise<Received> {
  const claim = desk.random();
  const put = await claimFor(id, { state: "closed", received: desk.now(), claim, how: "refused" }, desk);
  write(put.ok ? "refused" : "repeated", { id, arrival, ...(put.ok && { code: reason }) }, desk);
  const text = arrival.kind === "asked" ? arrival.text : undefined;
  const language = languageFor({ preferred: await preferredBy(arrival.person, desk), text }, desk.usual);
  return { kind: "refused", card: refused(reason, desk.words[language]), ...(!put.ok && { again: true }) };
}

function repeated(id: string, arrival: Arrival, desk: FrontDesk): Received {
  write("repeated", { id, arrival }, desk);
  return { kind: "taken" };
}

async function claimFor(id: string, job: Job, { store, now }: FrontDesk): Promise<Put> {
  const due = job.state === "closed" ? {} : { due: job.deadline };
  const value = JSON.stringify(job);
  const expires = job.received + CLAIM_SECONDS;
  return await store.put({ collection: JOBS, id, value, version: 0, expires, ...due }, now());
}

interface Unsent {
  readonly job: Open;
  readonly put: Put;
  readonly error: unknown;
}

/**
 * Gives a fresh claim back that nobody hears of, so that it can be delivered anew. Where that fails somebody has heard of
 * it: a queue that fails may have taken the job.
 */
async function withdraw(id: string, { job, put, error }: Unsent, { store, now }: FrontDesk): Promise<Received> {
  if (!put.ok) throw error;
  const value = JSON.stringify(job);
  const given = await store.put({ collection: JOBS, id, value, version: put.version, expires: now() }, now());
  if (given.ok) throw error;
  return { kind: "taken" };
}

/** The language of somebody who has written nothing yet; the usual one where nobody can be asked. */
async function usualFor(reader: Reader, desk: FrontDesk): Promise<LanguageTag> {
  return languageFor({ preferred: await preferredBy(reader, desk), profile: reader.locale }, desk.usual);
}

async function preferredBy(person: Person, desk: FrontDesk): Promise<LanguageTag | undefined> {
  try {
    return (await findPerson(person, desk)).language;
  } catch {
    // A card in another language is better than none.
    return undefined;
  }
}

function write(event: Event, { id, arrival, code }: Came & { readonly code?: string }, desk: FrontDesk): void {
  const { surface, way, person, room } = arrival;
  const where = { surface, way, ...person, channel: room.channel };
  desk.journal({ event, at: desk.now(), job: id, ...where, ...(code !== undefined && { code }) });
}
