import type { App } from "@slack/bolt";
import { lookAt, textAt } from "../../../look.ts";
import type { Visited } from "../../../surface.ts";
import { NotTaken } from "../not-taken.ts";
import type { Porter } from "../porter.ts";
import { roomOf, secondsOf } from "../rooms.ts";
import { readWho } from "../who.ts";

/** Somebody looks at the page of the bot, or begins a conversation with it. */
export function listenToVisits(app: App, porter: Porter): void {
  app.event("app_home_opened", async ({ body }) => {
    const visited = readVisit(body, porter);
    if (visited === undefined) return;
    const { kind } = await porter.reception.receive(visited);
    if (kind === "ill") throw new NotTaken();
  });
}

function readVisit(body: unknown, { now }: Porter): Visited | undefined {
  const who = readWho(body);
  const event = lookAt(body, "event");
  const id = textAt(body, "event_id");
  if (who === undefined || id === undefined) return undefined;
  return {
    kind: "visited",
    surface: "slack",
    key: `visit:${who.person.tenant}:${id}`,
    at: secondsOf(textAt(event, "event_ts"), now()),
    ...who,
    room: roomOf(textAt(event, "channel") ?? who.person.user),
    way: "direct",
    hushed: false,
    tab: textAt(event, "tab") === "messages" ? "messages" : "home",
  };
}
