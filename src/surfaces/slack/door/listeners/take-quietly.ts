import type { RespondFn } from "@slack/bolt";
import type { Arrival } from "../../../surface.ts";
import { NotTaken } from "../not-taken.ts";
import { type Porter, whisper } from "../porter.ts";

/**
 * Has an arrival taken in whose acknowledgement nobody sees; whoever is refused, or has to try again, is told beside it.
 * Throws `NotTaken` where not even that is possible: then Slack says that something went wrong.
 */
export async function takeQuietly(
  arrival: Arrival,
  { reception, tryAgain }: Porter,
  respond: RespondFn,
): Promise<void> {
  const received = await reception.receive(arrival);
  if (received.kind === "taken" || (received.kind === "refused" && received.again)) return;
  const told =
    arrival.returns !== undefined && (await whisper(respond, received.kind === "ill" ? tryAgain : received.card));
  if (!told && received.kind === "ill") throw new NotTaken();
}
