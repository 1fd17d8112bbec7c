import type { Instant } from "../../../time/instant.ts";
import type { Window } from "../../../time/window.ts";
import { clock as face, zoneName } from "../../../time/zone.ts";
import { type CalendarDay, type Clock, dayIn, dayOfDate, isWholeDay, sameDay } from "../../clock.ts";

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
  return bareStretch({ from: first, to: last }, clock) + zone(last, clock);
}

/** 「14:00〜14:10」「11月21日 14:00〜14:10」「11月21日」 */
export function stretch(window: Window, clock: Clock): string {
  if (isWholeDay(clock, window)) return day(window.from, clock);
  return bareStretch(window, clock) + zone(window.to, clock);
}

/** The same without the zone. */
export function bareStretch({ from, to }: Window, clock: Clock): string {
  if (!sameDay(clock, from, to)) {
    return `${day(from, clock)} ${face(from, clock.zone)}〜${day(to, clock)} ${face(to, clock.zone)}`;
  }
  const [start, end] = [dayAndFace(from, clock, "minutes"), face(to, clock.zone)];
  return face(from, clock.zone) === end ? start : `${start}〜${end}`;
}

/** 「14:05」「11月21日 14:05」: a moment whose zone is said elsewhere. */
export function bareMoment(instant: Instant, clock: Clock): string {
  return dayAndFace(instant, clock, "minutes");
}

function zone(instant: Instant, clock: Clock): string {
  const name = zoneName(instant, clock.zone);
  return name === "JST" ? "" : `（${name}）`;
}

function dayAndFace(instant: Instant, clock: Clock, precision: "minutes" | "seconds"): string {
  const time = face(instant, clock.zone, precision);
  return sameDay(clock, instant, clock.now) ? time : `${day(instant, clock)} ${time}`;
}

/** A date (`2026-10-06`) with its weekday: 「10月6日（火）」「2026年12月31日（木）」 */
export function dateWords(date: string, clock: Clock): string {
  const { weekday, ...day } = dayOfDate(date, clock);
  return `${dayWords(day)}（${WEEKDAYS[weekday - 1]}）`;
}

const WEEKDAYS = ["月", "火", "水", "木", "金", "土", "日"];

function day(instant: Instant, clock: Clock): string {
  return dayWords(dayIn(clock, instant));
}

function dayWords({ year, month, day: date }: CalendarDay): string {
  return `${year === undefined ? "" : `${year}年`}${month}月${date}日`;
}
