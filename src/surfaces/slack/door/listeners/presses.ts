import type { App, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import { listAt, lookAt, textAt } from "../../../look.ts";
import type { Pressed } from "../../../surface.ts";
import { LANGUAGE_FIELD, readFilled } from "../form-view.ts";
import { readReturns } from "../hosts.ts";
import { readPlace } from "../place.ts";
import { type Porter, whisper } from "../porter.ts";
import { roomOf, secondsOf } from "../rooms.ts";
import { readWho } from "../who.ts";
import { takeQuietly } from "./take-quietly.ts";

/** Buttons and choices, in messages, on the page of the bot and in the open form. */
export function listenToPresses(app: App, porter: Porter): void {
  app.action<BlockAction>({ type: "block_actions" }, async (args) => {
    if (textAt(args.body, "view", "type") === "modal") await pressInForm(args.body, porter);
    else await press(args, porter);
    await args.ack();
  });
}

async function press({ body, respond }: SlackActionMiddlewareArgs<BlockAction>, porter: Porter): Promise<void> {
  const pressed = readPress(body, porter);
  if (pressed === undefined) return;
  if (!OPENING.includes(pressed.action)) return await takeQuietly(pressed, porter, respond);
  const { person, room, returns, action, value } = pressed;
  const place = { room, ...(returns !== undefined && { returns }) };
  try {
    const change = action === "change" ? value : undefined;
    await porter.modals.open({ person, place, trigger: body.trigger_id, ...(change !== undefined && { change }) });
  } catch (error) {
    if (returns !== undefined) await whisper(respond, porter.tryAgain);
    throw error;
  }
}

/** Actions that open the form, which nobody but the door is fast enough to do. */
const OPENING = ["form", "change"];

/** The language of the form is changed where it stands; nothing else in it does anything before it is sent. */
async function pressInForm(body: unknown, { modals }: Porter): Promise<void> {
  const view = lookAt(body, "view");
  const who = readWho(body);
  const place = readPlace(textAt(view, "private_metadata") ?? "");
  const [id, hash] = [textAt(view, "id"), textAt(view, "hash")];
  const changed = textAt(listAt(body, "actions")[0], "action_id") === LANGUAGE_FIELD;
  if (!changed || who === undefined || place === undefined || id === undefined || hash === undefined) return;
  await modals.redraw({ person: who.person, place, filled: readFilled(view), view: { id, hash } });
}

function readPress(body: unknown, { now, apiUrl }: Porter): Pressed | undefined {
  const who = readWho(body);
  const [done] = listAt(body, "actions");
  const action = textAt(done, "action_id")?.split(":", 1)[0];
  const trigger = textAt(body, "trigger_id");
  if (who === undefined || action === undefined || trigger === undefined) return undefined;
  const returns = readReturns(textAt(body, "response_url"), apiUrl);
  const ts = textAt(done, "action_ts");
  return {
    kind: "pressed",
    surface: "slack",
    key: `press:${who.person.tenant}:${trigger}:${ts ?? ""}`,
    at: secondsOf(ts, now()),
    ...who,
    ...readSpot(body, who.person.user),
    way: "button",
    action,
    value: textAt(done, "value") ?? textAt(done, "selected_option", "value") ?? "",
    ...(returns !== undefined && { returns }),
  };
}

/** Where the button stands. A message that only one person sees is no root of a thread; the page of the bot is no room. */
function readSpot(body: unknown, user: string): Pick<Pressed, "room" | "hushed"> {
  const container = lookAt(body, "container");
  const hushed = lookAt(container, "is_ephemeral") === true;
  const channel = textAt(container, "channel_id") ?? textAt(body, "channel", "id") ?? user;
  const thread = textAt(container, "thread_ts") ?? textAt(body, "message", "thread_ts");
  const root = hushed ? undefined : textAt(container, "message_ts");
  return { room: roomOf(channel, thread ?? root), hushed };
}
