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
  const record = readRecord(returns);
  return kind === "scheduled" ? channelOf(room, bot) : record && inRoom(room, record);
}

/** The conversation of a room, for whoever can reach one of the same bot: an answer can be shared elsewhere than it stands. */
export function inRoom({ channel, thread }: Room, record: ConversationRecord): ConversationRecord {
  if (channel === record.conversationId) return record;
  const { threadId: _, upload: __, ...same } = record;
  const place = { ...same, conversationId: channel };
  // Only in channels a thread is something less than the whole conversation.
  if (thread === channel) return { ...place, kind: "groupChat" };
  return { ...place, kind: "channel", ...(thread !== undefined && { threadId: thread }) };
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
