import type { Instant } from "../../../time/instant.ts";
import type { Window } from "../../../time/window.ts";
import { type ClockPrecision, clock as face, zoneName } from "../../../time/zone.ts";
import { type CalendarDay, type Clock, dayIn, dayOfDate, isWholeDay, sameDay } from "../../clock.ts";

/** 「14:01」「11月21日 14:01」; the zone is named only where it is not Japan's. */
export function moment(instant: Instant, clock: Clock): string {
  return dayAndFace(instant, clock, "minutes") + zone(instant, clock);
}

/** The same with seconds. */
export function exactMoment(instant: Instant, clock: Clock): string {
  return dayAndFace(instant, clock, "seconds") + zone(instant, clock);
}

/** 「14:04:40」「14:04:40〜14:05:12」: a span whose zone is said elsewhere. */
export function exactStretch(window: Window, clock: Clock): string {
  return span(window, clock, "seconds").text;
}

/** 「14:01」「14:01〜14:09」「01:50（EDT）〜01:10（EST）」 */
export function during({ first, last }: { readonly first: Instant; readonly last: Instant }, clock: Clock): string {
  return zoned({ from: first, to: last }, clock);
}

/** 「14:00〜14:10」「11月21日 14:00〜14:10」「11月21日」 */
export function stretch(window: Window, clock: Clock): string {
  if (isWholeDay(clock, window)) return day(window.from, clock);
  return zoned(window, clock);
}

/** The same without the zone, where both ends have the same. */
export function bareStretch(window: Window, clock: Clock): string {
  return span(window, clock, "minutes").text;
}

/** Several spans: the zone stands behind the last, or behind each where they do not all have the same. */
export function stretches(windows: readonly Window[], clock: Clock): readonly string[] {
  const zones = new Set(windows.flatMap(({ from, to }) => [zone(from, clock), zone(to, clock)]));
  return windows.map((window, index) =>
    zones.size === 1 && index < windows.length - 1 ? bareStretch(window, clock) : zoned(window, clock),
  );
}

/** 「14:05」「11月21日 14:05」: a moment whose zone is said elsewhere. */
export function bareMoment(instant: Instant, clock: Clock): string {
  return dayAndFace(instant, clock, "minutes");
}

interface Span {
  readonly text: string;
  /** What is still to be said of the zone: nothing where it is Japan's, or each end has named its own. */
  readonly zone: string;
}

function zoned(window: Window, clock: Clock): string {
  const { text, zone: unsaid } = span(window, clock, "minutes");
  return text + unsaid;
}

function span({ from, to }: Window, clock: Clock, precision: ClockPrecision): Span {
  const [before, after] = [zone(from, clock), zone(to, clock)];
  const start = dayAndFace(from, clock, precision);
  // By the instants: an hour that is shown twice ends on the same face.
  const unit = SECONDS[precision];
  if (Math.floor(from / unit) === Math.floor(to / unit)) return { text: start, zone: after };
  const end = face(to, clock.zone, precision);
  const [first, last] = sameDay(clock, from, to)
    ? [start, end]
    : [`${day(from, clock)} ${face(from, clock.zone, precision)}`, `${day(to, clock)} ${end}`];
  if (before === after) return { text: `${first}〜${last}`, zone: after };
  return { text: `${first}${before}〜${last}${after}`, zone: "" };
}

const SECONDS: Readonly<Record<ClockPrecision, number>> = { minutes: 60, seconds: 1 };

function zone(instant: Instant, clock: Clock): string {
  const name = zoneName(instant, clock.zone);
  return name === "JST" ? "" : `（${name}）`;
}

function dayAndFace(instant: Instant, clock: Clock, precision: ClockPrecision): string {
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
