import type { Arrival, Delivery, Surface } from "../surface.ts";
import { attach } from "./attach.ts";
import { deliver, deliveryOf, isHidden, makeRoutes, replyRoutes } from "./deliver.ts";
import { makeFacts } from "./facts.ts";
import { cardMessage, suggestion } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import { placeOf } from "./places.ts";
import type { ConversationRecord } from "./record.ts";
import { render } from "./render/index.ts";
import { makeSdk, type Outgoing } from "./sdk.ts";
import type { WireSettings } from "./wire.ts";

/** What the answering side of Teams needs. */
export interface TeamsSettings extends WireSettings {
  /** Where channels are reached that nobody wrote from; that of the commercial cloud where absent. */
  readonly serviceUrl?: string;
  /** A whole number from 0 on, below the given one: whoever has to wait waits that many seconds longer. */
  readonly random: (below: number) => number;
}

/** Teams, for whoever answers there. */
export function makeTeams(settings: TeamsSettings): Surface {
  const sdk = makeSdk(settings);
  const routes = makeRoutes(sdk);

  /** Says what became of it; what came without a record cannot be replied to. */
  async function at(
    arrival: Arrival,
    send: (record: ConversationRecord) => Promise<Outcome<string | undefined>>,
  ): Promise<Delivery> {
    const record = placeOf(arrival, settings);
    return record === undefined ? NO_RECORD : deliveryOf(await send(record), settings.random);
  }

  /** Nothing depends on it, so what fails is let go. */
  async function show(record: ConversationRecord, activity: Outgoing): Promise<void> {
    await sdk.send(record, activity).catch(() => undefined);
  }

  return {
    name: "teams",
    // The renderer cuts by the length of the whole, which Teams limits; these are what can be read.
    limits: { elements: 60, rows: 60, lines: 40, characters: 4_000, actions: 12 },
    ...makeFacts({ sdk, bot: settings, now: settings.now }),
    hold: async (arrival, card) =>
      // Where only the person may see it, the door has said so already.
      isHidden(arrival) ? { kind: "sent" } : at(arrival, (record) => deliver(card, [routes.toRoom(record)])),
    // A bot that may read what others write would have to ask for it: nobody can tell what stands in a channel.
    seek: async () => ({ kind: "unknown" }),
    busy: async (arrival) => {
      const record = placeOf(arrival, settings);
      // Channels do not show it.
      if (record !== undefined && record.kind !== "channel") await show(record, { type: "typing" });
    },
    reply: (arrival, card, ref) =>
      at(arrival, (record) =>
        deliver(card, replyRoutes({ arrival, record, ...(ref !== undefined && { ref }) }, routes)),
      ),
    share: (arrival, card) => at(arrival, (record) => deliver(card, [routes.toRoom(record)])),
    attach: (arrival, file, enclosed) =>
      at(arrival, (record) => attach({ arrival, record, file, ...enclosed }, routes, settings)),
    greet: async (arrival, { card, title, offers }) => {
      const record = placeOf(arrival, settings);
      if (record === undefined) return;
      await show(record, cardMessage(render(card)));
      // Elsewhere the bot would have to be named in what is sent.
      if (record.kind === "personal") await show(record, suggestion(title, offers, record.userId));
    },
    home: async () => ({ kind: "gone", reason: "no_page" }),
  };
}

const NO_RECORD: Delivery = { kind: "gone", reason: "no_record" };
