import type { Hole } from "../coverage/day.ts";
import type { Failure } from "../explanation/failure.ts";
import type { Digest } from "../jobs/digest/digest.ts";
import type { Line } from "../jobs/digest/line.ts";
import type { ToldLine } from "../jobs/digest/told.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import type { Clock } from "./clock.ts";

/** What a channel is told of a day. The clock is that of the digest's zone. */
export interface DigestWords {
  /** The whole result, for the first line: a few words, and the rest. */
  headline(digest: Digest, clock: Clock): { readonly word: string; readonly text: string };
  /** One line about traffic, times without their day. */
  line(told: ToldLine, nameOf: NameOfAddress, clock: Clock): string;
  /** What an observer did not watch. */
  hole(hole: Hole, clock: Clock): string;
  /** The row that stands for lines that are not shown, or not one by one. */
  more(untold: Untold, file: FilePlace): string;
  /** The question about a line and the whole day, read as the same in any zone; nothing where it cannot be asked. */
  question(line: Line, day: Window): string | undefined;
  /** The day, what was watched of it, and what was not: one sentence each. */
  watched(digest: Digest, file: FilePlace, clock: Clock): readonly string[];
  /** What could not be compared with the day before, and why: one sentence each. */
  doubts(digest: Digest, clock: Clock): readonly string[];
  /** What is worth knowing of the message itself. */
  about(about: AboutDigest, clock: Clock): readonly string[];
  /** Above the reason why there is none. */
  failed(date: string, clock: Clock): string;
  /** The reason: nobody asked, so nobody can ask for less or once more. */
  why(failure: DigestFailure, day: DigestDay): string;
  /** Names a failed digest to whoever runs the bot. */
  reference(id: string): string;
  /** What the file holds. */
  file(digest: Digest, clock: Clock): string;
}

/** What the address book calls an address; nothing where it does not know it. */
export type NameOfAddress = (address: string) => string | undefined;

/** How many lines are not shown, how many of them the file has, and how many it alone has one by one. */
export type Untold = Pick<Digest["counts"], "untold" | "filed" | "folded">;

/** Where the file is: beneath the message, or told by `flow-witness digest --csv`. */
export type FilePlace = "below" | "--csv";

/** Why there is no digest; `out-of-time`: nobody could finish it in the time that it has. */
export type DigestFailure = Failure | { readonly code: "out-of-time" };

/** Which digest it is: what `flow-witness digest` has to know to tell the same. */
export interface DigestDay {
  /** In the configuration; absent where everything is told. */
  readonly id?: string;
  /** `2026-10-06` */
  readonly date: string;
}

/** What is told of a digest besides the day. */
export interface AboutDigest {
  /** It tells only of traffic with one of its ends in these. */
  readonly about?: readonly string[];
  /** Whom to ask about it. */
  readonly owner?: string;
  /** When it was due, where that is long ago. */
  readonly wasDue?: Instant;
  /** It may have been posted before. */
  readonly repeated?: true;
  /** Its file could not be sent. */
  readonly fileless?: DigestDay;
  /** The last day on which it comes, which this is: `2027-03-31`. */
  readonly until?: string;
}
