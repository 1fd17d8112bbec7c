import type { Cidr } from "../net/cidr.ts";
import type { Ip } from "../net/ip.ts";
import type { PortRange } from "../net/port.ts";
import type { ProtocolName } from "../net/protocol.ts";
import type { Window } from "../time/window.ts";

/** What a person wants to know. */
export const INTENTS = [
  "blocked",
  "accepted",
  "seen",
  "why",
  "talkers",
  "reached",
  "top_rejects",
  "watch",
  "digest",
  "explain",
  "help",
  "none",
] as const;
export type Intent = (typeof INTENTS)[number];

/** One side of a question, as far as reading alone can tell. */
export type End =
  | { readonly kind: "address"; readonly ip: Ip }
  | { readonly kind: "network"; readonly cidr: Cidr }
  /** Lower case, no final dot. */
  | { readonly kind: "host"; readonly name: string }
  /** `i-…`, lower case. */
  | { readonly kind: "instance"; readonly id: string }
  /** `eni-…`, lower case. */
  | { readonly kind: "interface"; readonly id: string }
  /** An entry of the address book. */
  | { readonly kind: "entry"; readonly key: string }
  /** Whoever is outside the own and all private networks. */
  | { readonly kind: "internet" };

/** The parts of a question that a person can say, or that we assume. */
export type Field = "intent" | "src" | "dst" | "port" | "protocol" | "window";
export type Slot = "src" | "dst" | "port";
export type Doubt = "time" | "direction" | "src" | "dst";

export const MISTAKE_CODES = [
  "invalid_ip",
  "invalid_cidr",
  "invalid_port",
  "invalid_time",
  "end_before_start",
  "future_window",
  "too_long",
] as const;
export type MistakeCode = (typeof MISTAKE_CODES)[number];

/** Something in the text that has to be refused; the person can mend it. */
export interface Mistake {
  readonly code: MistakeCode;
  /** The offending words as the person wrote them; empty where the whole text is at fault. */
  readonly text: string;
  /** Place in the text as it was sent, in UTF-16 units, half open. */
  readonly start: number;
  readonly end: number;
}

/** Which characters of the text (UTF-16 units, half open) said a field. */
export interface Said {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

/** Which rule filled a field that nobody said. */
export interface Assumed {
  readonly field: Field;
  readonly rule: AssumptionRule;
}
export type AssumptionRule =
  | "last-hour"
  | "time-not-placed"
  | "now-caps-end"
  | "intent-from-bare-ends"
  | "intent-from-complaint"
  | "single-end-is-destination"
  | "first-end-is-source"
  | "internet-is-public"
  | "service-port"
  | "service-protocol"
  | "connection-error-is-tcp"
  | "half-day"
  | "clock-change"
  | "most-recent-day"
  | "point-widened"
  | "previous-question";

/** What a message asks beside the question that is answered: one is answered at a time. */
export interface LeftOut {
  /** As the person wrote it. */
  readonly text: string;
  /** Place in the text as it was sent, in UTF-16 units, half open. */
  readonly start: number;
  readonly end: number;
  /** What a question about it would name; absent where the words do not tell which end it is. */
  readonly instead?: Pick<Question, "src" | "dst" | "ports" | "protocol">;
}

/** A raw record as somebody pasted it: a line of fields, or a JSON object. */
export interface PastedRecord {
  readonly text: string;
  /** The header line above it, lower case. */
  readonly header?: string;
}

/** How a connection can fail for the one who tried it. */
export const SYMPTOM_KINDS = ["refused", "timed-out", "unreachable", "reset", "name-not-found", "tls"] as const;
export type SymptomKind = (typeof SYMPTOM_KINDS)[number];

/** How it failed, by a pasted error or the person's own words. */
export interface Symptom {
  readonly kind: SymptomKind;
  /** Place in the text as it was sent, in UTF-16 units, half open; absent where the question before told it. */
  readonly start?: number;
  readonly end?: number;
}

/** What was asked; every field was said by the person or assumed by a named rule. */
export interface Question {
  readonly intent: Intent;
  readonly src?: End;
  readonly dst?: End;
  /** Ascending, single ports as ranges of one; empty: any port. */
  readonly ports: readonly PortRange[];
  readonly protocol?: ProtocolName;
  readonly window?: Window;
  readonly symptom?: Symptom;
  readonly missing: readonly Slot[];
  readonly ambiguous: readonly Doubt[];
  readonly mistakes: readonly Mistake[];
  readonly said: readonly Said[];
  readonly assumed: readonly Assumed[];
  readonly leftOut?: readonly LeftOut[];
  /** The raw records that are to be explained, in their order. */
  readonly records?: readonly PastedRecord[];
}
