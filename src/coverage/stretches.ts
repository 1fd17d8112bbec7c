import { type Axis, BLOCK } from "../plan/axis.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import { LATENESS } from "./delivery.ts";
import type { WatchRow } from "./watch.ts";

/** How an observer watched a part of the judged window. */
export interface Stretch extends Window {
  readonly state: "watched" | "records-skipped" | "not-watched" | "pending";
}

/** What stretches are read from. */
export interface Watching {
  readonly rows: readonly WatchRow[];
  readonly axis: Axis;
  readonly aggregationSeconds: number;
  /** Until when the observer's records are delivered; absent once all of them are. */
  readonly edge?: Instant;
}

/** The judged window cut where the observer's watching changes, ascending and without holes. */
export function findStretches(watching: Watching, judged: Window): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const stretch of bucketStretches(watching, judged)) {
    const previous = stretches.at(-1);
    if (previous?.state === stretch.state) stretches[stretches.length - 1] = { ...previous, to: stretch.to };
    else stretches.push(stretch);
  }
  return stretches;
}

function bucketStretches(watching: Watching, judged: Window): readonly Stretch[] {
  const { rows, axis, edge } = watching;
  const alive = aliveBuckets(watching);
  const skipped = new Set(rows.flatMap((row) => bucketsIn(row, row.skipped)));
  const reach = Math.floor(watching.aggregationSeconds / axis.step);
  const first = bucketAt(judged.from, axis);
  const buckets = Array.from({ length: bucketAt(judged.to - 1, axis) - first + 1 }, (_, index) => first + index);
  return buckets.map((bucket) => {
    const from = axis.from + bucket * axis.step;
    const part = { from: Math.max(from, judged.from), to: Math.min(from + axis.step, judged.to) };
    return { ...part, state: stateOf(bucket, from) };
  });

  function stateOf(bucket: number, from: Instant): Stretch["state"] {
    if (skipped.has(bucket)) return "records-skipped";
    if (isBetween(bucket, alive, reach)) return "watched";
    return edge !== undefined && from >= edge ? "pending" : "not-watched";
  }
}

/** Buckets that show the observer awake. A record may reach beyond its block, so the last end counts as well. */
function aliveBuckets({ rows, axis, edge }: Watching): ReadonlySet<number> {
  const last = Math.max(...rows.map((row) => row.last));
  // Times are late by up to a minute, so an observer so close to the edge is as far as everybody else.
  const isCaughtUp = edge !== undefined && edge - last <= LATENESS;
  return new Set([
    ...rows.flatMap((row) => [...bucketsIn(row, row.watched | row.skipped), bucketAt(row.last, axis)]),
    ...(isCaughtUp ? [bucketAt(edge, axis)] : []),
  ]);
}

/** Whether the observer was awake within one aggregation interval (`reach` buckets) on both sides of the bucket. */
function isBetween(bucket: number, alive: ReadonlySet<number>, reach: number): boolean {
  const distances = Array.from({ length: reach + 1 }, (_, distance) => distance);
  return distances.some((far) => alive.has(bucket - far)) && distances.some((far) => alive.has(bucket + far));
}

/** The buckets of the axis whose bits are set in a mask of the block. */
export function bucketsIn({ block }: Pick<WatchRow, "block">, mask: bigint): readonly number[] {
  const bits = Array.from({ length: BLOCK }, (_, bit) => bit);
  return bits.filter((bit) => (mask >> BigInt(bit)) & 1n).map((bit) => block * BLOCK + bit);
}

function bucketAt(instant: Instant, { from, step }: Axis): number {
  return Math.floor((instant - from) / step);
}
