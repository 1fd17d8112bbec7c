import type { Room } from "../../surface.ts";

/** A room by its id: those of direct conversations begin with D, those of people with U or W. */
export function roomOf(channel: string, thread?: string): Room {
  const kind = /^[DUW]/.test(channel) ? "direct" : "channel";
  return { channel, kind, ...(thread !== undefined && { thread }) };
}

/** Epoch seconds of one of Slack's timestamps, which are also names of messages; `otherwise` of anything else. */
export function secondsOf(ts: string | undefined, otherwise: number): number {
  const seconds = Math.floor(Number(ts));
  return Number.isSafeInteger(seconds) ? seconds : otherwise;
}
