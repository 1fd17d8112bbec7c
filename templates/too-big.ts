import type { Card } from "../src/cards/card.ts";
import type { Failure } from "../src/explanation/failure.ts";
import type { Reply, Say } from "../src/languages/language.ts";
import { replies } from "./replies.ts";
import { sorry } from "./sorry.ts";

/** What a question would read, what it may, and the same question about as much of its time as fits. */
export function tooBig(failure: Failure, say: Say, instead?: Reply): Card {
  return { elements: [...sorry(failure, say).elements, ...replies(instead === undefined ? [] : [instead])] };
}
