import type { Arrival, Attachment, Delivery } from "../surface.ts";
import { deliveryOf, isHidden } from "./deliver.ts";
import type { Outcome } from "./outcome.ts";
import { spotOf } from "./refs.ts";
import { threadOf } from "./routes.ts";
import { type Destination, upload } from "./upload.ts";
import type { Exchange } from "./web.ts";

/** A file, and the message beneath which it belongs. */
export interface Enclosure {
  readonly file: Attachment;
  readonly ref?: string;
}

/**
 * Puts a file beside an answer; where only the person may see it, or the room takes none, into the direct conversation, but
 * for what is scheduled, for nobody asked.
 */
export async function attach(arrival: Arrival, { file, ref }: Enclosure, exchange: Exchange): Promise<Delivery> {
  // Slack hides messages from others, but no files.
  if (!isHidden(arrival)) {
    const outcome = await upload(file, destinationOf(arrival, ref), exchange);
    if (outcome.kind !== "refused" || arrival.kind === "scheduled") return deliveryOf(outcome);
  }
  return deliveryOf(await uploadToPerson(arrival, file, exchange));
}

/** The thread of the arrival, in which the message is a reply already; else the one that hangs on the message. */
function destinationOf({ room }: Arrival, ref: string | undefined): Destination {
  if (room.thread !== undefined || ref === undefined) return { channel_id: room.channel, ...threadOf(room) };
  const { channel, ts } = spotOf(ref);
  return { channel_id: channel, thread_ts: ts };
}

async function uploadToPerson({ person }: Arrival, file: Attachment, exchange: Exchange): Promise<Outcome<unknown>> {
  const opened = await exchange(({ conversations }) => conversations.open({ users: person.user }));
  if (opened.kind !== "done") return opened;
  const channel = opened.value.channel?.id;
  return channel === undefined
    ? { kind: "refused", code: "channel_not_found" }
    : upload(file, { channel_id: channel }, exchange);
}
