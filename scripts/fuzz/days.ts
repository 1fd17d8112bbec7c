import { type Daily, dayWindow, dueOf } from "../../src/jobs/due.ts";
import { fromIso, type Instant, toIso } from "../../src/time/instant.ts";

/** Days that went by, and what was wrong with them. */
export interface DaysLived {
  readonly days: number;
  readonly faults: readonly string[];
}

const FIRST = fromIso("2026-01-01T00:00:00Z") ?? 0;
/** Two years and a day. */
const DAYS = 731;
/** Seconds. */
const DAY = 86_400;

/** Times of day that clocks jump over, show twice, or leave alone. */
const TIMES = ["00:00", "01:30", "02:30", "08:30", "23:59"];

/**
 * Lets 731 days go by in each zone: each of them has one digest, and what they are about follows each other without a gap.
 * What a clock on the wall shows is taken from the runtime, and not from the code that is looked at.
 */
export function daysOf(zones: readonly string[]): DaysLived {
  const faults = zones.flatMap((zone, place) => {
    const at = TIMES[place % TIMES.length] ?? "08:30";
    return faultsIn({ at, zone }).map((fault) => `${zone} ${at}: ${fault}`);
  });
  return { days: zones.length * DAYS, faults };
}

function faultsIn(daily: Daily): readonly string[] {
  const faults: string[] = [];
  const shows = wallClock(daily.zone);
  for (let place = 0; place < DAYS; place += 1) {
    const [before = "", day = "", after = ""] = [-1, 0, 1].map((step) => dateAt(FIRST + (place + step) * DAY));
    const [told, next] = [dayWindow(day, daily.zone), dayWindow(after, daily.zone)];
    if (told.to !== next.from)
      faults.push(`${day} ends at ${toIso(told.to)}, and the next begins at ${toIso(next.from)}`);
    if (shows(told.from).date !== day || shows(told.to - 1).date !== day)
      faults.push(`${day} is said to last from ${toIso(told.from)} to ${toIso(told.to)}`);
    faults.push(...dueFaults(daily, { before, from: told.from, to: told.to, shows }));
  }
  return faults;
}

type WallClock = (instant: Instant) => { readonly date: string; readonly time: string };

function wallClock(timeZone: string): WallClock {
  const date = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" });
  return (instant) => ({ date: date.format(instant * 1000), time: time.format(instant * 1000) });
}

interface Lived {
  readonly before: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly shows: WallClock;
}

/** Within a day it becomes due once, about the day before, and from then on until the next day begins it stays so. */
function dueFaults(daily: Daily, { before, from, to, shows }: Lived): readonly string[] {
  const { scheduled, day } = dueOf(daily, to - 1);
  if (day !== before) return [`at ${toIso(to - 1)} the last one is about ${day} and not about ${before}`];
  if (scheduled < from || scheduled >= to) return [`the one about ${day} is due at ${toIso(scheduled)}`];
  if (!isFirst(scheduled, daily.at, shows))
    return [`the one about ${day} is due at ${toIso(scheduled)}, which is not the first time`];
  const [previous, again] = [dueOf(daily, scheduled - 1), dueOf(daily, scheduled)];
  if (again.day !== day || again.scheduled !== scheduled) return [`it is not due at ${toIso(scheduled)}`];
  return previous.scheduled < from ? [] : [`it is due twice: at ${toIso(previous.scheduled)} and ${toIso(scheduled)}`];
}

/** Whether the clock shows the time for the first time that day, or has just jumped over it. */
function isFirst(scheduled: Instant, at: string, shows: WallClock): boolean {
  const { date, time } = shows(scheduled);
  return time >= at && AGO.every((ago) => shows(scheduled - ago).date !== date || shows(scheduled - ago).time < at);
}

/** Seconds: clocks are put back by half an hour, an hour or two. */
const AGO = [1, 1800, 3600, 7200];

function dateAt(instant: Instant): string {
  return toIso(instant).slice(0, "2026-01-01".length);
}
