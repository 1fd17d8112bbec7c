import { working } from "../../../templates/working.ts";
import { surfaceOf } from "../caller.ts";
import { note, tryTo } from "../conclude.ts";
import type { Desk } from "../desk.ts";
import type { Grip } from "../grip.ts";
import type { Pause } from "../pause.ts";
import { settleDelivery } from "../settle.ts";
import type { Telling } from "./telling.ts";

/**
 * Says in the channel that the day is being looked at. It is written down before that there may be such a message, so that
 * whoever takes the digest up looks for it.
 */
export async function beginTelling(grip: Grip, telling: Telling, desk: Desk): Promise<Pause | undefined> {
  await grip.save({ state: "held", telling, unheard: true });
  const { arrival } = grip.job();
  const card = working(desk.words[telling.plan.language]);
  const delivery = await tryTo(() => surfaceOf(arrival, desk).hold(arrival, card), grip, desk);
  if (delivery === undefined) return undefined;
  // Nothing is looked for where nobody would hear of it.
  if (delivery.kind === "gone") {
    note(grip, { event: "digested", code: "gone" }, desk);
    return await settleDelivery(grip, delivery, desk);
  }
  const ref = delivery.kind === "sent" ? delivery.ref : undefined;
  await grip.save({ unheard: false, ...(ref !== undefined && { ref }) });
  return undefined;
}
