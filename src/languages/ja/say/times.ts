import type { Instant } from "../../../time/instant.ts";
import type { Window } from "../../../time/window.ts";
import { clock as face, zoneName } from "../../../time/zone.ts";
import { type Clock, dayIn, isWholeDay, sameDay } from "../../clock.ts";

/** 「14:01」「11月21日 14:01」; the zone is named only where it is not Japan's. */
export function moment(instant: Instant, clock: Clock): string {
  return dayAndFace(instant, clock, "minutes") + zone(instant, clock);
}

/** The same with seconds. */
export function exactMoment(instant: Instant, clock: Clock): string {
  return dayAndFace(instant, clock, "seconds") + zone(instant, clock);
}

/** 「14:04:40」「14:04:40〜14:05:12」 */
export function exactStretch({ from, to }: Window, clock: Clock): string {
  const first = dayAndFace(from, clock, "seconds");
  if (from === to) return first;
  return `${first}〜${sameDay(clock, from, to) ? face(to, clock.zone, "seconds") : dayAndFace(to, clock, "seconds")}`;
}

/** 「14:01」「14:01〜14:09」 */
export function during({ first, last }: { readonly first: Instant; readonly last: Instant }, clock: Clock): string {
  return stretchOf(first, last, clock) + zone(last, clock);
}

/** 「14:00〜14:10」「11月21日 14:00〜14:10」「11月21日」 */
export function stretch(window: Window, clock: Clock): string {
  if (isWholeDay(clock, window)) return day(window.from, clock);
  return stretchOf(window.from, window.to, clock) + zone(window.to, clock);
}

function stretchOf(from: Instant, to: Instant, clock: Clock): string {
  if (!sameDay(clock, from, to)) {
    return `${day(from, clock)} ${face(from, clock.zone)}〜${day(to, clock)} ${face(to, clock.zone)}`;
  }
  const [start, end] = [dayAndFace(from, clock, "minutes"), face(to, clock.zone)];
  return face(from, clock.zone) === end ? start : `${start}〜${end}`;
}

function zone(instant: Instant, clock: Clock): string {
  const name = zoneName(instant, clock.zone);
  return name === "JST" ? "" : `（${name}）`;
}

function dayAndFace(instant: Instant, clock: Clock, precision: "minutes" | "seconds"): string {
  const time = face(instant, clock.zone, precision);
  return sameDay(clock, instant, clock.now) ? time : `${day(instant, clock)} ${time}`;
}

function day(instant: Instant, clock: Clock): string {
  const { year, month, day: date } = dayIn(clock, instant);
  return `${year === undefined ? "" : `${year}年`}${month}月${date}日`;
}
