import { isObject, listAt, lookAt, textAt } from "../../look.ts";

/** What Teams tells the bot, in the words of the Bot Framework: what is read of it, checked, and the whole of it. */
export interface TeamsActivity {
  /** `message`, `invoke`, `conversationUpdate`, `installationUpdate` and others. */
  readonly type: string;
  readonly id?: string;
  /** What an `invoke` is about: `task/fetch`. */
  readonly name?: string;
  /** What an `installationUpdate` is about: `add`, `remove`. */
  readonly action?: string;
  /** When it was written: ISO, UTC. */
  readonly timestamp?: string;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly from: TeamsAccount;
  readonly recipient: TeamsAccount;
  readonly conversation: TeamsConversation;
  /** Where it was written; with the one of the conversation both are on the gate's list. */
  readonly tenantId: string;
  readonly text?: string;
  /** What a form, a button or an invoke carries. */
  readonly value?: unknown;
  readonly replyToId?: string;
  /** BCP 47. */
  readonly locale?: string;
  /** IANA. */
  readonly localTimezone?: string;
  readonly mentions: readonly TeamsMention[];
  /** Ids of those who came into the conversation. */
  readonly membersAdded: readonly string[];
  readonly raw: Readonly<Record<string, unknown>>;
}

/** Somebody, or a bot: `id` is another one for every bot, `aadObjectId` is the same for all, and absent of bots. */
export interface TeamsAccount {
  readonly id: string;
  readonly aadObjectId?: string;
  readonly name?: string;
  /** `bot`, `user`. */
  readonly role?: string;
}

/** Where it was written; `id` holds the thread of a channel: `19:…@thread.tacv2;messageid=…`. */
export interface TeamsConversation {
  readonly id: string;
  readonly conversationType: (typeof KINDS)[number];
  readonly tenantId?: string;
}

/** A stretch of the text that names somebody: `<at>Flow Witness</at>`. */
export interface TeamsMention {
  readonly id: string;
  readonly text: string;
}

const KINDS = ["personal", "groupChat", "channel"] as const;

/** What there is to an activity of Teams; `undefined` where something is missing that each of them has. */
export function readActivity(raw: unknown): TeamsActivity | undefined {
  if (!isObject(raw)) return undefined;
  const [type, channelId, serviceUrl] = [textAt(raw, "type"), textAt(raw, "channelId"), textAt(raw, "serviceUrl")];
  const [from, recipient] = [readAccount(raw["from"]), readAccount(raw["recipient"])];
  const conversation = readConversation(raw["conversation"]);
  if (type === undefined || channelId === undefined || serviceUrl === undefined) return undefined;
  if (from === undefined || recipient === undefined || conversation === undefined) return undefined;
  const tenantId = textAt(raw, "channelData", "tenant", "id") ?? conversation.tenantId;
  if (tenantId === undefined) return undefined;
  return {
    ...{ type, channelId, serviceUrl, from, recipient, conversation, tenantId, raw },
    ...textsOf(raw, "id", "name", "action", "timestamp", "text", "replyToId", "locale", "localTimezone"),
    // Null is how some programs write that there is nothing.
    ...(raw["value"] !== null && raw["value"] !== undefined && { value: raw["value"] }),
    mentions: listAt(raw, "entities").flatMap(readMention),
    membersAdded: listAt(raw, "membersAdded").flatMap((member) => textAt(member, "id") ?? []),
  };
}

function readAccount(value: unknown): TeamsAccount | undefined {
  const id = textAt(value, "id");
  return id === undefined ? undefined : { id, ...textsOf(value, "aadObjectId", "name", "role") };
}

function readConversation(value: unknown): TeamsConversation | undefined {
  const id = textAt(value, "id");
  const conversationType = KINDS.find((kind) => kind === lookAt(value, "conversationType"));
  if (id === undefined || conversationType === undefined) return undefined;
  return { id, conversationType, ...textsOf(value, "tenantId") };
}

function readMention(entity: unknown): readonly TeamsMention[] {
  const [id, text] = [textAt(entity, "mentioned", "id"), textAt(entity, "text")];
  return lookAt(entity, "type") === "mention" && id !== undefined && text !== undefined ? [{ id, text }] : [];
}

/** Those of the fields that hold a text. */
function textsOf<Key extends string>(value: unknown, ...keys: readonly Key[]): { readonly [key in Key]?: string } {
  const texts: { [key in Key]?: string } = {};
  for (const key of keys) {
    const text = textAt(value, key);
    if (text !== undefined) texts[key] = text;
  }
  return texts;
}
