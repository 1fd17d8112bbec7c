import type { Instant } from "../../src/time/instant.ts";
import type { Window } from "../../src/time/window.ts";
import { COURSES, type Conversation, type Volume } from "./conversation.ts";

/** What becomes one record: a leg during one aggregation interval. */
export interface Slice extends Window, Volume {
  readonly flags: number;
}

const TCP = 6;

/**
 * Cuts a leg into aggregation intervals, beginning with its first packet. Intervals without a packet leave no record;
 * the flags of the first and of the last record meet where there is only one.
 */
export function slicesOf(
  conversation: Conversation,
  leg: "request" | "reply",
  aggregationSeconds: number,
): readonly Slice[] {
  const { start, seconds, protocol } = conversation;
  const count = Math.ceil(seconds / aggregationSeconds);
  const cut: readonly (Window & Volume)[] = Array.from({ length: count }, (_, index) => ({
    from: start + index * aggregationSeconds,
    to: start + Math.min(seconds, (index + 1) * aggregationSeconds),
    ...part(conversation[leg], index / count, (index + 1) / count),
  })).filter(({ packets }) => packets > 0);
  const [first, last] = COURSES[conversation.course].flags[leg];
  return cut.map((slice, index) => ({
    ...slice,
    flags: protocol === TCP ? (index === 0 ? first : 0) | (index === cut.length - 1 ? last : 0) : 0,
  }));
}

/** What passes between two points of the way (0 to 1); the parts add up, and the first is never empty. */
function part({ packets, bytes }: Volume, from: number, to: number): Volume {
  const [before, after] = [Math.ceil(packets * from), Math.ceil(packets * to)];
  const bytesUntil = (passed: number) => Math.floor((bytes * passed) / packets);
  return { packets: after - before, bytes: bytesUntil(after) - bytesUntil(before) };
}

/** Start of the five minutes whose file holds a record with this end. */
export function fileTimeOf(end: Instant): Instant {
  return end - (end % FILE_SECONDS);
}

/** VPC flow logs publish a file every five minutes. */
export const FILE_SECONDS = 300;
