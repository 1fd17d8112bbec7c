import type { UsersInfoResponse } from "@slack/web-api";
import { remembered } from "../remembered.ts";
import type { Person, PersonFacts, Room, RoomFacts } from "../surface.ts";
import { type Outcome, SlackFailure } from "./outcome.ts";
import type { Exchange } from "./web.ts";

/** What Slack knows of people and rooms. */
export interface Facts {
  who(person: Person): Promise<PersonFacts>;
  where(room: Room): Promise<RoomFacts>;
}

/** Asked at most every few minutes; a room can become shared at any time, so it is remembered shorter than a person. */
export function makeFacts(exchange: Exchange, now: () => number): Facts {
  const who = remembered((key) => askWho(readPerson(key), exchange), { seconds: 300, entries: 500 }, now);
  const where = remembered((channel) => askWhere(channel, exchange), { seconds: 60, entries: 500 }, now);
  return {
    who: ({ tenant, user }) => who(`${tenant}:${user}`),
    where: async ({ kind, channel }) => (kind === "direct" ? DIRECT : where(channel)),
  };
}

/** Nobody is there but the person, of whom `who` tells whether they belong to somebody else. */
const DIRECT: RoomFacts = { shared: false };

function readPerson(key: string): Person {
  const [tenant = "", user = ""] = key.split(":");
  return { tenant, user };
}

async function askWho(person: Person, exchange: Exchange): Promise<PersonFacts> {
  const outcome = await exchange(({ users }) => users.info({ user: person.user, include_locale: true }));
  const { user } = found(outcome, ["user_not_found", "user_not_visible"]) ?? {};
  if (user === undefined) return { outsider: true };
  return {
    outsider: isOutsider(user, person.tenant),
    ...(user.locale !== undefined && { language: user.locale }),
    ...(user.tz !== undefined && { zone: user.tz }),
  };
}

type User = NonNullable<UsersInfoResponse["user"]>;

/** A guest, a stranger, somebody who has left, a machine, or somebody of another workspace that is not of the same company. */
function isOutsider(user: User, tenant: string): boolean {
  const { is_restricted, is_ultra_restricted, is_stranger, deleted, is_bot, team_id, enterprise_user } = user;
  if (is_restricted || is_ultra_restricted || is_stranger || deleted || is_bot) return true;
  const teams = [...(team_id === undefined ? [] : [team_id]), ...(enterprise_user?.teams ?? [])];
  return !teams.includes(tenant);
}

/** A room that we cannot look into counts as shared: nobody can say who reads there. */
async function askWhere(channel: string, exchange: Exchange): Promise<RoomFacts> {
  const outcome = await exchange(({ conversations }) => conversations.info({ channel }));
  const room = found(outcome, ["channel_not_found", "method_not_supported_for_channel_type"])?.channel;
  // Shared with other workspaces of the same company (`is_org_shared`) is not shared with others.
  return { shared: room === undefined || room.is_ext_shared === true || room.is_pending_ext_shared === true };
}

/** What was found; nothing where Slack knows no such thing. Any other trouble is thrown. */
function found<Value>(outcome: Outcome<Value>, unknown: readonly string[]): Value | undefined {
  if (outcome.kind === "done") return outcome.value;
  if (outcome.kind === "refused" && unknown.includes(outcome.code)) return undefined;
  throw new SlackFailure(outcome.kind === "refused" ? outcome.code : `patience for ${outcome.seconds} s`);
}
