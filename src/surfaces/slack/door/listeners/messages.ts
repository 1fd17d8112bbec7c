import type { App } from "@slack/bolt";
import { lookAt, textAt } from "../../../look.ts";
import type { Asked } from "../../../surface.ts";
import { textOfMessage } from "../message-text.ts";
import { NotTaken } from "../not-taken.ts";
import type { Porter } from "../porter.ts";
import { roomOf, secondsOf } from "../rooms.ts";
import { readWho } from "../who.ts";

/** What is said to the bot: wherever it is mentioned, and everything in a direct conversation with it. */
export function listenToMessages(app: App, porter: Porter): void {
  app.event("app_mention", ({ body }) => handOn(readMessage(body, "mention", porter), porter));
  app.event("message", async ({ body }) => {
    if (lookAt(body, "event", "channel_type") === "im") await handOn(readMessage(body, "direct", porter), porter);
  });
}

/** Whoever is refused hears of it from whoever posts answers: a door cannot post. */
async function handOn(asked: Asked | undefined, { reception }: Porter): Promise<void> {
  if (asked === undefined) return;
  const { kind } = await reception.receive(asked);
  if (kind === "ill") throw new NotTaken();
}

/** The key is that of the post, not of the event: one post can come by several events. */
function readMessage(body: unknown, way: "mention" | "direct", { now }: Porter): Asked | undefined {
  const event = lookAt(body, "event");
  const who = readWho(body);
  const channel = textAt(event, "channel");
  const ts = textAt(event, "ts");
  if (who === undefined || channel === undefined || ts === undefined || !isSaid(event)) return undefined;
  return {
    kind: "asked",
    surface: "slack",
    key: `message:${who.person.tenant}:${channel}:${ts}`,
    at: secondsOf(ts, now()),
    ...who,
    room: roomOf(channel, textAt(event, "thread_ts") ?? ts),
    way,
    hushed: false,
    text: textOfMessage(event),
  };
}

/** Whether a person said it just now: no app, and no note of Slack's that something was changed, deleted or joined. */
function isSaid(event: unknown): boolean {
  const subtype = textAt(event, "subtype");
  return textAt(event, "bot_id") === undefined && (subtype === undefined || SAID.includes(subtype));
}

/** A message with files, and a reply that is shown in the channel too. */
const SAID = ["file_share", "thread_broadcast"];
