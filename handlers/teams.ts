import { openTeamsDoor } from "../src/app/teams-door.ts";

/** POST from Teams: verified, claimed, put on the queue and acknowledged within two seconds. */
export const handler = openTeamsDoor(process.env, (line) => process.stdout.write(line));
