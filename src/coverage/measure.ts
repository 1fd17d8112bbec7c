import { groupsOf } from "../conversations/several.ts";
import type { Instant } from "../time/instant.ts";
import { intersection } from "../time/window.ts";
import type { Coverage, Gap, Watcher } from "./coverage.ts";
import { type Delivery, findDelivery, findEdge } from "./delivery.ts";
import { findOwners } from "./owners.ts";
import { findSettings, type Settings } from "./settings.ts";
import { findStretches, type Stretch } from "./stretches.ts";
import type { Observation, Owner } from "./watch.ts";

/** Weighs what silence is worth: who watched the ends and when, and what has been delivered. */
export function measure(observation: Observation): Coverage {
  const { asked, totals, unreadable } = observation;
  const posts = findOwners(observation).map((owner) => ({
    ...owner,
    ...findSettings(owner, observation),
    ...lastOf(owner),
  }));
  const delivery = findDelivery(observation, posts);
  const manned = posts.map((post) => ({ ...post, stretches: stretchesOf(post, observation, delivery) }));
  const lost = unreadableGaps(observation, delivery);
  return {
    asked,
    ...delivery,
    watchers: manned.map((post) => watcherOf(post, lost)),
    gaps: [...pendingGaps(delivery), ...lost, ...watchGaps(manned, delivery)].toSorted((a, b) => a.from - b.from),
    unreadable,
    ...firstRecordOf(observation),
    recordsRead: totals.reduce((sum, { ok, noData, skipData }) => sum + ok + noData + skipData, 0),
  };
}

/** An observer of an end, how it is recorded, and the end of its last record. */
interface Post extends Owner, Settings {
  readonly last?: Instant;
}
interface MannedPost extends Post {
  readonly stretches: readonly Stretch[];
}

function lastOf({ rows }: Owner): Pick<Post, "last"> {
  return rows.length > 0 ? { last: Math.max(...rows.map(({ last }) => last)) } : {};
}

function stretchesOf(post: Post, observation: Observation, delivery: Delivery): readonly Stretch[] {
  if (delivery.judged === undefined) return [];
  const edge = findEdge(post, observation);
  return findStretches({ ...post, axis: observation.axis, ...(edge !== undefined && { edge }) }, delivery.judged);
}

function watcherOf({ rows, stretches, ...post }: MannedPost, lost: readonly Gap[]): Watcher {
  const { observer, side, how, asOf, trafficType, trafficTypeFrom, aggregationSeconds } = post;
  const count = (status: "ok" | "noData" | "skipData") => rows.reduce((sum, row) => sum + row[status], 0);
  const isUnbroken = stretches.length > 0 && stretches.every(({ state }) => state === "watched");
  return {
    observer,
    side,
    how,
    ...(asOf !== undefined && { asOf }),
    trafficType,
    trafficTypeFrom,
    aggregationSeconds,
    watched: stretches.filter(({ state }) => state === "watched").map(({ from, to }) => ({ from, to })),
    complete: isUnbroken && trafficType === "all" && lost.length === 0,
    records: { ok: count("ok"), noData: count("noData"), skipData: count("skipData") },
  };
}

function pendingGaps({ pending }: Delivery): readonly Gap[] {
  return pending === undefined ? [] : [{ ...pending, reason: "pending" }];
}

/** What could not be read may be about anybody, so it is a gap for every observer. */
function unreadableGaps({ unreadable }: Observation, { judged }: Delivery): readonly Gap[] {
  return unreadable.flatMap(({ window }) => {
    const part = window && judged && intersection(window, judged);
    return part === undefined ? [] : [{ ...part, reason: "unreadable" as const }];
  });
}

/** Where the observers of the ends did not watch; without any observer, the whole judged part. */
function watchGaps(posts: readonly MannedPost[], { judged }: Delivery): readonly Gap[] {
  if (posts.length === 0) return judged === undefined ? [] : [{ ...judged, reason: "not-watched" }];
  return groupsOf(posts, ({ observer }) => observer.id).flatMap(([{ observer, stretches }]) =>
    stretches.flatMap(({ state, ...part }) => (state === "watched" ? [] : [{ ...part, reason: state, observer }])),
  );
}

/** The earliest moment known of any source: its first record, or the time in its oldest object's name. */
function firstRecordOf({ totals, oldestObject }: Observation): Pick<Coverage, "firstRecord"> {
  const starts = totals.map(({ first }) => first);
  const known = oldestObject === undefined ? starts : [...starts, oldestObject];
  return known.length > 0 ? { firstRecord: Math.min(...known) } : {};
}
