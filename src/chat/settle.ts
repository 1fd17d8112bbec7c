import type { Delivery } from "../surfaces/surface.ts";
import { note } from "./conclude.ts";
import type { Desk } from "./desk.ts";
import type { Grip } from "./grip.ts";
import type { Pause } from "./pause.ts";

/** Seconds between two tries double up to about four minutes. */
const MOST_DOUBLED = 8;

/** Ends the job, or lets it wait, as the other side says. */
export async function settleDelivery(grip: Grip, delivery: Delivery, desk: Desk): Promise<Pause | undefined> {
  switch (delivery.kind) {
    case "later": {
      const { seconds, returns } = delivery;
      if (returns === undefined) return { seconds };
      const { arrival, tries } = grip.job();
      await grip.save({ arrival: { ...arrival, returns } });
      // What is done halfway may fail again and again.
      return { seconds: Math.max(seconds, 2 ** Math.min(tries + 1, MOST_DOUBLED)), code: "halfway" };
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
