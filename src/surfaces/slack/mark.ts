import type { MessageMetadata } from "@slack/types";
import { textAt } from "../look.ts";
import type { Arrival } from "../surface.ts";

/** By what Slack's developers' views name it; every app and member of the workspace can read it. */
const TYPE = "flow_witness_digest";

/**
 * What the message of something scheduled carries out of people's sight, so that it is found again. Changing the message
 * keeps it: "If you don't include this field, the message's previous metadata will be retained" (docs.slack.dev,
 * chat.update).
 */
export function markOf(arrival: Arrival): { readonly metadata?: MessageMetadata } {
  if (arrival.kind !== "scheduled") return {};
  return { metadata: { event_type: TYPE, event_payload: { key: arrival.key } } };
}

/** Whether a message of a room's history carries the mark of this key. */
export function isMarked(message: unknown, key: string): boolean {
  const type = textAt(message, "metadata", "event_type");
  return type === TYPE && textAt(message, "metadata", "event_payload", "key") === key;
}
