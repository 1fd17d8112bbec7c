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

/** Lets 731 days go by in each zone: each of them has one digest, and what they are about follows each other without a gap. */
export function daysOf(zones: readonly string[]): DaysLived {
  const faults = zones.flatMap((zone, place) => {
    const at = TIMES[place % TIMES.length] ?? "08:30";
    return faultsIn({ at, zone }).map((fault) => `${zone} ${at}: ${fault}`);
  });
  return { days: zones.length * DAYS, faults };
}

function faultsIn(daily: Daily): readonly string[] {
  const faults: string[] = [];
  for (let place = 0; place < DAYS; place += 1) {
    const [before = "", day = "", after = ""] = [-1, 0, 1].map((step) => dateAt(FIRST + (place + step) * DAY));
    const [told, next] = [dayWindow(day, daily.zone), dayWindow(after, daily.zone)];
    if (told.to !== next.from)
      faults.push(`${day} ends at ${toIso(told.to)}, and the next begins at ${toIso(next.from)}`);
    faults.push(...dueFaults(daily, { before, from: told.from, to: told.to }));
  }
  return faults;
}

interface Lived {
  readonly before: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** Within a day it becomes due once, about the day before, and from then on until the next day begins it stays so. */
function dueFaults(daily: Daily, { before, from, to }: Lived): readonly string[] {
  const { scheduled, day } = dueOf(daily, to - 1);
  if (day !== before) return [`at ${toIso(to - 1)} the last one is about ${day} and not about ${before}`];
  if (scheduled < from || scheduled >= to) return [`the one about ${day} is due at ${toIso(scheduled)}`];
  const [previous, again] = [dueOf(daily, scheduled - 1), dueOf(daily, scheduled)];
  if (again.day !== day || again.scheduled !== scheduled) return [`it is not due at ${toIso(scheduled)}`];
  return previous.scheduled < from ? [] : [`it is due twice: at ${toIso(previous.scheduled)} and ${toIso(scheduled)}`];
}

function dateAt(instant: Instant): string {
  return toIso(instant).slice(0, "2026-01-01".length);
}
