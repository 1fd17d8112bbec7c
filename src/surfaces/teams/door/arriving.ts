import { createHash } from "node:crypto";
import { textAt } from "../../look.ts";
import type { Arrival, Person, Room } from "../../surface.ts";
import type { TeamsActivity } from "../gate/activity.ts";
import type { ConversationRecord } from "../record.ts";

/** What everything that a person does has in common. */
export type Arriving = Pick<Arrival, "surface" | "key" | "echo" | "at" | "person" | "room" | "returns" | "outside">;

/** Who did something, where, and where replies go; `undefined` where it was nobody: what bots and Teams itself do. */
export function readArriving(activity: TeamsActivity, now: number): Arriving | undefined {
  const person = personOf(activity);
  if (person === undefined) return undefined;
  const { type, name, id, timestamp, conversation } = activity;
  const outside = isOutside(activity);
  return {
    surface: "teams",
    key: [name ?? type, person.tenant, conversation.id, id ?? timestamp ?? ""].join(":"),
    echo: echoOf(activity, person),
    at: secondsOf(timestamp, now),
    person,
    room: roomOf(activity),
    returns: JSON.stringify(recordOf(activity, person)),
    ...(outside && { outside }),
  };
}

/** Who did it: a person by the id that stays the same for every bot and every name. */
function personOf({ from, recipient, tenantId: tenant }: TeamsActivity): Person | undefined {
  const { id, aadObjectId: user, role } = from;
  const isBot = role === "bot" || id === recipient.id || id.startsWith("28:");
  return isBot || user === undefined ? undefined : { tenant, user };
}

/** Epoch seconds of one of Teams' moments; `otherwise` of anything else. */
export function secondsOf(moment: string | undefined, otherwise: number): number {
  const seconds = Math.floor(Date.parse(moment ?? "") / 1000);
  return Number.isSafeInteger(seconds) ? seconds : otherwise;
}

/** How a reply reaches the conversation. */
export function recordOf(activity: TeamsActivity, { tenant, user }: Person): ConversationRecord {
  const { serviceUrl, conversation, recipient, from, locale, localTimezone: zone } = activity;
  const { channel, post } = placesIn(conversation.id);
  return {
    v: 1,
    ...{ serviceUrl, conversationId: channel, botId: recipient.id, userId: from.id, aadObjectId: user },
    ...{ tenantId: tenant, kind: kindOf(activity) },
    ...(post !== undefined && { threadId: post }),
    ...(locale !== undefined && { locale }),
    ...(zone !== undefined && { zone }),
  };
}

/** A message extension also works where two people talk with each other: that is no conversation with the bot. */
function kindOf({ conversation: { id, conversationType } }: TeamsActivity): ConversationRecord["kind"] {
  return conversationType === "personal" && id.startsWith("19:") ? "groupChat" : conversationType;
}

/** In channels every post begins a thread, and what is no post is in none; elsewhere the whole conversation is one. */
function roomOf(activity: TeamsActivity): Room {
  const { type, id, conversation } = activity;
  const { channel, post } = placesIn(conversation.id);
  const kind = kindOf(activity);
  const thread = kind === "channel" ? (post ?? (type === "message" ? id : undefined)) : channel;
  return { channel, kind: kind === "personal" ? "direct" : "channel", ...(thread !== undefined && { thread }) };
}

/** `19:…@thread.tacv2;messageid=1700000000000` is a thread of a channel, named by the post that began it. */
function placesIn(conversation: string): { readonly channel: string; readonly post?: string } {
  const [channel = conversation, post] = conversation.split(";messageid=");
  return { channel, ...(post !== undefined && { post }) };
}

/** Whether people of other tenants are about: a shared channel can be open to teams of theirs, and does not list those. */
function isOutside({ tenantId, conversation, raw }: TeamsActivity): boolean {
  const others = [conversation.tenantId, textAt(raw, "from", "tenantId")];
  const isStranger = others.some((tenant) => tenant !== undefined && tenant !== tenantId);
  return isStranger || textAt(raw, "channelData", "channel", "type") === "shared";
}

/** The same for whatever says the same: Teams sends what it had no answer to under a new id. */
function echoOf(activity: TeamsActivity, { tenant, user }: Person): string {
  const { type, name, conversation, replyToId, text, value } = activity;
  const said = JSON.stringify([tenant, conversation.id, user, type, name, replyToId, text, value]);
  return createHash("sha256").update(said).digest("base64url");
}
