import { type Args, isObject, needObject, Refusal } from "./refusal.ts";
import type { Message } from "./workspace.ts";

/** As it comes with a message: nothing where it is not mentioned, none where it is empty. */
export function metadataOf(args: Args): Pick<Message, "metadata"> {
  if (args["metadata"] === undefined) return {};
  const metadata = needObject(args, "metadata");
  if (Object.keys(metadata).length === 0) return { metadata: undefined };
  const { event_type, event_payload } = metadata;
  if (typeof event_type !== "string" || event_type === "" || !isObject(event_payload))
    throw new Refusal("invalid_metadata_format");
  return { metadata: { event_type, event_payload } };
}
