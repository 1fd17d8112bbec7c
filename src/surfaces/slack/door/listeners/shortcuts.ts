import type { App } from "@slack/bolt";
import { lookAt, textAt } from "../../../look.ts";
import type { Asked } from "../../../surface.ts";
import { readReturns } from "../hosts.ts";
import { textOfMessage } from "../message-text.ts";
import type { Porter } from "../porter.ts";
import { roomOf, secondsOf } from "../rooms.ts";
import { readWho } from "../who.ts";
import { takeQuietly } from "./take-quietly.ts";

/** "Check this connection" on a message: its text is the question, and only who asked sees the answer. */
export function listenToShortcuts(app: App, porter: Porter): void {
  app.shortcut({ type: "message_action", callback_id: "check_connection" }, async ({ body, ack, respond }) => {
    const asked = readShortcut(body, porter);
    if (asked === undefined) return;
    await takeQuietly(asked, porter, respond);
    await ack();
  });
}

function readShortcut(body: unknown, { now, apiUrl }: Porter): Asked | undefined {
  const who = readWho(body);
  const channel = textAt(body, "channel", "id");
  const trigger = textAt(body, "trigger_id");
  if (who === undefined || channel === undefined || trigger === undefined) return undefined;
  const done = textAt(body, "action_ts");
  const returns = readReturns(textAt(body, "response_url"), apiUrl);
  return {
    kind: "asked",
    surface: "slack",
    key: `shortcut:${who.person.tenant}:${trigger}:${done ?? ""}`,
    // The question was asked when the message was written, whenever somebody takes it up.
    at: secondsOf(textAt(body, "message", "ts"), now()),
    ...who,
    room: roomOf(channel),
    way: "shortcut",
    hushed: true,
    text: textOfMessage(lookAt(body, "message")),
    ...(returns !== undefined && { returns }),
  };
}
