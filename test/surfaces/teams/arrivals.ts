import type { PretendedTeams } from "../../../demo/teams/pretended-teams.ts";
import { HOME, WHO } from "../../../demo/teams/world.ts";
import type { Asked, Pressed, Scheduled, Surface } from "../../../src/surfaces/surface.ts";
import { makeTeams, type TeamsSettings } from "../../../src/surfaces/teams/index.ts";
import type { ConversationRecord } from "../../../src/surfaces/teams/record.ts";

export const { aki: AKI = "", bea: BEA = "", gus: GUS = "", zoe: ZOE = "" } = WHO;

/** The answering side, and nothing between it and the pretended Teams but HTTP. */
export function surfaceOn(teams: PretendedTeams, differing: Partial<TeamsSettings> = {}): Surface {
  return makeTeams(settingsFor(teams, differing));
}

export function settingsFor(teams: PretendedTeams, differing: Partial<TeamsSettings> = {}): TeamsSettings {
  const { appId, tenant, password, loginUrl, serviceUrl, origin, now } = teams;
  const places = { loginUrl, serviceUrl, serviceHosts: [origin] };
  return { appId, tenant, password: async () => password, ...places, fetch, now, random: () => 0, ...differing };
}

/** The record that comes with what somebody does in a room. */
export function recordIn(
  { serviceUrl, bot, world }: PretendedTeams,
  {
    room,
    person = AKI,
    ...differing
  }: Partial<ConversationRecord> & { readonly room: string; readonly person?: string },
): ConversationRecord {
  const { kind = "personal" } = world.rooms.get(room) ?? {};
  const { botsId = "", locale = "", zone = "" } = world.people.get(person) ?? {};
  const who = { userId: botsId, aadObjectId: person, locale, zone };
  return { v: 1, serviceUrl, conversationId: room, botId: bot.id, tenantId: HOME, kind, ...who, ...differing };
}

/** Somebody asks: in a channel by a mention, in the thread that it begins. */
export function asked(record: ConversationRecord): Asked {
  const { conversationId: channel, kind, threadId } = record;
  const isDirect = kind === "personal";
  return {
    surface: "teams",
    kind: "asked",
    key: "message:1",
    at: 1_768_572_000,
    person: { tenant: record.tenantId, user: record.aadObjectId },
    room: { channel, kind: isDirect ? "direct" : "channel", ...(threadId !== undefined && { thread: threadId }) },
    way: isDirect ? "direct" : "mention",
    hushed: false,
    returns: JSON.stringify(record),
    text: "did 10.20.40.4 reach 10.23.0.60 on port 22",
  };
}

/** Somebody presses a button. */
export function pressed(record: ConversationRecord): Pressed {
  const { text: _, ...same } = asked(record);
  return { ...same, kind: "pressed", way: "button", action: "csv", value: "fw-3k9f0a2c41xyz.2" };
}

/** A digest that is due in a channel. */
export function digestIn(channel: string): Scheduled {
  return {
    surface: "teams",
    kind: "scheduled",
    key: "digest/morning/2026-01-15",
    at: 1_768_572_000,
    person: { tenant: HOME, user: "morning" },
    room: { channel, kind: "channel" },
    way: "schedule",
    hushed: false,
    digest: "morning",
    day: "2026-01-15",
  };
}
