import { makeBolt } from "./bolt.ts";
import { type DoorRequest, type HttpDoorSettings, makeReceiver } from "./receiver.ts";
import type { DoorReply } from "./reply.ts";

/** Slack's door over HTTP, whoever listens: a function of the cloud, or a process. */
export interface SlackDoor {
  /** Answers any request whatever within a second or so, and never throws. */
  handle(request: DoorRequest): Promise<DoorReply>;
}

/** A door that hands on to the reception what Slack has signed. */
export function makeDoor(settings: HttpDoorSettings): SlackDoor {
  const receiver = makeReceiver(settings);
  makeBolt(settings, receiver);
  return { handle: receiver.handle };
}
