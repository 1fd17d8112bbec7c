import type { UnreadableReason } from "../coverage/coverage.ts";
import type { Doubt } from "../question/question.ts";
import type { Restatable } from "../question/restatable.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import type { MissingReply } from "../verdict/missing-reply.ts";
import type { BlindSpot, Flow, Party, Seat } from "./flow.ts";

/** What the records cannot tell, said where it matters. */
export interface UnknownClaims {
  /** Nobody looked beyond the records that were pasted. */
  "only-pasted": Record<never, never>;
  "firewall-may-have-dropped": Record<never, never>;
  "which-layer": Record<never, never>;
  "new-connection-untried": Record<never, never>;
  /** Without ports, or with the same on both sides, requests look like replies. */
  "who-asked-first": { readonly other?: Party };
  "reply-other-causes": Record<never, never>;
  "what-changed": Record<never, never>;
  "application-outcome": Record<never, never>;
  "earlier-handshake": Record<never, never>;
  "listener-or-host-firewall": Record<never, never>;
  "reset-cause": Record<never, never>;
  /** `host`: seen at the server's own interface; `path`: seen before it. */
  "beyond-the-interface": { readonly beyond: "host" | "path" };
  "reply-not-judged": { readonly reason: MissingReply };
  "request-missing": Record<never, never>;
  "where-lost": Record<never, never>;
  "not-judged-on-the-way": Record<never, never>;
  "why-it-stayed": Record<never, never>;
  "source-not-watched": { readonly src?: Party };
  "silence-proves-nothing": Record<never, never>;
  "counts-may-be-low": Record<never, never>;
  /** `party`: the end at which the blind spot lies. */
  "never-logged": { readonly blindSpot: BlindSpot; readonly side: "src" | "dst"; readonly party?: Party };
  /** No observer of these ends is known to have watched the whole time; of a network nobody knows all observers. */
  "not-watched": { readonly parties: readonly Party[]; readonly coverage: "none" | "part" | "network" };
  "one-action-logged": { readonly action: "accept" | "reject"; readonly guessed: "inferred" | "no" };
  pending: { readonly window: Window; readonly judgeableAt?: Instant };
  "client-behind": { readonly seat: Seat };
  "lattice-ends": Record<never, never>;
  "unreadable-file": { readonly paths: readonly string[]; readonly reason: UnreadableReason };
  /** Lines of all these files together. */
  "unreadable-lines": { readonly paths: readonly string[]; readonly lines: number };
  /** What was asked besides and not looked at, as it was written, and a question about the first of it. */
  "left-out": { readonly texts: readonly string[]; readonly instead?: Instead };
  doubt: { readonly doubt: Doubt; readonly flow: Flow };
  /** A list tells less about each pair than a question of its own. */
  "pair-in-short": Record<never, never>;
}

/** A question to ask next. */
interface Instead {
  readonly asked: Restatable;
  /** Words for the entries of the address book that it names, by their keys. */
  readonly names: Readonly<Record<string, string>>;
}
