import { remembered } from "../remembered.ts";
import type { Person, PersonFacts, Room, RoomFacts } from "../surface.ts";
import { type Outcome, TeamsFailure } from "./outcome.ts";
import { type Bot, channelOf, inRoom } from "./places.ts";
import { type ConversationRecord, readRecord } from "./record.ts";
import type { Member, TeamsSdk } from "./sdk.ts";

/** What Teams knows of people and rooms. */
export interface Facts {
  who(person: Person, returns?: string): Promise<PersonFacts>;
  where(room: Room, returns?: string): Promise<RoomFacts>;
}

/** What is needed to find out. */
export interface Asking {
  readonly sdk: Pick<TeamsSdk, "member" | "members" | "create">;
  readonly bot: Bot;
  /** Epoch seconds. */
  readonly now: () => number;
}

/**
 * Asked at most every few minutes; somebody from outside can join a room at any time, so it is remembered shorter than a
 * person. Teams knows people only by a conversation that they take part in; whom nobody can ask about is an outsider.
 */
export function makeFacts({ sdk, bot, now }: Asking): Facts {
  const outside = remembered((key) => askOutside(readKey(key), sdk), { seconds: 300, entries: 500 }, now);
  const shared = remembered((key) => askShared(readKey(key), sdk), { seconds: 60, entries: 500 }, now);
  return {
    who: async ({ tenant, user }, returns) => {
      const record = readRecord(returns);
      if (record === undefined) return { outsider: true };
      const { locale, zone } = record;
      return {
        outsider: await outside(keyOf({ ...record, tenantId: tenant, aadObjectId: user })),
        ...(locale !== undefined && { language: locale }),
        ...(zone !== undefined && { zone }),
      };
    },
    where: async (room, returns) => {
      if (room.kind === "direct") return { shared: false };
      const record = readRecord(returns);
      const place = record === undefined ? channelOf(room, bot) : inRoom(room, record);
      return { shared: await shared(keyOf({ ...place, userId: "", aadObjectId: "" })) };
    },
  };
}

/** What of a record the answer depends on. */
function keyOf(record: ConversationRecord): string {
  const { v, serviceUrl, conversationId, botId, userId, aadObjectId, tenantId, kind } = record;
  return JSON.stringify({ v, serviceUrl, conversationId, botId, userId, aadObjectId, tenantId, kind });
}

function readKey(key: string): ConversationRecord {
  // Written by `keyOf`.
  return JSON.parse(key) as ConversationRecord;
}

async function askOutside(record: ConversationRecord, sdk: Asking["sdk"]): Promise<boolean> {
  const member = found(await sdk.member(record, record.aadObjectId)) ?? (await atHome(record, sdk));
  return member === undefined || isOutsider(member, record);
}

/** Message extensions are asked where the bot is no member; of the conversation of two with the person it is. */
async function atHome(record: ConversationRecord, sdk: Asking["sdk"]): Promise<Member | undefined> {
  if (record.kind === "personal") return undefined;
  const home = found(await sdk.create(record, record.userId));
  return home && found(await sdk.member(home, record.aadObjectId));
}

/** Everybody is looked at: a room does not tell by itself that others than the company's people read there. */
async function askShared(record: ConversationRecord, sdk: Asking["sdk"]): Promise<boolean> {
  let next: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const some = found(await sdk.members(record, next));
    if (some === undefined || some.members.some((member) => isOutsider(member, record))) return true;
    next = some.next;
    if (next === undefined) return false;
  }
  return true;
}

/** Of 500 each; a room with more people counts as shared, for nobody can say who reads there. */
const MOST_PAGES = 4;

/** Somebody of another tenant, a guest of this one, or somebody in a meeting whom nobody knows. */
function isOutsider(
  { tenantId, userRole = "user", userPrincipalName = "" }: Member,
  record: ConversationRecord,
): boolean {
  const isGuest = STRANGE.includes(userRole.toLowerCase()) || userPrincipalName.toUpperCase().includes("#EXT#");
  return isGuest || tenantId !== record.tenantId;
}

/** As the connector calls them (learn.microsoft.com, "Get Teams-specific context for your bot"). */
const STRANGE: readonly string[] = ["guest", "anonymous"];

/** What was found; nothing where Teams says that there is no such thing, or that the bot may not look. */
function found<Value>(outcome: Outcome<Value>): Value | undefined {
  if (outcome.kind === "later") throw new TeamsFailure(`patience for ${outcome.seconds} s`);
  return outcome.kind === "done" ? outcome.value : undefined;
}
