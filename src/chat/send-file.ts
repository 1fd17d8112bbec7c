import type { LanguageTag } from "../languages/chat-words.ts";
import { StoreFailure } from "../state/store.ts";
import type { Arrival, Attachment, Delivery, FileLink } from "../surfaces/surface.ts";
import { surfaceOf } from "./caller.ts";
import type { Desk } from "./desk.ts";
import { reach } from "./failures.ts";
import { keepFile } from "./files.ts";

/** A file on its way to whoever wanted it. */
export interface Parcel {
  readonly arrival: Arrival;
  readonly file: Attachment;
  readonly language: LanguageTag;
  /** The message beneath which it belongs. */
  readonly ref?: string | undefined;
}

/** Brings a file into the chat, or a link to it where the surface takes none. */
export async function sendFile(parcel: Parcel, desk: Desk): Promise<Delivery> {
  const { arrival, file, ref } = parcel;
  const enclosed = { ...(ref !== undefined && { ref }), link: () => layOut(parcel, desk) };
  return await reach(() => surfaceOf(arrival, desk).attach(arrival, file, enclosed));
}

/** Keeps it where it can be fetched, as long as anything is kept. */
async function layOut({ arrival, file, language }: Parcel, desk: Desk): Promise<FileLink | undefined> {
  const ticket = desk.ticket?.();
  if (ticket === undefined) return undefined;
  const seconds = Math.min(arrival.kind === "scheduled" ? A_DAY : A_WHILE, desk.retentionSeconds);
  // Without a link the surface has other ways.
  const isKept = await keepFile(file, { token: ticket.token, seconds }, desk).catch(notKept);
  return isKept ? { address: ticket.address, ...desk.words[language].fileLink(Math.round(seconds / 60)) } : undefined;
}

function notKept(error: unknown): false {
  if (error instanceof StoreFailure) return false;
  throw error;
}

/** Seconds: whoever pressed for it is there. */
const A_WHILE = 15 * 60;

/** Seconds: a digest is read in the course of a day. */
const A_DAY = 24 * 3600;
