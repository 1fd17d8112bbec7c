import type { TeamsPerson, TeamsWorld } from "../../teams/world.ts";
import { WHO } from "../../teams/world.ts";
import type { Locale } from "../protocol.ts";

/** The channel that the page shows. */
export const CHANNEL = "19:network@thread.tacv2";

/** The channel that the digest comes to. */
export const DAILY = "19:daily@thread.tacv2";

/** The chat of several that the page shows. */
export const GROUP = "19:night@thread.v2";

/** Whoever plays the visitor, and the conversation in which the two talk to the bot. */
export interface TeamsPart {
  readonly person: TeamsPerson;
  readonly direct: string;
}

/** A part for each language. */
export type TeamsCast = Readonly<Record<Locale, TeamsPart>>;

/** Leaves of the company who has a part, and somebody who asks for help; channels, a chat of all, and a chat with the bot each. */
export function settle({ people, rooms }: TeamsWorld, zone: string): TeamsCast {
  const known = new Map(people);
  people.clear();
  rooms.clear();
  const meet = (key: string, name: string): TeamsPart => {
    const found = known.get(WHO[key] ?? "");
    if (found === undefined) throw new Error(`nobody is called ${key}`);
    const person = { ...found, name, zone };
    const direct = `a:${key}`;
    people.set(person.id, person);
    rooms.set(direct, { id: direct, name: "", kind: "personal", members: [person.id] });
    return { person, direct };
  };
  const cast = { "ja-JP": meet("aki", "Aki"), "en-US": meet("bea", "Bea") };
  meet(ASKING, "Chris");
  const members = [...people.keys()];
  rooms.set(CHANNEL, { id: CHANNEL, name: "Network help", kind: "channel", members, team: "19:team" });
  rooms.set(DAILY, { id: DAILY, name: "Network daily", kind: "channel", members, team: "19:team" });
  rooms.set(GROUP, { id: GROUP, name: "Night shift", kind: "groupChat", members });
  return cast;
}

/** Who asks for help, by the short name of the world. */
const ASKING = "cho";

/** The id of whoever asks for help. */
export function askingId(): string {
  return WHO[ASKING] ?? "";
}
