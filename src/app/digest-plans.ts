import type { DigestPlan } from "../chat/desk.ts";
import type { Config } from "../config.ts";
import type { Due } from "../jobs/due.ts";
import type { Scheduled } from "../surfaces/surface.ts";

type Digest = Config["digests"][number];

/** What channels are told every day, by id. */
export function digestPlans(config: Config): Readonly<Record<string, DigestPlan>> {
  return Object.fromEntries(config.digests.map((digest) => [digest.id, planOf(digest, config)]));
}

function planOf(digest: Digest, config: Pick<Config, "language" | "timeZone">): DigestPlan {
  const { id, language = config.language ?? "en", owner, until, about } = digest;
  return {
    ...{ id, language, owner, zone: zoneOf(digest, config) },
    ...(until !== undefined && { until }),
    ...(about !== undefined && { about }),
  };
}

/** IANA: of a digest's time, and of its days. */
export function zoneOf({ zone }: Pick<Digest, "zone">, { timeZone = "UTC" }: Pick<Config, "timeZone">): string {
  return zone ?? timeZone;
}

/** A digest that is due, as it comes in: the same for each of its days, whoever calls and however often. */
export function arrivalOf({ id, surface, tenant, channel }: Digest, { scheduled, day }: Due): Scheduled {
  return {
    kind: "scheduled",
    surface,
    key: `digest/${id}/${day}`,
    at: scheduled,
    person: { tenant, user: id },
    room: { channel, kind: "channel" },
    way: "schedule",
    hushed: false,
    digest: id,
    day,
  };
}
