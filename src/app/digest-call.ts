import { jobId } from "../chat/job.ts";
import type { Config } from "../config.ts";
import { type Due, dueOf, STALE } from "../jobs/due.ts";
import type { Received, Reception, Scheduled } from "../surfaces/surface.ts";
import type { Instant } from "../time/instant.ts";
import type { Line } from "./chat/journal.ts";
import { arrivalOf, zoneOf } from "./digest-plans.ts";

/** Where digests that are due are handed on. */
export interface DigestCounter {
  readonly config: Pick<Config, "digests" | "timeZone">;
  readonly reception: Pick<Reception, "receive">;
  readonly journal: (entry: Line) => void;
  now(): Instant;
}

/** The last time that a digest was due by then. */
export function dueBy(digest: Config["digests"][number], by: Instant, { config }: Pick<DigestCounter, "config">): Due {
  return dueOf({ at: digest.at, zone: zoneOf(digest, config) }, by);
}

/** Takes in a digest that is due; one that comes too late to be of use is left out. */
export async function takeIn(
  digest: Config["digests"][number],
  due: Due,
  { reception, journal, now }: DigestCounter,
): Promise<Received["kind"] | "stale"> {
  const arrival = arrivalOf(digest, due);
  if (now() - due.scheduled <= STALE) return (await reception.receive(arrival)).kind;
  journal({ event: "digested", at: now(), job: jobId(arrival), ...whereOf(arrival), code: "stale" });
  return "stale";
}

function whereOf({ surface, way, person, room }: Scheduled) {
  return { surface, way, ...person, channel: room.channel };
}
