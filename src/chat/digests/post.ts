import type { Card } from "../../cards/card.ts";
import { LATE } from "../../jobs/due.ts";
import type { Delivery, Scheduled } from "../../surfaces/surface.ts";
import type { Kept } from "../answers.ts";
import { surfaceOf } from "../caller.ts";
import { note } from "../conclude.ts";
import type { Desk } from "../desk.ts";
import { reach } from "../failures.ts";
import type { Grip } from "../grip.ts";
import type { Pause } from "../pause.ts";
import { settleDelivery } from "../settle.ts";
import { unpackFile } from "./file.ts";

interface Ready {
  readonly arrival: Scheduled;
  readonly kept: Kept;
}

/** The last step of a digest: posts it once, and its file beneath it. */
export async function postDigest(grip: Grip, { arrival, kept }: Ready, desk: Desk): Promise<Pause | undefined> {
  if (grip.job().shown !== true) {
    const delivery = await postMessage(grip, { arrival, kept }, desk);
    if (delivery.kind !== "sent") return await settleDelivery(grip, delivery, desk);
    await grip.save({ shown: true, ...(delivery.ref !== undefined && { ref: delivery.ref }) });
  }
  const delivery = await attachFile(grip, { arrival, kept }, desk);
  // The message stands, with or without its file.
  if (delivery.kind === "gone") note(grip, { event: "missed", code: delivery.reason }, desk);
  return await settleDelivery(grip, delivery.kind === "gone" ? { kind: "sent" } : delivery, desk);
}

/**
 * In the place of what stands there already. Where something may stand there that nobody has heard of, it is looked for
 * first; where nobody may look, the message says that it may be the second one.
 */
async function postMessage(grip: Grip, { arrival, kept }: Ready, desk: Desk): Promise<Delivery> {
  const surface = surfaceOf(arrival, desk);
  const { unheard = false } = grip.job();
  const mayBeThere = await seekLost(grip, arrival, desk);
  const { ref } = grip.job();
  if (ref === undefined) await grip.save({ unheard: true });
  const card = withNotes(kept, { grip, arrival, mayBeThere }, desk);
  const delivery = await reach(() => surface.reply(arrival, card, ref));
  // Nothing was posted, so nothing has to be looked for.
  if (delivery.kind === "later" && ref === undefined) await grip.save({ unheard });
  return delivery;
}

/** Finds what was posted without our hearing of it; says whether there may be something all the same. */
async function seekLost(grip: Grip, arrival: Scheduled, desk: Desk): Promise<boolean> {
  const { ref, unheard } = grip.job();
  if (ref !== undefined || unheard !== true) return false;
  const sought = await reach(() => surfaceOf(arrival, desk).seek(arrival));
  if (sought.kind === "found") await grip.save({ ref: sought.ref });
  return sought.kind === "unknown";
}

interface Circumstances {
  readonly grip: Grip;
  readonly arrival: Scheduled;
  readonly mayBeThere: boolean;
}

/** Below it whatever is unusual about its coming. */
function withNotes({ card, language }: Kept, { grip, arrival, mayBeThere }: Circumstances, desk: Desk): Card {
  const { at } = arrival;
  const { zone = desk.zone } = grip.job().telling?.plan ?? {};
  const isLate = desk.now() - at > LATE;
  const notes = desk.languages[language].say.digest.about(
    { ...(isLate && { wasDue: at }), ...(mayBeThere && { repeated: true }) },
    { zone, now: desk.now() },
  );
  return { elements: [...card.elements, ...notes.map((text) => ({ kind: "note", text }) as const)] };
}

async function attachFile(grip: Grip, { arrival, kept: { file } }: Ready, desk: Desk): Promise<Delivery> {
  if (file === undefined) return { kind: "sent" };
  const { ref } = grip.job();
  return await reach(() => surfaceOf(arrival, desk).attach(arrival, unpackFile(file), ref));
}
