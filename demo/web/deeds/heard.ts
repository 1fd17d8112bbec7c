import type { Heard } from "../postman.ts";
import type { Reply } from "../protocol.ts";
import { NOT_TAKEN } from "../words.ts";

/** What the visitor is shown of what the bot said to a press: something only where it said nothing. */
export function replyTo({ kind }: Heard): Reply {
  return kind === "taken" ? {} : notTaken();
}

export function notTaken(): Reply {
  return { problem: NOT_TAKEN };
}
