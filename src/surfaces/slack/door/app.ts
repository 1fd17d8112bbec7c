import type { Door } from "../../door.ts";
import { makeBolt } from "./bolt.ts";
import { type HttpDoorSettings, makeReceiver } from "./receiver.ts";

/** A door that hands on to the reception what Slack has signed; answers within a second or so. */
export function makeDoor(settings: HttpDoorSettings): Door {
  const receiver = makeReceiver(settings);
  makeBolt(settings, receiver);
  return { handle: receiver.handle };
}
