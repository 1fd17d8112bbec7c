import { addressOf, type ConversationRecord } from "./record.ts";

/** What names a message for good, outside of here: its conversation and its id, neither of which holds a blank. */
export function refOf(record: ConversationRecord, id: string): string {
  return `${addressOf(record)} ${id}`;
}

/** A message, and the conversation in which it stands. */
export interface Spot {
  readonly record: ConversationRecord;
  readonly id: string;
}

/** Reads what `refOf` wrote, for whoever can reach one conversation of the same bot. */
export function spotOf(ref: string, { threadId: _, ...record }: ConversationRecord): Spot {
  const [address = "", id = ""] = ref.split(" ");
  return { record: { ...record, conversationId: address }, id };
}

/** The thread of a message: the one that it is in, or the one that it begins. */
export function beneath(ref: string, from: ConversationRecord): ConversationRecord {
  const { record, id } = spotOf(ref, from);
  return record.conversationId.includes(";messageid=") ? record : { ...record, threadId: id };
}
