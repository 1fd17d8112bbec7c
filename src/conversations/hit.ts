import { SYN_ACK, TCP_FLAGS } from "../net/five-tuple.ts";
import { TCP } from "../net/protocol.ts";
import type { FlowRecord } from "../records/record.ts";
import type { Search } from "./search.ts";

/** A record between the asked ends. */
export interface Hit {
  readonly record: FlowRecord;
  /** Whether its packets went from the asked source to the asked destination or back. */
  readonly way: "forward" | "backward";
  /** The asked source's end and the asked destination's. */
  readonly src: Endpoint;
  readonly dst: Endpoint;
  /** Set on rejects that are set aside as late. */
  readonly late?: true;
}

/** Where packets start or arrive. */
export interface Endpoint {
  /** The address that was looked for: the one in the packet if it fits, else the one at the observer. */
  readonly address: string;
  /** The other of the two where they differ, else the same once more. */
  readonly other: string;
  /** 0 where the protocol has no ports. */
  readonly port: number;
}

/** The record as seen from the search; `undefined` if it has nothing to do with it. */
export function findHit(record: FlowRecord, search: Search): Hit | undefined {
  if (record.status !== "ok" || !fits(search.protocol, record.protocol)) return undefined;
  const sender = { packet: record.packetSrc, atObserver: record.src, port: record.srcPort };
  const receiver = { packet: record.packetDst, atObserver: record.dst, port: record.dstPort };
  const forward = findEnds({ src: sender, dst: receiver, search });
  const backward = findEnds({ src: receiver, dst: sender, search });
  // Overlapping ends fit both ways; then the record goes the way that a connection would be opened.
  if (forward && !(backward && !opensConnection(record))) return { record, way: "forward", ...forward };
  return backward && { record, way: "backward", ...backward };
}

interface Place {
  readonly packet: string | undefined;
  readonly atObserver: string | undefined;
  readonly port: number | undefined;
}

function findEnds(asked: { readonly src: Place; readonly dst: Place; readonly search: Search }) {
  const src = findEndpoint(asked.src, asked.search.src);
  const dst = findEndpoint(asked.dst, asked.search.dst);
  return src && dst && fits(asked.search.port, asked.dst.port) ? { src, dst } : undefined;
}

function findEndpoint({ packet, atObserver, port = 0 }: Place, test: Search["src"]): Endpoint | undefined {
  if (atObserver === undefined) return undefined;
  const address = [packet, atObserver].find((candidate) => candidate !== undefined && fits(test, candidate));
  if (address === undefined) return undefined;
  return { address, other: address === atObserver ? (packet ?? atObserver) : atObserver, port };
}

function fits<Value>(test: ((value: Value) => boolean) | undefined, value: Value | undefined): boolean {
  return test === undefined || (value !== undefined && test(value));
}

function opensConnection({ protocol, flags = 0, srcPort = 0, dstPort = 0 }: FlowRecord): boolean {
  const handshake = protocol === TCP ? flags & SYN_ACK : 0;
  if (handshake === TCP_FLAGS.syn) return true;
  return handshake !== SYN_ACK && dstPort <= srcPort;
}
