import type { Several } from "../conversations/several.ts";
import { firstAddress } from "../net/cidr.ts";
import { isPrivate } from "../net/ip.ts";
import type { Side } from "../plan/plan.ts";
import type { Ownership, Watcher } from "./coverage.ts";
import type { Owner, WatchRow } from "./watch.ts";

/** Per cent of an interface's OK records in which its own address stands; measured: no other interface reached it. */
export const OWNER_PERCENT = 98;

/** The end whose observers are looked for, and the other end of the question. */
export interface Ends {
  readonly side: Watcher["side"];
  readonly end: Side;
  readonly other: Side | undefined;
}

/**
 * The observers that belong to the end by what stands in their records, for logs without a direction. A far end that
 * talks to nobody else looks the same, so of several that claim one address the one with most records of it owns it.
 */
export function findLikelyOwners(ends: Ends, observed: readonly Several<WatchRow>[]): readonly Owner[] {
  const claims = observed.flatMap((rows) => {
    const how = likelyOwnership(ends, rows);
    return how === undefined ? [] : [{ observer: rows[0].observer, side: ends.side, how, rows }];
  });
  if (ends.end.addresses.length !== 1) return claims;
  const touches = ({ rows }: Owner) => touchesOf(rows, ends.side);
  return claims.filter((claim) => claims.every((rival) => rival === claim || touches(rival) < touches(claim)));
}

function likelyOwnership({ side, end, other }: Ends, rows: Several<WatchRow>): Ownership | undefined {
  if (!standsThroughout(rows, side)) return undefined;
  if (hasSeveralPeers(rows, side)) return "share-of-records";
  // Both ends stand in every record; of a private and a public address only the private one can be the observer's own.
  return isPrivateEnd(end) && other && !isPrivateEnd(other) ? "private-address" : undefined;
}

/** Where all records have the same two addresses, either of them could be the observer's own. */
function hasSeveralPeers(rows: readonly WatchRow[], side: Watcher["side"]): boolean {
  const peers = rows.flatMap((row) => (side === "src" ? row.srcPeers : row.dstPeers) ?? []);
  return new Set(peers.flatMap(({ least, most }) => [least, most])).size > 1;
}

function standsThroughout(rows: readonly WatchRow[], side: Watcher["side"]): boolean {
  const touches = touchesOf(rows, side);
  return touches > 0 && touches * 100 >= sum(rows, ({ ok }) => ok) * OWNER_PERCENT;
}

function touchesOf(rows: readonly WatchRow[], side: Watcher["side"]): number {
  return sum(rows, ({ touchSrc, touchDst }) => (side === "src" ? touchSrc : touchDst));
}

function sum(rows: readonly WatchRow[], count: (row: WatchRow) => number): number {
  return rows.reduce((total, row) => total + count(row), 0);
}

function isPrivateEnd({ addresses, networks, beyond }: Side): boolean {
  return beyond === undefined && [...addresses, ...networks.map(firstAddress)].every(isPrivate);
}
