import type { PortRange } from "../net/port.ts";
import type { ProtocolName } from "../net/protocol.ts";
import type { Window } from "../time/window.ts";
import type { Clue } from "./clue.ts";
import type { AssumptionRule, End, Field, Intent, LeftOut, MistakeCode, Said, Slot, Symptom } from "./question.ts";
import type { EndToken } from "./readers/end-token.ts";
import type { Subject } from "./readers/subject.ts";
import type { CueRow } from "./reading.ts";
import type { Other } from "./refiners/others.ts";
import type { PortReading } from "./refiners/ports.ts";
import type { Roles } from "./refiners/roles.ts";
import type { Span } from "./span.ts";
import type { Times } from "./time/read-time.ts";

/** What one message says by itself, before it is joined to the thread and checked. Places are those of normalised text. */
export interface Draft {
  /** Normalised text in which ends and numbers are masked, as the person's own words. */
  readonly words: string;
  readonly intent?: { readonly intent: Intent; readonly row?: CueRow; readonly said?: Span };
  readonly roles: Roles;
  /** What is asked beside the first question. */
  readonly others: readonly Other[];
  /** Where the speaker's own machine is named. */
  readonly self?: Span;
  readonly ports: PortReading;
  readonly times: Times;
  /** A time is named that nothing can be made of. */
  readonly isTimeVague: boolean;
  /** Times in pasted errors; they count if the person gave none, and are read only then. */
  readonly stamps: () => Times;
  /** Slots that a form leaves open. */
  readonly open: readonly Slot[];
  /** Ends that are no addresses. */
  readonly mistaken: readonly EndToken[];
  readonly hasError: boolean;
  /** How it failed, as far as the message tells. */
  readonly symptom?: Symptom;
  readonly isCommand: boolean;
  readonly isForm: boolean;
  /** What the words that are left speak of; weighed only for whoever asks, since it takes reading all of them. */
  readonly subject: () => Subject;
  /** Which reader took what from which characters. */
  readonly clues: readonly Clue[];
}

/** One side while it is being settled: a value, or words that hold its place. */
export interface Side {
  readonly value?: End;
  /** Named, but mistaken or fitting several entries: nobody has to be asked for it. */
  readonly held?: "mistaken" | "unclear";
}

/** A question while it is being settled. */
export interface Settled {
  readonly intent: Intent;
  readonly src: Side;
  readonly dst: Side;
  readonly ports: readonly PortRange[];
  readonly protocol?: ProtocolName;
  readonly window?: Window;
  readonly direction: boolean;
  readonly time: boolean;
  readonly mistakes: readonly (Span & { readonly code: MistakeCode })[];
  readonly symptom?: Symptom;
  /** What is asked besides; see `LeftOut`. */
  readonly leftOut: readonly (Span & Pick<LeftOut, "instead">)[];
  readonly said: readonly Said[];
  readonly assumed: readonly { readonly field: Field; readonly rule: AssumptionRule }[];
  /** Slots to be asked for whatever the intent needs. */
  readonly open: readonly Slot[];
}

/** A side as its words say it. */
export function sideOf(token: EndToken | undefined): Side {
  if (token === undefined) return {};
  if (token.value !== undefined) return { value: token.value };
  return { held: token.unclear === true ? "unclear" : "mistaken" };
}

/** Whether a side was named at all. */
export function isNamed({ value, held }: Side): boolean {
  return value !== undefined || held !== undefined;
}

/** Where a field was said; nothing where the place is not known. */
export function saidAt(field: Field, span: Span | undefined): Said[] {
  return span === undefined ? [] : [{ field, start: span.start, end: span.end }];
}
