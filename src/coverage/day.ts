import type { Observer } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import type { Unreadable } from "./coverage.ts";

/** What the logs tell of one local day: what was turned away, and how well it was watched. */
export interface Day {
  readonly window: Window;
  readonly totals: DayTotals;
  /** Clients of the own networks one by one, most rejects first. */
  readonly inside: Share<Turned>;
  /** Clients from elsewhere, told together for each server and port, most rejects first. */
  readonly outside: Share<TurnedTogether>;
  /** Observers that did not watch all day, the longest first. */
  readonly holes: Share<Hole>;
  /** Newest moment known to be delivered; absent where nothing was read. */
  readonly deliveredUntil?: Instant;
  /** The end of the day that is not delivered yet. */
  readonly pending?: Window;
  readonly unreadable: readonly Unreadable[];
}

/** Everybody's records as they were read: one that two flow logs delivered counts twice. */
export interface DayTotals {
  readonly records: number;
  readonly accepts: number;
  readonly rejects: number;
  /**
   * Rejects of late packets, after the close of their connection: told with nothing else. Of one that several flow logs
   * delivered one; where the day is told of some ends only, theirs.
   */
  readonly late: number;
  /** Observers that wrote anything at all. */
  readonly observers: number;
}

/** As much as is told, and how much there is: never cut silently. */
export interface Share<Item> {
  readonly shown: readonly Item[];
  readonly total: number;
}

/** Connections of one client to one server port that were turned away. */
export interface Turned {
  readonly src: string;
  readonly dst: string;
  /** The server's; absent where the protocol has none. */
  readonly port?: number;
  /** IANA number. */
  readonly protocol?: number;
  /** Records. */
  readonly rejects: number;
  readonly first: Instant;
  readonly last: Instant;
}

/** The same for many clients. */
export interface TurnedTogether extends Omit<Turned, "src"> {
  /** How many clients. */
  readonly sources: number;
  /** The one with most rejects. */
  readonly example: string;
}

/** What an observer did not watch. */
export interface Hole {
  readonly observer: Observer;
  /**
   * `skipped`: it lost records (SKIPDATA), whatever else it missed. `ended`: it wrote nothing until the end of the day, or
   * of what is delivered. `began`: nothing since the beginning. `gap`: nothing for a while in between, or in several parts.
   */
  readonly kind: "skipped" | "gap" | "ended" | "began";
  /** Minutes of the day that are missing, all of them together. */
  readonly minutes: number;
  /** Those of them of which records were lost; of the others there is nothing. */
  readonly lost: number;
  /** From the first minute that is missing to the end of the last. */
  readonly window: Window;
}
