import type { Flow, Party, Service } from "../explanation/flow.ts";
import type { Step } from "../explanation/next.ts";
import { readIp } from "../net/ip.ts";
import { protocolName } from "../net/protocol.ts";
import type { Window } from "../time/window.ts";
import { type Clock, sameDay } from "./clock.ts";
import { severalEnd } from "./folded.ts";
import { askedAbout, type Row } from "./row-asked.ts";
import { type Showing, showWindow } from "./shown-window.ts";

/** The question about one row of a list and the same time, in words that every language reads, wherever one asks. */
export function rowCommand({ group, flow }: Row, clock: Clock): string {
  return [...wordsOf({ group, flow }), spanOf(flow.window, clock)].join(" ");
}

/** The same with every date written out: it asks about the same time on any day. */
export function lastingRowCommand({ group, flow }: Row, clock: Clock): string {
  return [...wordsOf({ group, flow }), datedSpan(flow.window, clock)].join(" ");
}

/** The question about everything between two ends in a time, in the same words. */
export function wholeCommand({ src, dst, service, window }: Whole, clock: Clock): string {
  const ends = src === undefined ? [dst] : [src, ARROW, dst];
  return [...ends, ...serviceWords(service), spanOf(window, clock)].join(" ");
}

type Whole = Pick<Step<"ask-the-logs">, "src" | "dst" | "service" | "window">;

/** Says which end is which in every language, and that a name of no list is one. */
const ARROW = "→";

function wordsOf({ group, flow }: Row): readonly string[] {
  const { intent, src, dst, service } = askedAbout({ group, flow });
  const words = service === "as-asked" ? askedService(flow) : serviceWords(service);
  if (src !== undefined && dst !== undefined && severalEnd(group) === undefined)
    return [intent, src, ARROW, dst, ...words];
  const ends = [...(src === undefined ? [] : [`from=${src}`]), ...(dst === undefined ? [] : [`to=${dst}`])];
  return [intent, ...ends, ...words];
}

function serviceWords({ port, protocol }: Service): readonly string[] {
  const name = protocol === undefined ? undefined : protocolName(protocol);
  if (port === undefined) return name === undefined ? [] : [name];
  return [name === undefined ? `${port}` : `${name}/${port}`];
}

/** Ports and protocol as they were asked. */
function askedService({ ports, protocols: [protocol] }: Flow): readonly string[] {
  const name = protocol === undefined ? undefined : protocolName(protocol);
  const numbers = ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  return [...(numbers.length > 0 ? [`ports ${numbers.join(",")}`] : []), ...(name === undefined ? [] : [name])];
}

/** The day is left out where it is today. */
function spanOf(window: Window, clock: Clock): string {
  const { from, to, extent, zone } = showWindow(window, clock);
  const today = extent === "within-a-day" && zone === "own" && sameDay(clock, window.from, clock.now);
  return today ? timesOf(from, to) : datedSpan(window, clock);
}

function datedSpan(window: Window, clock: Clock): string {
  const { from, to, extent, zone } = showWindow(window, clock);
  const times = extent === "within-a-day" ? timesOf(from, to) : `${from.time} - ${dateOf(to)} ${to.time}`;
  return `${dateOf(from)} ${times}${zone === "UTC" ? " UTC" : ""}`;
}

function timesOf(from: Showing, to: Showing): string {
  // 12:56:49-12:58 is a time with its offset from UTC.
  const dash = from.time.length > to.time.length ? " - " : "-";
  return from.time + dash + to.time;
}

function dateOf({ year, month, day }: Showing): string {
  return [year, ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
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

/** The command that shows the certificate of a server; nothing where its address or port is not known. */
export function certificateCommand(server: Party | undefined, { port }: Service): string | undefined {
  const target = server?.address ?? server?.text;
  if (port === undefined || target === undefined) return undefined;
  if (target.includes(":")) return `openssl s_client -connect [${target}]:${port}`;
  return target.includes(".") ? `openssl s_client -connect ${target}:${port}` : undefined;
}
