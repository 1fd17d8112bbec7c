import type { App, SlackCommandMiddlewareArgs } from "@slack/bolt";
import { clip } from "../../../clip.ts";
import { textAt } from "../../../look.ts";
import type { Asked, Reception } from "../../../surface.ts";
import { readReturns } from "../hosts.ts";
import { plainText } from "../inbound-text.ts";
import { NotTaken } from "../not-taken.ts";
import { type Porter, whispered } from "../porter.ts";
import { roomOf } from "../rooms.ts";
import { readWho } from "../who.ts";

/** Commands, whatever they are called: a question, or the form where nothing stands behind the name. */
export function listenToCommands(app: App, porter: Porter): void {
  app.command(/^\//, async ({ body, ack }) => {
    const asked = readCommand(body, porter);
    if (asked === undefined) return;
    if (asked.text !== "") return await answer(asked, porter.reception, ack);
    const { person, room, returns } = asked;
    const place = { room, ...(returns !== undefined && { returns }) };
    await porter.modals.open({ person, place, trigger: body.trigger_id });
    await ack();
  });
}

async function answer(asked: Asked, reception: Reception, ack: SlackCommandMiddlewareArgs["ack"]): Promise<void> {
  const [received, working] = await Promise.all([reception.receive(asked), workingFor(asked, reception)]);
  switch (received.kind) {
    case "taken":
      return await ack(working);
    case "refused":
      return await ack(whispered(received.card));
    case "ill":
      throw new NotTaken();
  }
}

/** Without it the answer simply comes later; no reason to have somebody ask again. */
async function workingFor({ person }: Asked, reception: Reception): Promise<ReturnType<typeof whispered> | undefined> {
  try {
    return whispered(await reception.working(person));
  } catch {
    return undefined;
  }
}

function readCommand(body: unknown, { now, apiUrl }: Porter): Asked | undefined {
  const who = readWho(body);
  const channel = textAt(body, "channel_id");
  const trigger = textAt(body, "trigger_id");
  if (who === undefined || channel === undefined || trigger === undefined) return undefined;
  const returns = readReturns(textAt(body, "response_url"), apiUrl);
  return {
    kind: "asked",
    surface: "slack",
    key: `command:${who.person.tenant}:${trigger}`,
    at: now(),
    ...who,
    room: roomOf(channel),
    way: "command",
    hushed: true,
    text: clip(plainText(textAt(body, "text") ?? "")),
    ...(returns !== undefined && { returns }),
  };
}
