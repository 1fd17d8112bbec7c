import type { Arrival, Room } from "../surface.ts";
import { type ConversationRecord, readRecord } from "./record.ts";

/** Who the bot is. */
export interface Bot {
  readonly appId: string;
  readonly tenant: string;
  /** Where channels are reached that nobody wrote from; with a slash at its end. */
  readonly serviceUrl?: string;
}

/** How an arrival is replied to; `undefined` where it came without anything that tells. */
export function placeOf({ kind, room, returns }: Arrival, bot: Bot): ConversationRecord | undefined {
  return kind === "scheduled" ? channelOf(room, bot) : readRecord(returns);
}

/**
 * A channel by its id alone, for what nobody asked: nothing has to be remembered of it. The address is the one for what a bot
 * begins by itself (microsoft.github.io/Agents-for-js, "TeamsServiceEndpoints": `publicGlobal`).
 */
export function channelOf(
  { channel }: Pick<Room, "channel">,
  { appId, tenant, serviceUrl = GLOBAL }: Bot,
): ConversationRecord {
  const nobody = { userId: "", aadObjectId: "" };
  return {
    v: 1,
    serviceUrl,
    conversationId: channel,
    botId: `28:${appId}`,
    tenantId: tenant,
    kind: "channel",
    ...nobody,
  };
}

const GLOBAL = "https://smba.trafficmanager.net/teams/";
