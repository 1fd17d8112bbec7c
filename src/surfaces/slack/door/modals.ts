import type { App } from "@slack/bolt";
import type { Filled } from "../../../cards/form.ts";
import { textAt } from "../../look.ts";
import type { Person } from "../../surface.ts";
import { formView } from "./form-view.ts";
import type { Place } from "./place.ts";
import type { DoorSettings } from "./settings.ts";

/** Forms in front of somebody. Each call asks Slack once, or twice where the token was not good any more. */
export interface Modals {
  /** Opens the form; `trigger` lives for 3 s. */
  open(opening: Opening): Promise<void>;
  /** Puts the form in the place of one that is open, with what is filled in; nothing happens where that changed meanwhile. */
  redraw(redrawing: Redrawing): Promise<void>;
}

/** For whom a form is opened, and where. */
export interface Opening {
  readonly person: Person;
  readonly place: Omit<Place, "drawing">;
  readonly trigger: string;
  /** The button of a question that is to be changed. */
  readonly change?: string;
}

/** What is drawn anew. */
export interface Redrawing {
  readonly person: Person;
  readonly place: Place;
  readonly filled: Filled;
  readonly view: { readonly id: string; readonly hash: string };
}

/** The calls of the Web API that are needed. */
type Views = Pick<App["client"]["views"], "open" | "update">;

/** Forms are opened by the door itself: by the time that anybody else had heard of it, the trigger would be dead. */
export function makeModals(
  views: Views,
  { reception, botToken }: Pick<DoorSettings, "reception" | "botToken">,
): Modals {
  async function withToken(call: (token: string) => Promise<unknown>): Promise<void> {
    try {
      await call(await botToken());
    } catch (error) {
      if (!STALE.includes(textAt(error, "data", "error") ?? "")) throw error;
      await call(await botToken("fresh"));
    }
  }

  return {
    open: async ({ person, place, trigger, change }) => {
      const start = change === undefined ? {} : await reception.begun(change);
      const view = formView(await reception.form(person, start), { ...place, drawing: 1 });
      await withToken((token) => views.open({ token, trigger_id: trigger, view }));
    },
    redraw: async ({ person, place, filled, view: { id, hash } }) => {
      const form = await reception.form(person, filled);
      const view = formView(form, { ...place, drawing: place.drawing + 1 });
      await withToken((token) => views.update({ token, view_id: id, hash, view }));
    },
  };
}

/** What Slack says of tokens that were replaced (docs.slack.dev, "Using token rotation"). */
const STALE = ["invalid_auth", "token_expired", "token_revoked"];
