import type { Day, Hole, Share, Turned, TurnedTogether } from "../../src/coverage/day.ts";
import { fromIso, type Instant } from "../../src/time/instant.ts";

/** Tuesday 6 October 2026 in Tokyo. */
const MIDNIGHT = fromIso("2026-10-06T00:00:00+09:00") ?? 0;

/** A moment of that day by its clock: `14:05`; `32:30` is half past eight on the next morning. */
export function clockAt(time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return MIDNIGHT + hours * 3600 + minutes * 60;
}

/** That day, watched well, with what a test is about. */
export function dayOf(change: Partial<Day> = {}): Day {
  const { inside = share<Turned>([]), outside = share<TurnedTogether>([]) } = change;
  const rejects = [...inside.shown, ...outside.shown].reduce((sum, each) => sum + each.rejects, 0);
  return {
    window: { from: clockAt("00:00"), to: clockAt("24:00") },
    totals: { records: 5000, accepts: 5000 - rejects, rejects, late: 0, observers: 40 },
    inside,
    outside,
    holes: share([]),
    deliveredUntil: clockAt("24:00"),
    unreadable: [],
    ...change,
  };
}

/** All that there is, or some of more. */
export function share<Item>(shown: readonly Item[], total = shown.length): Share<Item> {
  return { shown, total };
}

/** One client's connections, ssh unless said otherwise. */
export function turned(src: string, dst: string, change: Partial<Turned> = {}): Turned {
  return { src, dst, port: 22, protocol: 6, rejects: 14, first: clockAt("14:01"), last: clockAt("14:09"), ...change };
}

/** Those of clients outside. */
export function turnedTogether(dst: string, change: Partial<TurnedTogether> = {}): TurnedTogether {
  return {
    ...{ dst, port: 22, protocol: 6, rejects: 8120, first: clockAt("00:00"), last: clockAt("23:59") },
    ...{ sources: 3211, example: "198.51.100.7", ...change },
  };
}

/** An hour that an interface did not watch. */
export function hole(id: string, change: Partial<Hole> = {}): Hole {
  const { kind = "gap", minutes = 60 } = change;
  return {
    ...{ observer: { id, kind: "interface" }, kind, minutes, lost: kind === "skipped" ? minutes : 0 },
    ...{ window: { from: clockAt("02:00"), to: clockAt("03:00") }, ...change },
  };
}
