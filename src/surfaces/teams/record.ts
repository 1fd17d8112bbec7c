import { lookAt, textAt } from "../look.ts";

/** How a conversation is reached later, in our own words: what the SDK would keep is another thing in each of them. */
export interface ConversationRecord {
  readonly v: 1;
  readonly serviceUrl: string;
  /** Without the thread: `19:…@thread.tacv2`. */
  readonly conversationId: string;
  /** The post that began the thread, in a channel. */
  readonly threadId?: string;
  /** `28:` and the app id. */
  readonly botId: string;
  /** `29:…`: who asked, in the bot's own ids. */
  readonly userId: string;
  /** Who asked, in the ids of the tenant. */
  readonly aadObjectId: string;
  readonly tenantId: string;
  readonly kind: "personal" | "groupChat" | "channel";
  /** BCP 47. */
  readonly locale?: string;
  /** IANA. */
  readonly zone?: string;
  /** Where the file may go that the person has just said yes to. */
  readonly upload?: Upload;
}

/** The `uploadInfo` of a `fileConsent/invoke`, and the card that asked. */
export interface Upload {
  /** Takes the bytes; whoever has it may write the file. */
  readonly uploadUrl: string;
  /** Where the file will be. */
  readonly contentUrl: string;
  readonly name: string;
  readonly uniqueId: string;
  readonly fileType: string;
  /** The activity that held the card: `replyToId` of the invoke. */
  readonly cardId?: string;
  /** The bytes were sent once: if the address takes no more, they lie there. */
  readonly sent?: true;
}

/** Reads what a door wrote; `undefined` where it is no record, or one of another version. */
export function readRecord(text: string | undefined): ConversationRecord | undefined {
  const record = parse(text);
  const isWhole = NEEDED.every((name) => textAt(record, name) !== undefined);
  const isKnown = lookAt(record, "v") === 1 && KINDS.some((kind) => kind === lookAt(record, "kind"));
  // A door of ours wrote the rest.
  return isWhole && isKnown ? (record as ConversationRecord) : undefined;
}

const NEEDED = ["serviceUrl", "conversationId", "botId", "userId", "aadObjectId", "tenantId"] as const;
const KINDS = ["personal", "groupChat", "channel"] as const;

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

/** The conversation as the connector is told: in a channel with the thread. */
export function addressOf({ conversationId, threadId }: ConversationRecord): string {
  return threadId === undefined ? conversationId : `${conversationId};messageid=${threadId}`;
}
