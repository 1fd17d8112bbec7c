import type { Services, TooBig } from "./ask.ts";
import { isTooBig, type Receipt, receiptOf } from "./budget.ts";
import type { Day } from "./coverage/day.ts";
import { isDueWhole } from "./coverage/delivery.ts";
import { measure } from "./coverage/measure.ts";
import { makeLedger, type Outcome, type Reading } from "./engines/engine.ts";
import { describing } from "./evidence.ts";
import type { Cidr } from "./net/cidr.ts";
import { dayAxisOf } from "./plan/axis.ts";
import { paddingOf } from "./plan/make-plan.ts";
import { axisOfDay, type DayPlan } from "./query/day-plan.ts";
import { digestQuery } from "./query/digest.ts";
import type { Places } from "./query/ends.ts";
import { readDigest } from "./query/read-digest.ts";
import { damagedIn, findUnknownFormat, nothingToRead, type Obstacle, settingsOf } from "./reading-logs.ts";
import type { Window } from "./time/window.ts";

/** The day to tell about. */
export interface WantedDay {
  /** Exactly one local day; a record belongs to the day in which it starts. */
  readonly window: Window;
  /** Only rejects with either end in one of these places; everybody's where absent. */
  readonly about?: Places;
  /** Networks of one's own beside those that only private networks use. */
  readonly own: readonly Cidr[];
}

/** What telling about a day needs; all of it stands in the services of a question. */
export type DayServices = Pick<Services, "engine" | "surroundings" | "logs" | "errand" | "now" | "bytesPerDigest">;

/** What the logs tell of a day, or what somebody has to mend first; no part of a day is told where the whole is too big. */
export type DayReply =
  | {
      readonly kind: "told";
      readonly day: Day;
      /** Where the logs lie. */
      readonly places: readonly string[];
      readonly cost: Receipt;
    }
  | Obstacle
  | Omit<TooBig, "fits">;

/**
 * Looks at one day by one statement; may throw `EngineFailure`. A worker that takes it up finds the statement by the
 * errand's ledger, as long as `now` is the moment it was told the first time.
 */
export async function lookAtDay(wanted: WantedDay, services: DayServices): Promise<DayReply> {
  const { engine, now, bytesPerDigest: limit, errand = { scope: `${now}`, ledger: makeLedger() } } = services;
  const reading = await engine.open(dayAxisOf(wanted.window, paddingOf(services.surroundings)), { now, ...errand });
  const nothing = nothingToRead(reading, wanted.window);
  if (nothing !== undefined) return nothing;
  const plan = planOf(wanted, reading, services);
  const query = digestQuery(plan);
  const estimate = await reading.estimate?.(query);
  if (isTooBig(estimate, limit)) return { kind: "too-big", estimate, limit: limit ?? estimate.bytes };
  const outcome = await reading.run(query);
  const strange = findUnknownFormat(outcome);
  if (strange !== undefined) return strange;
  return {
    kind: "told",
    day: dayIn(outcome, { plan, reading, services }),
    places: reading.places,
    cost: receiptOf([outcome.cost], reading, estimate),
  };
}

function planOf({ window, about, own }: WantedDay, reading: Reading, services: DayServices): DayPlan {
  const configured = settingsOf(services.logs, reading);
  return {
    window,
    padding: paddingOf(services.surroundings),
    ...(about && { about }),
    own,
    intervals: configured.map(({ aggregationSeconds }) => aggregationSeconds),
    isOverdue: isDueWhole({ asked: window, now: services.now, configured }),
  };
}

interface Looked {
  readonly plan: DayPlan;
  readonly reading: Reading;
  readonly services: DayServices;
}

function dayIn({ rows, unreadable }: Outcome, { plan, reading, services }: Looked): Day {
  const { totals, inside, outside, holes, read, damagedLines } = readDigest(rows, plan);
  const axis = axisOfDay(plan);
  const describe = describing(services.surroundings.interfaces);
  const { deliveredUntil, pending, ...coverage } = measure({
    asked: plan.window,
    now: services.now,
    axis,
    watch: [],
    totals: read,
    configured: settingsOf(services.logs, reading),
    unreadable: [...unreadable, ...damagedIn(damagedLines, reading, axis)],
    ...(reading.oldestObject !== undefined && { oldestObject: reading.oldestObject }),
    ...(reading.newestObject !== undefined && { newestObject: reading.newestObject }),
  });
  return {
    window: plan.window,
    totals,
    inside,
    outside,
    holes: { ...holes, shown: holes.shown.map((hole) => ({ ...hole, observer: describe(hole.observer) })) },
    ...(deliveredUntil !== undefined && { deliveredUntil }),
    ...(pending && { pending }),
    unreadable: coverage.unreadable,
  };
}
