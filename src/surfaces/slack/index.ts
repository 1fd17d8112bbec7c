import type { Surface } from "../surface.ts";
import { makeAssistant } from "./assistant.ts";
import { attach } from "./attach.ts";
import { deliver, deliveryOf, isHidden, replyRoutes, shareRoutes } from "./deliver.ts";
import { makeFacts } from "./facts.ts";
import { render } from "./render/index.ts";
import { makeRoutes } from "./routes.ts";
import { seek } from "./seek.ts";
import { makeSendBest } from "./versions.ts";
import { makeExchange, type WebSettings } from "./web.ts";

/** What the answering side of Slack needs. */
export interface SlackSettings extends WebSettings {
  /** Epoch seconds. */
  readonly now: () => number;
  /** Draws time strips as charts where a workspace has them. */
  readonly charts?: boolean;
}

/** Slack, for whoever answers there. */
export function makeSlack(settings: SlackSettings): Surface {
  const exchange = makeExchange(settings);
  const routes = makeRoutes(exchange, settings.apiUrl);
  const assistant = makeAssistant(exchange);
  const sendBest = makeSendBest({ charts: settings.charts ?? false });
  return {
    name: "slack",
    // As many as a message takes; the header of a table is a row of it.
    limits: { elements: 45, rows: 99, lines: 40, characters: 2_900, actions: 25 },
    ...makeFacts(exchange, settings.now),
    ...assistant,
    async hold(arrival, card) {
      // Where only the person may see it, the door has said so already.
      if (isHidden(arrival)) return { kind: "sent" };
      return deliver({ arrival, card }, [routes.toRoom(arrival)], sendBest);
    },
    seek: (arrival) => seek(arrival, exchange),
    async reply(arrival, card, ref) {
      const letter = { arrival, card, ...(ref !== undefined && { ref }) };
      const delivery = await deliver(letter, replyRoutes(letter, routes), sendBest);
      // Only a new message takes the status away, not one that is changed.
      if (ref !== undefined && delivery.kind === "sent") await assistant.busy(arrival, "");
      return delivery;
    },
    share: (arrival, card) => deliver({ arrival, card }, shareRoutes({ arrival, card }, routes), sendBest),
    async attach(arrival, file, { ref } = {}) {
      const delivery = await attach(arrival, { file, ...(ref !== undefined && { ref }) }, exchange);
      // Slack does not say that a file takes the status away.
      if (delivery.kind === "sent") await assistant.busy(arrival, "");
      return delivery;
    },
    async home({ user }, card) {
      const { blocks } = render(card, "home");
      return deliveryOf(
        await exchange(({ views }) => views.publish({ user_id: user, view: { type: "home", blocks } })),
      );
    },
  };
}
