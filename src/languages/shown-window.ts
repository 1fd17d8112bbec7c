import type { Instant } from "../time/instant.ts";
import { dateOf, showingsOf, wallOf } from "../time/wall.ts";
import type { Window } from "../time/window.ts";
import { clock as face } from "../time/zone.ts";
import { type Clock, isWholeDay, sameDay } from "./clock.ts";

/** A moment as calendar and clock show it: `14:00`, or `14:00:09` where the seconds count; `month` is 1–12. */
export interface Showing {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string;
}

/** A window as calendar and clock show it, so exactly that reading it gives the same window. */
export interface WindowShown {
  readonly from: Showing;
  readonly to: Showing;
  readonly extent: "whole-day" | "within-a-day" | "several-days";
  /** The person's own zone, or UTC where its clock shows one of the ends twice. */
  readonly zone: "own" | "UTC";
}

/** What calendar and clock show at both ends of a window. */
export function showWindow(window: Window, { zone, now }: Clock): WindowShown {
  const isShownOnce = (instant: Instant) => showingsOf(wallOf(instant, zone), zone).kind === "once";
  const isPlain = isShownOnce(window.from) && isShownOnce(window.to);
  const clock = { zone: isPlain ? zone : "UTC", now };
  const withinADay = sameDay(clock, window.from, window.to) ? "within-a-day" : "several-days";
  return {
    from: showingAt(window.from, clock),
    to: showingAt(window.to, clock),
    extent: isWholeDay(clock, window) ? "whole-day" : withinADay,
    zone: isPlain ? "own" : "UTC",
  };
}

function showingAt(instant: Instant, { zone }: Clock): Showing {
  const time = face(instant, zone, instant % 60 === 0 ? "minutes" : "seconds");
  return { ...dateOf(wallOf(instant, zone)), time };
}
