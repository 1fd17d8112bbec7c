import { z } from "zod";
import type { Deed } from "./protocol.ts";

/** Slack takes no longer messages (docs.slack.dev, "chat.postMessage"). */
const text = z.string().min(1).max(40_000);
const id = z.string().min(1).max(255);
const values = z.record(id, z.string().max(3_000));
const data = z.record(id, z.unknown());

const DEED = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("send"), room: id, thread: id.exactOptional(), text }),
  z.strictObject({ kind: z.literal("command"), room: id, text: z.string().max(40_000) }),
  z.strictObject({
    kind: z.literal("press"),
    room: id,
    ts: id.exactOptional(),
    block: id,
    action: id,
    value: z.string().max(2_000),
  }),
  z.strictObject({ kind: z.literal("submit"), view: id, values }),
  z.strictObject({ kind: z.literal("close-view") }),
  z.strictObject({ kind: z.literal("view-choice"), view: id, block: id, action: id, value: id, values }),
  z.strictObject({ kind: z.literal("shortcut"), callback: id, room: id, ts: id }),
  z.strictObject({ kind: z.literal("extension"), callback: id, room: id, thread: id.exactOptional() }),
  z.strictObject({ kind: z.literal("open"), tab: z.enum(["home", "messages"]), room: id.exactOptional() }),
  z.strictObject({ kind: z.literal("card"), room: id, ts: id, data }),
  z.strictObject({ kind: z.literal("submit-dialog"), data }),
  z.strictObject({ kind: z.literal("close-dialog") }),
  z.strictObject({ kind: z.literal("consent"), room: id, ts: id, says: z.enum(["accept", "decline"]) }),
  z.strictObject({ kind: z.literal("profile"), locale: z.enum(["en-US", "ja-JP"]) }),
]);

/** A deed from JSON; nothing where it is none. */
export function readDeed(json: string): Deed | undefined {
  const reading = DEED.safeParse(parse(json));
  return reading.success ? reading.data : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
