import type { Arrival, Attachment, Delivery } from "../surface.ts";
import { deliveryOf, isHidden } from "./deliver.ts";
import type { Outcome } from "./outcome.ts";
import { threadOf } from "./routes.ts";
import { upload } from "./upload.ts";
import type { Exchange } from "./web.ts";

/** Puts a file beside an answer; where only the person may see it, or the room takes none, into the direct conversation. */
export async function attach(arrival: Arrival, file: Attachment, exchange: Exchange): Promise<Delivery> {
  const { room } = arrival;
  // Slack hides messages from others, but no files.
  if (!isHidden(arrival)) {
    const outcome = await upload(file, { channel_id: room.channel, ...threadOf(room) }, exchange);
    if (outcome.kind !== "refused") return deliveryOf(outcome);
  }
  return deliveryOf(await uploadToPerson(arrival, file, exchange));
}

async function uploadToPerson({ person }: Arrival, file: Attachment, exchange: Exchange): Promise<Outcome<unknown>> {
  const opened = await exchange(({ conversations }) => conversations.open({ users: person.user }));
  if (opened.kind !== "done") return opened;
  const channel = opened.value.channel?.id;
  return channel === undefined
    ? { kind: "refused", code: "channel_not_found" }
    : upload(file, { channel_id: channel }, exchange);
}
