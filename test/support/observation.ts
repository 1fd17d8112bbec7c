import type { Observation, TotalRow, WatchRow } from "../../src/coverage/watch.ts";
import { readIp } from "../../src/net/ip.ts";
import type { Side } from "../../src/plan/plan.ts";
import type { Window } from "../../src/time/window.ts";
import { at, CLIENT, SERVER, SERVER_ENI } from "./records.ts";

/** A side that stands for addresses, changed as told. */
export function side(addresses: readonly string[], change: Partial<Side> = {}): Side {
  const ips = addresses.flatMap((address) => readIp(address) ?? []);
  return { text: addresses.join(), addresses: ips, networks: [], interfaces: [], instances: [], known: [], ...change };
}

/** A mask with the bits of the buckets from the first to the last. */
export function buckets(first: number, last: number): bigint {
  return (1n << BigInt(last + 1)) - (1n << BigInt(first));
}

/**
 * The server's interface as the first block of the axis shows it: busy every minute from two minutes before the
 * window's start to two after its end, by one-minute aggregation and with a direction.
 */
export function watchRow(change: Partial<WatchRow> = {}): WatchRow {
  return {
    observer: SERVER_ENI,
    block: 0,
    watched: buckets(0, 13),
    skipped: 0n,
    ok: 40,
    noData: 3,
    skipData: 0,
    accepts: 30,
    rejects: 10,
    ownSrc: 0,
    ownDst: 40,
    touchSrc: 0,
    touchDst: 0,
    longest: 60,
    first: at(-120),
    last: at(720),
    ...change,
  };
}

/** What was read of everybody. */
export function total(change: Partial<TotalRow> = {}): TotalRow {
  return {
    of: "everybody",
    ok: 900,
    noData: 90,
    skipData: 10,
    accepts: 800,
    rejects: 100,
    first: at(-3600),
    last: at(720),
    ...change,
  };
}

/** Ten minutes asked, long ago, the server's interface busy throughout. The axis begins two minutes before. */
export function observation(change: Partial<Observation> = {}): Observation {
  const asked: Window = { from: at(0), to: at(600) };
  return {
    asked,
    now: at(86_400),
    src: side([CLIENT]),
    dst: side([SERVER]),
    axis: { from: at(-120), to: at(720), step: 60 },
    watch: [watchRow()],
    totals: [total()],
    configured: [],
    unreadable: [],
    ...change,
  };
}
