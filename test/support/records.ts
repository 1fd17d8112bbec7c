import { SYN_ACK, TCP_FLAGS } from "../../src/net/five-tuple.ts";
import type { FlowRecord, Observer } from "../../src/records/record.ts";
import type { Instant } from "../../src/time/instant.ts";

/** 2026-11-22T05:00:00Z; the windows of most tests begin here. */
const START: Instant = 1_795_323_600;

/** Seconds after the start. */
export function at(seconds: number): Instant {
  return START + seconds;
}

export const CLIENT = "10.20.40.4";
export const SERVER = "10.23.0.60";
export const STRANGER = "203.0.113.9";

export const CLIENT_ENI: Observer = { id: "eni-client", kind: "interface", subnet: "subnet-a" };
export const SERVER_ENI: Observer = { id: "eni-server", kind: "interface", subnet: "subnet-b" };

export const { syn: SYN, fin: FIN, rst: RST } = TCP_FLAGS;
export { SYN_ACK };

/** An accepted request record of the first minute at the server's interface, changed as told. */
export function request(change: Partial<FlowRecord> = {}): FlowRecord {
  return {
    observer: SERVER_ENI,
    status: "ok",
    start: at(0),
    end: at(30),
    src: CLIENT,
    dst: SERVER,
    srcPort: 50_000,
    dstPort: 443,
    protocol: 6,
    packets: 10,
    bytes: 1000,
    action: "accept",
    fields: {},
    ...change,
  };
}

/** The reply to it. */
export function reply(change: Partial<FlowRecord> = {}): FlowRecord {
  return request({ src: SERVER, dst: CLIENT, srcPort: 443, dstPort: 50_000, packets: 8, bytes: 4000, ...change });
}
