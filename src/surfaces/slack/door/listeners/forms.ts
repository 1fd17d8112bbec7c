import type { App, ViewSubmitAction } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { Card } from "../../../../cards/card.ts";
import { textAt } from "../../../look.ts";
import type { Asked, Checked } from "../../../surface.ts";
import { render } from "../../render/index.ts";
import { errorsAt, readFilled } from "../form-view.ts";
import { NotTaken } from "../not-taken.ts";
import { readPlace } from "../place.ts";
import type { Porter } from "../porter.ts";
import { readWho } from "../who.ts";

/** Forms that are sent: mistakes are shown at their fields, the rest is a question like any other. */
export function listenToForms(app: App, porter: Porter): void {
  app.view<ViewSubmitAction>({ type: "view_submission" }, async ({ body, view, ack }) => {
    const checked = await porter.reception.check(readFilled(view));
    if (!checked.ok) return await ack({ response_action: "errors", errors: errorsAt(view, checked.errors) });
    const asked = readSubmission(body, checked, porter);
    if (asked === undefined) return;
    const received = await porter.reception.receive(asked);
    switch (received.kind) {
      case "taken":
        return await ack();
      case "refused":
        return await ack({ response_action: "update", view: instead(view.title.text, received.card) });
      case "ill":
        throw new NotTaken();
    }
  });
}

/** What stands in the place of the form. */
function instead(title: string, card: Card): ModalView {
  return { type: "modal", title: { type: "plain_text", text: title }, blocks: render(card).blocks };
}

/** A form is answered once, so its own id is the key; one that was opened on the page of the bot is answered directly. */
function readSubmission(body: unknown, { text, language }: Checked & { ok: true }, { now }: Porter): Asked | undefined {
  const who = readWho(body);
  const view = textAt(body, "view", "id");
  const place = readPlace(textAt(body, "view", "private_metadata") ?? "");
  if (who === undefined || view === undefined || place === undefined) return undefined;
  return {
    kind: "asked",
    surface: "slack",
    key: `form:${who.person.tenant}:${view}`,
    at: now(),
    ...who,
    room: place.room,
    way: "form",
    hushed: place.returns !== undefined,
    text,
    ...(language !== undefined && { language }),
    ...(place.returns !== undefined && { returns: place.returns }),
  };
}
