import { openDigestDoor } from "../src/app/digest-door.ts";

/** A call of EventBridge Scheduler: a digest is due; claimed once for its day, and put on the queue. */
export const handler = openDigestDoor(process.env, (line) => process.stdout.write(line));
