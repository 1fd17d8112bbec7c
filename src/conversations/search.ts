import type { Window } from "../time/window.ts";

/** What records are looked for; an absent part matches everything. */
export interface Search {
  readonly src?: (address: string) => boolean;
  readonly dst?: (address: string) => boolean;
  /** The asked destination's port. */
  readonly port?: (port: number) => boolean;
  /** IANA number. */
  readonly protocol?: (protocol: number) => boolean;
  readonly window: Window;
  /** Seconds outside the window from which records may complete a conversation of the window. */
  readonly padding: number;
  /** Seconds that a slice of the time strip lasts. */
  readonly slice: number;
}
