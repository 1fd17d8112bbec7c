import type { Card } from "../../../cards/card.ts";
import type { Arrival, Pressed, Reader, Received } from "../../surface.ts";
import type { TeamsActivity } from "../gate/activity.ts";
import { cardMessage } from "../messages.ts";
import { render } from "../render/index.ts";
import { type Arriving, recordOf } from "./arriving.ts";
import type { TeamsDoorSettings } from "./settings.ts";

/** What everything that the door listens to works with. */
export type Porter = Pick<TeamsDoorSettings, "reception" | "sdk" | "now">;

/** The reception is ill and remembers nothing of it: let it be sent again. */
export class NotTaken extends Error {
  constructor() {
    super("not taken: let it be sent again");
    this.name = "NotTaken";
  }
}

/** Hands an arrival on; gives what became of it. Throws `NotTaken` where nothing is remembered of it. */
export async function take(arrival: Arrival, { reception }: Porter): Promise<Exclude<Received, { kind: "ill" }>> {
  const received = await reception.receive(arrival);
  if (received.kind === "ill") throw new NotTaken();
  return received;
}

/** What came in, as it came and as it is handed on. */
export interface Came {
  readonly activity: TeamsActivity;
  readonly arriving: Arriving;
}

/** Hands on what was pressed; whoever may not press is told where the button stands, once. */
export async function takePressed(pressed: Pressed, came: Came, porter: Porter): Promise<void> {
  const received = await take(pressed, porter);
  if (received.kind === "refused" && !received.again) await say(received.card, came, porter);
}

/** Says something in the conversation at once. Throws `NotTaken` where that is not possible now. */
async function say(card: Card, { activity, arriving }: Came, { sdk }: Porter): Promise<void> {
  const { kind } = await sdk.send(recordOf(activity, arriving.person), cardMessage(render(card)));
  if (kind === "later") throw new NotTaken();
}

/** Somebody who is spoken to at once, in the language of their Teams. */
export function readerOf({ activity: { locale }, arriving: { person } }: Came): Reader {
  return { ...person, ...(locale !== undefined && { locale }) };
}
