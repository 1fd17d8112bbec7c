import { aside } from "../../templates/help.ts";
import type { Card, Element } from "../cards/card.ts";
import { STALE } from "../jobs/due.ts";
import type { Arrival, Delivery } from "../surfaces/surface.ts";
import type { Instant } from "../time/instant.ts";
import { findKept, type Kept, removeKept, seal } from "./answers.ts";
import { surfaceOf } from "./caller.ts";
import { note } from "./conclude.ts";
import type { Desk } from "./desk.ts";
import { postDigest } from "./digests/post.ts";
import { reach } from "./failures.ts";
import type { Grip } from "./grip.ts";
import { DIGEST_SECONDS, type Open } from "./job.ts";
import type { Pause } from "./pause.ts";
import { settleDelivery } from "./settle.ts";

/** The last step of a job: posts what was decided. */
export async function deliver(grip: Grip, desk: Desk): Promise<Pause | undefined> {
  const job = grip.job();
  const kept = await findKept(grip.id, desk);
  // Posted and dropped already, or erased by whom it was for.
  if (kept === undefined) {
    await grip.close("silent");
    return undefined;
  }
  if (desk.now() >= latestOf(job)) return await lose(grip, kept, desk);
  const { details } = kept;
  const card = seal({ ...cardOf(kept, job, desk), ...(details && { details }) }, grip.id);
  const { arrival } = job;
  if (arrival.kind === "scheduled") return await postDigest(grip, { arrival, kept: { ...kept, card } }, desk);
  const delivery = await reach(() => send(job, { ...kept, card }, desk));
  if (delivery.kind !== "later") await drop(grip.id, kept, desk);
  return await settleDelivery(grip, delivery, desk);
}

/** When a reply helps nobody any more; a digest as little as one that was not begun by then. */
function latestOf({ arrival, received }: Open): Instant {
  return arrival.kind === "scheduled" ? arrival.at + STALE + DIGEST_SECONDS : received + LATEST;
}

/** Seconds. */
const LATEST = 24 * 3600;

async function lose(grip: Grip, kept: Kept, desk: Desk): Promise<undefined> {
  // Of a digest the message may stand, and only the file is missing.
  if (grip.job().shown === true) {
    await grip.close("posted");
    return;
  }
  await drop(grip.id, kept, desk);
  await grip.close("lost");
  note(grip, { event: "lost" }, desk);
}

async function send({ arrival, ref }: Open, kept: Kept, desk: Desk): Promise<Delivery> {
  const { card, to, hushed } = kept;
  const surface = surfaceOf(arrival, desk);
  return to === "asker" ? await surface.reply({ ...arrival, hushed }, card, ref) : await share(arrival, kept, desk);
}

/** Shows it where it was asked; whoever presses elsewhere is told there that it was. */
async function share(arrival: Arrival, { card, room = arrival.room, language }: Kept, desk: Desk): Promise<Delivery> {
  const surface = surfaceOf(arrival, desk);
  const { notShared, shared: done } = desk.words[language];
  const isElsewhere = room.channel !== arrival.room.channel;
  const shared = await surface.share(isElsewhere ? { ...arrival, room } : arrival, card);
  if (shared.kind === "gone") return await surface.reply(arrival, aside(notShared));
  // It stands there: what goes wrong beside it is no reason to show it twice.
  if (shared.kind === "sent" && isElsewhere) await surface.reply(arrival, aside(done)).catch(() => undefined);
  return shared;
}

/** The reply with what is unusual about its coming. */
function cardOf(kept: Kept, job: Open, desk: Desk): Card {
  const elements = [...aboveLate(kept, job, desk), ...kept.card.elements, ...belowUnheard(kept, job, desk)];
  return { ...kept.card, elements };
}

/** An answer that comes after the deadline has the moment of the question above it. */
function aboveLate({ language, asking }: Kept, { deadline }: Open, desk: Desk): readonly Element[] {
  const { now, languages, words } = desk;
  if (asking === undefined || now() <= deadline) return [];
  const moment = languages[language].say.moment(asking.now, { zone: asking.zone, now: now() });
  return [{ kind: "note", text: words[language].late(moment) }];
}

/** Its placeholder may stand there for ever; digests have notes of their own. */
function belowUnheard({ language }: Kept, { arrival, unheard }: Open, { words }: Desk): readonly Element[] {
  const isBeside = unheard === true && arrival.kind !== "scheduled";
  return isBeside ? [{ kind: "note", text: words[language].leftBehind }] : [];
}

/** What has no buttons nobody needs any more. */
async function drop(id: string, { asking }: Kept, desk: Desk): Promise<void> {
  if (asking === undefined) await removeKept(id, desk);
}
