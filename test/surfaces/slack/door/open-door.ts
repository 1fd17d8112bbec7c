import type { DoorEntry } from "../../../../src/surfaces/door.ts";
import { makeDoor } from "../../../../src/surfaces/slack/door/app.ts";
import type { HttpDoorSettings } from "../../../../src/surfaces/slack/door/receiver.ts";
import { pretendReception } from "../../../support/chat/pretended-reception.ts";
import { NOW, SECRET } from "./requests.ts";

/** A door with a pretended reception behind it; `entries`: what it wrote down. */
export function openDoor(settings: Partial<HttpDoorSettings> = {}) {
  const reception = pretendReception();
  const entries: DoorEntry[] = [];
  const door = makeDoor({
    reception,
    signingSecrets: async () => [SECRET],
    botToken: async () => "xoxb-pretended",
    tryAgain: "Please try again in a minute.",
    now: () => NOW,
    journal: (entry) => entries.push(entry),
    ...settings,
  });
  return { ...door, reception, entries };
}
