import { SYN_ACK, TCP_FLAGS } from "../net/five-tuple.ts";
import { CLIENT_PORTS, isPort, SYSTEM_PORTS } from "../net/port.ts";
import type { Observer } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";
import type { Group, Leg, LegName, Sighting, Tally } from "./conversation.ts";
import type { Hit } from "./hit.ts";
import { addLegs, addTallies, legOf, tallyOf } from "./legs.ts";
import { findPattern } from "./pattern.ts";
import type { PatternName } from "./patterns.ts";
import type { Search } from "./search.ts";
import type { Several } from "./several.ts";

/** One conversation (one client port) as one observer recorded it, or as all together did. */
export interface Exchange {
  readonly group: Group;
  readonly observer?: Observer;
  readonly opener: Sighting["opener"];
  readonly pattern: PatternName;
  readonly request: Leg;
  readonly reply: Leg;
  readonly late?: Tally;
  readonly rejectReason?: string;
  readonly failure?: string;
  readonly via?: { readonly src: string; readonly dst: string };
  readonly clientPort?: number;
  /** Start of its first record. */
  readonly at: Instant;
  readonly hits: Several<Hit>;
}

/** Reads one conversation out of its records. */
export function readExchange(hits: Several<Hit>, search: Search): Exchange {
  const [{ src, dst, record }] = hits;
  const opener = findOpener(hits, search);
  const late = addTallies(hits.filter((hit) => hit.late).map((hit) => tallyOf(hit.record)));
  const request = addLegs(hits.filter((hit) => legIn(hit, opener) === "request").map(judgedLegOf));
  const reply = addLegs(hits.filter((hit) => legIn(hit, opener) === "reply").map(judgedLegOf));
  const rejectReason = hits.map((hit) => hit.record.rejectReason).find((reason) => reason !== undefined);
  const [failure] = hits.flatMap((hit) => hit.record.failure ?? []);
  const named = rejectReason === undefined ? 0 : 1;
  const [clientPort, port] = opener === "src" ? [src.port, dst.port] : [dst.port, src.port];
  return {
    group: {
      src: src.address,
      dst: dst.address,
      ...(isPort(port) && { port }),
      ...(record.protocol !== undefined && { protocol: record.protocol }),
    },
    opener,
    pattern: findPattern({ request, reply, named, slack: search.padding }),
    request,
    reply,
    ...(late && { late }),
    ...(rejectReason !== undefined && { rejectReason }),
    ...(failure !== undefined && { failure }),
    ...findVia(hits),
    ...(isPort(clientPort) && { clientPort }),
    at: hits.reduce((least, hit) => Math.min(least, hit.record.start), record.start),
    hits,
  };
}

/** Which leg of a conversation a hit belongs to, once it is known which end opened it. */
export function legIn({ way }: Hit, opener: Sighting["opener"]): LegName {
  return (way === "forward") === (opener === "src") ? "request" : "reply";
}

/**
 * Which end opened the connection: the one that sent a SYN, else not the one that sent a SYN-ACK; without a handshake
 * the asked port is the server's unless it is a client's and the other a well-known one, and where no port was asked the
 * lower one; where nothing tells, as it was asked.
 */
function findOpener(hits: readonly Hit[], { port }: Search): Sighting["opener"] {
  const handshakeOf = (way: Hit["way"]) => {
    const legs = hits.filter((hit) => hit.way === way).map(judgedLegOf);
    return (addLegs(legs).flags ?? 0) & SYN_ACK;
  };
  const [forward, backward] = [handshakeOf("forward"), handshakeOf("backward")];
  if (forward === TCP_FLAGS.syn) return "src";
  if (forward === SYN_ACK) return "dst";
  if (backward === SYN_ACK) return "src";
  if (backward === TCP_FLAGS.syn) return "dst";
  const serves = port === undefined ? isLower : isWellKnown;
  return hits.some(({ src, dst }) => serves(src.port, dst.port)) ? "dst" : "src";
}

function isLower(port: number, other: number): boolean {
  return port < other;
}

function isWellKnown(port: number, other: number): boolean {
  return isPort(port) && port < SYSTEM_PORTS && other >= CLIENT_PORTS;
}

/** A late reject is not counted, nor are its flags: it got nowhere, so its reset ended nothing. */
function judgedLegOf({ record, late }: Hit): Leg {
  const { rejected, flags, ...leg } = legOf(record);
  if (late) return leg;
  return { ...leg, ...(rejected && { rejected }), ...(flags !== undefined && { flags }) };
}

function findVia(hits: readonly Hit[]): Pick<Exchange, "via"> {
  const hit = hits.find(({ src, dst }) => src.address !== src.other || dst.address !== dst.other);
  return hit === undefined ? {} : { via: { src: hit.src.other, dst: hit.dst.other } };
}
