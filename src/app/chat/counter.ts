import { randomUUID } from "node:crypto";
import type { Counter } from "../../chat/desk.ts";
import type { Config } from "../../config.ts";
import { CHAT_WORDS } from "../../languages/chat.ts";
import type { Queue } from "../../state/queue.ts";
import type { Store } from "../../state/store.ts";
import { now } from "./clock.ts";
import type { Line } from "./journal.ts";

/** Where what is asked is remembered, where it waits, and where it is written down. */
export interface Back {
  readonly store: Store;
  readonly queue: Queue;
  readonly journal: (entry: Line) => void;
}

/** What taking in and answering have in common. */
export function counterOf({ access, language = "en", limits }: Config, back: Back): Counter {
  return {
    ...back,
    words: CHAT_WORDS,
    access,
    usual: language,
    deadlineSeconds: limits.deadlineSeconds,
    now,
    random: randomUUID,
  };
}
