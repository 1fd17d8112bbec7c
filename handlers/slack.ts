import { openSlackDoor } from "../src/app/slack-door.ts";

/** POST from Slack: verified, claimed, put on the queue and acknowledged within a second. */
export const handler = openSlackDoor(process.env, (line) => process.stdout.write(line));
