import { type DigestExtras, digestCard } from "../templates/digest.ts";
import { digestFailed } from "../templates/digest-failed.ts";
import { digestCsv } from "../templates/digest-file.ts";
import type { Card } from "./cards/card.ts";
import { type DayReply, type DayServices, lookAtDay } from "./digest.ts";
import { EngineFailure } from "./engines/engine.ts";
import type { Failure } from "./explanation/failure.ts";
import { failureOf, failureOfObstacle } from "./failure-of.ts";
import type { Before } from "./jobs/digest/compare.ts";
import { type Digest, digestOf } from "./jobs/digest/digest.ts";
import { readRemembered, remembered } from "./jobs/digest/remembered.ts";
import { termsOf } from "./jobs/digest/terms.ts";
import { dayBefore, dayWindow } from "./jobs/due.ts";
import type { Language, Voice } from "./languages/language.ts";
import { findNamed } from "./names/address-book.ts";
import { readCidr } from "./net/cidr.ts";
import { readIp } from "./net/ip.ts";
import type { Surroundings } from "./plan/make-plan.ts";
import type { Places } from "./query/ends.ts";
import type { Attachment } from "./surfaces/surface.ts";
import type { Window } from "./time/window.ts";

/** A day to tell a channel of, and what is known already. */
export interface DayOrder {
  /** Of the digest in the configuration; absent where none is meant. */
  readonly id?: string;
  /** `2026-10-06`, in the zone. */
  readonly day: string;
  /** IANA. */
  readonly zone: string;
  readonly language: Language;
  /** Whom to ask about it. */
  readonly owner?: string;
  /** Only what has one of these ends: addresses, networks, keys of the address book; everything where there is none. */
  readonly about: readonly string[];
  /** `not-compared` where it is not even looked for. */
  readonly before?: DayBefore | "not-compared";
  /** Where readers find the file; beneath the message unless said otherwise. */
  readonly file?: DigestExtras["file"];
  /** Names a fault in the logs of this process without telling anything else. */
  readonly reference: string;
}

/** What was remembered of an earlier day. */
export interface DayBefore {
  readonly day: string;
  readonly remembered: string;
}

/** A day as it is told, or why it is not. */
export type DayTold =
  | {
      readonly kind: "told";
      readonly card: Card;
      /** Everything, also what the card has no room for. */
      readonly file: Attachment;
      readonly isCut: boolean;
      /** For the next day. */
      readonly remembered: string;
    }
  | { readonly kind: "failed"; readonly card: Card; readonly failure: Failure; readonly cause?: unknown };

/**
 * Looks at a day and says what is to be said of it. Only where this worker has to leave while a statement runs on,
 * `EngineFailure` is thrown, and the next one tells.
 */
export async function tellDay(order: DayOrder, services: DayServices): Promise<DayTold> {
  const window = dayWindow(order.day, order.zone);
  const about = placesOf(order.about, services.surroundings);
  const voice = voiceOf(order, services);
  try {
    const wanted = { window, own: services.surroundings.networks, ...(about && { about }) };
    const reply = await lookAtDay(wanted, services);
    if (reply.kind === "told") return told(reply, order, services);
    return failed(failureOfReply(reply, window), order, voice);
  } catch (error) {
    // Whoever takes it up tells.
    if (error instanceof EngineFailure && error.remedy === "take-up-later") throw error;
    return { ...failed(failureOf(error, order.reference), order, voice), cause: error };
  }
}

/** Every end that is meant; the configuration was checked, so there is at least one where any is named. */
function placesOf(texts: readonly string[], { book }: Surroundings): Places | undefined {
  if (texts.length === 0) return undefined;
  const all = texts.flatMap((text) => book.findByKey(text)?.addresses ?? [text]);
  return {
    addresses: all.flatMap((text) => readIp(text) ?? []),
    networks: all.flatMap((text) => readCidr(text) ?? []),
  };
}

function voiceOf({ language: { say }, zone }: DayOrder, { now }: DayServices): Voice {
  return { say, clock: { zone, now } };
}

function told(
  { day, places }: Extract<DayReply, { readonly kind: "told" }>,
  order: DayOrder,
  services: DayServices,
): DayTold {
  const { day: date, owner, file = "below" } = order;
  const { surroundings } = services;
  const voice = voiceOf(order, services);
  const terms = termsIn(order, places, surroundings);
  const digest = digestOf({ day, date, before: beforeOf(order, terms) });
  const about = order.about.map((text) => nameOfKey(text, surroundings));
  const extras = {
    about: { ...(about.length > 0 && { about }), ...(owner !== undefined && { owner }) },
    nameOf: (address: string) => nameOfAddress(address, surroundings),
    file,
  };
  return {
    kind: "told",
    card: digestCard(digest, voice, extras),
    file: fileOf(digest, voice),
    isCut: digest.counts.untold + digest.counts.folded > 0,
    remembered: JSON.stringify(remembered({ date, day, terms })),
  };
}

function termsIn({ zone, about }: DayOrder, places: readonly string[], surroundings: Surroundings): string {
  const { addresses = [], networks = [] } = placesOf(about, surroundings) ?? {};
  return termsOf({ zone, about: [...addresses, ...networks], own: surroundings.networks, places });
}

function beforeOf({ day, zone, before }: DayOrder, terms: string): Before {
  if (before === undefined) return "first-time";
  if (before === "not-compared") return before;
  const known = before.day === dayBefore(day, zone) ? readRemembered(before.remembered) : undefined;
  if (known === undefined) return "missed-day";
  return known.terms === terms ? known : "other-terms";
}

function nameOfKey(text: string, { book, nameOf }: Surroundings): string {
  const entry = book.findByKey(text);
  return entry === undefined ? text : nameOf(entry);
}

function nameOfAddress(address: string, { book, nameOf }: Surroundings): string | undefined {
  const entry = findNamed(address, book);
  return entry && nameOf(entry);
}

function fileOf(digest: Digest, { say, clock }: Voice): Attachment {
  return {
    name: `digest-${digest.date}.csv`,
    mime: "text/csv",
    bytes: new TextEncoder().encode(digestCsv(digest)),
    title: say.digest.file(digest, clock),
  };
}

function failureOfReply(reply: Exclude<DayReply, { readonly kind: "told" }>, window: Window): Failure {
  if (reply.kind !== "too-big") return failureOfObstacle(reply, window);
  const { estimate, limit } = reply;
  return { code: "too-big", ...estimate, limit };
}

function failed(failure: Failure, { id, day: date, owner, reference }: DayOrder, voice: Voice) {
  const named = { ...(id !== undefined && { id }), ...(owner !== undefined && { owner }) };
  const card = digestFailed({ date, failure, reference, ...named }, voice);
  return { kind: "failed", card, failure } as const;
}
