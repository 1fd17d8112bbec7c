import { refused } from "../../templates/refused.ts";
import type { RefusalReason } from "../access/access.ts";
import type { Card } from "../cards/card.ts";
import type { LanguageTag } from "../languages/chat-words.ts";
import type { Delivery } from "../surfaces/surface.ts";
import type { Kept } from "./answers.ts";
import type { Asking } from "./asking.ts";
import { type Caller, languageOf } from "./caller.ts";
import type { Desk } from "./desk.ts";
import type { Telling } from "./digests/telling.ts";

/** What is done for a caller. */
export type Deed =
  /** Something has to be found out. */
  | { readonly kind: "ask"; readonly asking: Asking }
  /** A channel has to be told of a day. */
  | { readonly kind: "tell"; readonly telling: Telling }
  /** Nothing is said at all; `code`: why, for the journal. */
  | { readonly kind: "drop"; readonly code: string }
  /** It is clear already what is said; `code`: why, for the journal. */
  | { readonly kind: "say"; readonly event: "refused" | "shown"; readonly code: string; readonly kept: Kept }
  /** Something that can be done as often as one likes; nothing is kept of it. */
  | { readonly kind: "do"; act(): Promise<Delivery> };

/** Shows the caller a card that answers no question. */
export function show(card: Card, caller: Caller, language: LanguageTag): Extract<Deed, { kind: "say" }> {
  const { person, hushed, kind, ...arrival } = caller.arrival;
  const kept: Kept = { card, to: "asker", hushed, asker: person, language };
  return { kind: "say", event: "shown", code: "action" in arrival ? arrival.action : kind, kept };
}

/** Tells the caller alone why there is no answer. */
export function refuse(reason: RefusalReason, caller: Caller, desk: Desk): Deed {
  const language = languageOf(caller, desk);
  const { kept } = show(refused(reason, desk.words[language]), caller, language);
  return { kind: "say", event: "refused", code: reason, kept: { ...kept, hushed: true } };
}
