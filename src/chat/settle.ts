import type { Delivery } from "../surfaces/surface.ts";
import { note } from "./conclude.ts";
import type { Desk } from "./desk.ts";
import type { Grip } from "./grip.ts";
import type { Pause } from "./pause.ts";

/** Ends the job, or lets it wait, as the other side says. */
export async function settleDelivery(grip: Grip, delivery: Delivery, desk: Desk): Promise<Pause | undefined> {
  switch (delivery.kind) {
    case "later": {
      const { seconds, returns } = delivery;
      if (returns !== undefined) await grip.save({ arrival: { ...grip.job().arrival, returns } });
      return { seconds };
    }
    case "sent": {
      const { received, arrival } = grip.job();
      await grip.close("posted");
      // Nobody waits for a digest.
      const waited = arrival.kind === "scheduled" ? {} : { waited: desk.now() - received };
      note(grip, { event: "posted", ...waited }, desk);
      return undefined;
    }
    case "gone": {
      const { way } = grip.job().arrival;
      await grip.close("gone");
      note(grip, { event: "gone", code: delivery.reason, way }, desk);
      return undefined;
    }
  }
}
