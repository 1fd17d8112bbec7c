import { literal } from "../../../query/dialect.ts";
import { folderPath, folderSeconds, folderTimes, type KeyFolder, timeStamp } from "../../../sources/key-layout.ts";
import type { ObjectKey } from "../../../sources/source.ts";
import type { Instant } from "../../../time/instant.ts";
import { MINUTE } from "../../../time/wall.ts";
import { intersection, type Window } from "../../../time/window.ts";
import type { Table } from "./table.ts";

/** A flow log that delivers for an account in a Region. */
export type Writer = Pick<ObjectKey, "account" | "region" | "flowLog">;

/** The writers of listed objects, each once. */
export function writersOf(keys: Iterable<Writer>): readonly Writer[] {
  const writers = new Map<string, Writer>();
  for (const { account, region, flowLog } of keys) {
    writers.set(`${account} ${region} ${flowLog}`, { account, region, flowLog });
  }
  return [...writers.values()];
}

/**
 * The condition that an object is named in the window and written by a flow log of the table; absent where every object
 * in the partitions will do. Engines leave out objects by ranges of `"$path"` before they open them, so this cuts a day
 * to the hours that are needed. `writers`: those that were listed; those of the configuration where nobody could list.
 */
export function inPaths(table: Table, named: Window, writers?: readonly Writer[]): string | undefined {
  const { ranges, telling } = cutOf(table, named, writers);
  const conditions = [
    ...(ranges.length > 0 ? [`(${ranges.map(between).join(" OR ")})`] : []),
    ...(table.flowLogs === undefined || telling === "flow-logs" ? [] : [byFlowLog(table.flowLogs)]),
  ];
  return conditions.length > 0 ? conditions.join(" AND ") : undefined;
}

/** The ranges of paths in that condition, which alone decide what is opened; none where all of the partitions is. */
export function pathRanges(table: Table, named: Window, writers?: readonly Writer[]): readonly PathRange[] {
  return cutOf(table, named, writers).ranges;
}

/** Paths from the first to the last one, both included. */
export interface PathRange {
  readonly first: string;
  readonly last: string;
}

/** What of the partitions is opened, and whether objects of other flow logs are left out by it. */
interface Cut {
  readonly ranges: readonly PathRange[];
  readonly telling: "flow-logs" | "times";
}

/**
 * Ranges that engines keep apart: of more they only take the first beginning and the last end (Trino's
 * `hive.domain-compaction-threshold`, 100 unless somebody set it).
 */
const MOST_RANGES = 100;

/** One range for each writer and folder; in long windows only at the edges, and none where even those are too many. */
function cutOf(table: Table, named: Window, listed = configuredWriters(table)): Cut {
  const writers = listed.filter(({ flowLog }) => table.flowLogs?.includes(flowLog) ?? true);
  const times = folderTimes(named, table.layout);
  const cut = (at: Instant) => writers.map((writer) => objectRange(table, named, { ...writer, at }));
  const isFew = writers.length * times.length <= MOST_RANGES;
  if (isFew && writers.length > 0) return { ranges: times.flatMap(cut), telling: "flow-logs" };
  if (isFew || writers.length * 3 > MOST_RANGES) return { ranges: [], telling: "times" };
  const whole = ownersOf(writers).map((owner) => folderRange(table, owner, times.slice(1, -1)));
  return { ranges: [...times.slice(0, 1).flatMap(cut), ...whole, ...times.slice(-1).flatMap(cut)], telling: "times" };
}

/** Every combination of the configured parts; those that do not exist cost nothing. */
function configuredWriters({ accounts, regions, flowLogs = [] }: Table): readonly Writer[] {
  return accounts.flatMap((account) =>
    regions.flatMap((region) => flowLogs.map((flowLog) => ({ account, region, flowLog }))),
  );
}

/** Behind every sign that can follow the time in a name. */
const BEHIND_ALL = "~";

/** The objects of one writer in one folder. */
function objectRange(table: Table, named: Window, folder: KeyFolder & Writer): PathRange {
  const whole = { from: folder.at, to: folder.at + folderSeconds(table.layout) };
  const { from, to } = intersection(named, whole) ?? whole;
  const { account, region, flowLog } = folder;
  const beginning = `${table.location}/${folderPath(folder, table)}${account}_vpcflowlogs_${region}_${flowLog}_`;
  return { first: `${beginning}${timeStamp(from)}`, last: `${beginning}${timeStamp(to - MINUTE)}${BEHIND_ALL}` };
}

/** One writer of each account and Region. */
function ownersOf(writers: readonly Writer[]): readonly Writer[] {
  return [...new Map(writers.map((writer) => [`${writer.account} ${writer.region}`, writer])).values()];
}

/** All objects of an account and a Region in a row of folders. */
function folderRange(table: Table, { account, region }: Writer, times: readonly Instant[]): PathRange {
  const [first = 0, last = first] = [times.at(0), times.at(-1)];
  const path = (at: Instant) => `${table.location}/${folderPath({ account, region, at }, table)}`;
  return { first: path(first), last: `${path(last)}${BEHIND_ALL}` };
}

function between({ first, last }: PathRange): string {
  return `"$path" BETWEEN ${literal(first)} AND ${literal(last)}`;
}

/** Ids of flow logs are `fl-` and hexadecimal digits, so none of them means anything in a pattern. */
function byFlowLog(flowLogs: readonly string[]): string {
  return `regexp_like("$path", ${literal(`_(${flowLogs.join("|")})_[0-9]{8}T`)})`;
}
