import { refused } from "../../../templates/refused.ts";
import type { RefusalReason } from "../../access/access.ts";
import type { Card } from "../../cards/card.ts";
import { LATE } from "../../jobs/due.ts";
import type { Say } from "../../languages/language.ts";
import type { Delivery, Scheduled } from "../../surfaces/surface.ts";
import { date } from "../../time/zone.ts";
import type { Kept } from "../answers.ts";
import { surfaceOf } from "../caller.ts";
import { note, tryTo } from "../conclude.ts";
import type { Desk } from "../desk.ts";
import { reach } from "../failures.ts";
import { unpackFile } from "../files.ts";
import type { Grip } from "../grip.ts";
import type { Pause } from "../pause.ts";
import { sendFile } from "../send-file.ts";
import { settleDelivery } from "../settle.ts";
import { refusalFor } from "./decide.ts";

interface Ready {
  readonly arrival: Scheduled;
  readonly kept: Kept;
}

/** The last step of a digest: posts it once, and its file beneath it. */
export async function postDigest(grip: Grip, ready: Ready, desk: Desk): Promise<Pause | undefined> {
  // A channel may have been shared while the day was looked at.
  const refusal = await refusalFor(ready.arrival, desk);
  if (refusal !== undefined) return await settleDelivery(grip, await withhold(grip, { ...ready, refusal }, desk), desk);
  if (grip.job().shown !== true) {
    const delivery = await postMessage(grip, ready, desk);
    if (delivery.kind !== "sent") return await settleDelivery(grip, delivery, desk);
    await grip.save({ shown: true, ...(delivery.ref !== undefined && { ref: delivery.ref }) });
  }
  const delivery = await attachFile(grip, ready, desk);
  if (delivery.kind !== "gone") return await settleDelivery(grip, delivery, desk);
  note(grip, { event: "missed", code: delivery.reason }, desk);
  await tryTo(() => withdrawFile(grip, ready, desk), grip, desk);
  // The message stands, with or without its file.
  return await settleDelivery(grip, { kind: "sent" }, desk);
}

/** Says in the place of what stands there already that nothing will come. */
async function withhold(
  grip: Grip,
  { arrival, kept, refusal }: Ready & { readonly refusal: RefusalReason },
  desk: Desk,
): Promise<Delivery> {
  const { ref, shown } = grip.job();
  const gone = { kind: "gone", reason: refusal } as const;
  if (ref === undefined || shown === true) return gone;
  const card = refused(refusal, desk.words[kept.language]);
  const delivery = await reach(() => surfaceOf(arrival, desk).reply(arrival, card, ref));
  return delivery.kind === "later" ? delivery : gone;
}

/** The message promises a file that does not come. */
async function withdrawFile(grip: Grip, { arrival, kept }: Ready, desk: Desk): Promise<void> {
  const { ref } = grip.job();
  if (ref === undefined) return;
  const { digest: id, day } = arrival;
  const card = withNotes(kept, { grip, arrival, fileless: { id, date: day } }, desk);
  await surfaceOf(arrival, desk).reply(arrival, card, ref);
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
  const card = withNotes(kept, { grip, arrival, ...(mayBeThere && { repeated: true }) }, desk);
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

type About = Parameters<Say["digest"]["about"]>[0];

interface Circumstances extends Pick<About, "repeated" | "fileless"> {
  readonly grip: Grip;
  readonly arrival: Scheduled;
}

/** Below it whatever is unusual about its coming. */
function withNotes({ card, language }: Kept, { grip, arrival, ...about }: Circumstances, desk: Desk): Card {
  const { at } = arrival;
  const { zone = desk.zone, until } = grip.job().telling?.plan ?? {};
  const isLate = desk.now() - at > LATE;
  const isLast = until !== undefined && date(at, zone) === until;
  const notes = desk.languages[language].say.digest.about(
    { ...about, ...(isLate && { wasDue: at }), ...(isLast && { until }) },
    { zone, now: desk.now() },
  );
  return { elements: [...card.elements, ...notes.map((text) => ({ kind: "note", text }) as const)] };
}

async function attachFile(grip: Grip, { arrival, kept }: Ready, desk: Desk): Promise<Delivery> {
  const { file, language } = kept;
  if (file === undefined) return { kind: "sent" };
  return await sendFile({ arrival, file: unpackFile(file), language, ref: grip.job().ref }, desk);
}
