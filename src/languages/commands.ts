import type { Party, Service } from "../explanation/flow.ts";
import { readIp } from "../net/ip.ts";
import { protocolName } from "../net/protocol.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import { date, clock as face } from "../time/zone.ts";
import type { JudgedGroup } from "../verdict/verdict.ts";
import { type Clock, sameDay } from "./clock.ts";

/** The question why, about one pair of a list and the same time, as every language reads it. */
export function whyCommand({ src, dst, port }: Pair, window: Window, clock: Clock): string {
  return ["/flow why", src, dst, ...(port === undefined ? [] : [port]), spanOf(window, clock)].join(" ");
}

type Pair = Pick<JudgedGroup, "src" | "dst" | "port">;

function spanOf({ from, to }: Window, clock: Clock): string {
  const full = (instant: Instant) => `${date(instant, clock.zone)} ${timeOf(instant, clock)}`;
  if (!sameDay(clock, from, to)) return `${full(from)} - ${full(to)}`;
  return `${sameDay(clock, from, clock.now) ? timeOf(from, clock) : full(from)}-${timeOf(to, clock)}`;
}

function timeOf(instant: Instant, { zone }: Clock): string {
  return face(instant, zone, instant % 60 === 0 ? "minutes" : "seconds");
}

/** A command that tries the connection from a shell; `undefined` where there is nothing to aim at. */
export function trialCommand(dst: Party | undefined, { port, protocol }: Service): string | undefined {
  const target = dst?.address ?? dst?.text;
  // Ids and names of the address book mean nothing to a resolver.
  if (target === undefined || (readIp(target) === undefined && !target.includes("."))) return undefined;
  if (port === undefined) return `ping ${target}`;
  const options = protocol !== undefined && protocolName(protocol) === "udp" ? "-vzu" : "-vz";
  return `nc ${options} ${target} ${port}`;
}
