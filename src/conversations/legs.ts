import { TCP } from "../net/protocol.ts";
import { type FlowRecord, LOSS_REASONS, type Losses, type LossReason } from "../records/record.ts";
import type { Leg, Tally } from "./conversation.ts";

/** What one record adds to its leg. Flags count for TCP only: other protocols are logged with a meaningless 0. */
export function legOf(record: FlowRecord): Leg {
  const { action, flags, direction, losses } = record;
  return {
    ...(action === "accept" && { accepted: tallyOf(record) }),
    ...(action === "reject" && { rejected: tallyOf(record) }),
    ...(action === undefined && { unjudged: tallyOf(record) }),
    ...(flags !== undefined && record.protocol === TCP && { flags }),
    ...(direction !== undefined && { direction }),
    ...(losses !== undefined && { losses }),
  };
}

/** The record as a tally of one; packets and bytes that the log leaves out count as 0. */
export function tallyOf({ packets = 0, bytes = 0, start, end }: FlowRecord): Tally {
  return { records: 1, packets, bytes, first: start, last: end };
}

/** Legs taken together: counts and losses added, flags OR-ed, the direction kept only where all agree. */
export function addLegs(legs: readonly Leg[]): Leg {
  const accepted = addTallies(legs.flatMap((leg) => leg.accepted ?? []));
  const rejected = addTallies(legs.flatMap((leg) => leg.rejected ?? []));
  const unjudged = addTallies(legs.flatMap((leg) => leg.unjudged ?? []));
  const flags = legs.flatMap((leg) => leg.flags ?? []);
  const losses = addLosses(legs.flatMap((leg) => leg.losses ?? []));
  const [direction, ...others] = new Set(legs.flatMap((leg) => leg.direction ?? []));
  return {
    ...(accepted && { accepted }),
    ...(rejected && { rejected }),
    ...(unjudged && { unjudged }),
    ...(flags.length > 0 && { flags: flags.reduce((all, some) => all | some) }),
    ...(direction && others.length === 0 && { direction }),
    ...(losses && { losses }),
  };
}

function addLosses(losses: readonly Losses[]): Losses | undefined {
  if (losses.length === 0) return undefined;
  const sum: Partial<Record<LossReason, number>> = {};
  for (const reason of LOSS_REASONS) {
    const packets = losses.reduce((total, loss) => total + (loss[reason] ?? 0), 0);
    if (packets > 0) sum[reason] = packets;
  }
  return sum;
}

/** All records of a leg, whatever was decided about them. */
export function wholeLeg({ accepted, rejected, unjudged }: Leg): Tally | undefined {
  return addTallies([accepted, rejected, unjudged].flatMap((tally) => tally ?? []));
}

/** Tallies taken together; `undefined` where there are none. */
export function addTallies(tallies: readonly Tally[]): Tally | undefined {
  if (tallies.length === 0) return undefined;
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  return {
    records: sum(({ records }) => records),
    packets: sum(({ packets }) => packets),
    bytes: sum(({ bytes }) => bytes),
    first: tallies.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY),
    last: tallies.reduce((most, { last }) => Math.max(most, last), Number.NEGATIVE_INFINITY),
  };
}
