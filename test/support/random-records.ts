import fc from "fast-check";
import type { FlowRecord } from "../../src/records/record.ts";
import { at, CLIENT, CLIENT_ENI, SERVER, SERVER_ENI } from "./records.ts";

/** Records between the client and the server as both interfaces could have written them, in no order. */
export function randomRecords(): fc.Arbitrary<readonly FlowRecord[]> {
  return fc.array(randomRecord(), { maxLength: 24 });
}

function randomRecord(): fc.Arbitrary<FlowRecord> {
  const choices = {
    observer: fc.constantFrom(CLIENT_ENI, SERVER_ENI),
    start: fc.integer({ min: -200, max: 800 }),
    length: fc.integer({ min: 0, max: 60 }),
    way: fc.constantFrom("forward", "backward"),
    clientPort: fc.constantFrom(50_000, 50_001),
    action: fc.constantFrom("accept", "reject", "none"),
    flags: fc.constantFrom(undefined, 0, 1, 2, 3, 4, 18, 19),
    packets: fc.integer({ min: 1, max: 8 }),
    reason: fc.constantFrom(undefined, undefined, undefined, "BPA"),
  };
  return fc.record(choices).map(({ observer, start, length, way, clientPort, action, flags, packets, reason }) => ({
    observer,
    status: "ok" as const,
    start: at(start),
    end: at(start + length),
    ...(way === "forward"
      ? { src: CLIENT, dst: SERVER, srcPort: clientPort, dstPort: 443 }
      : { src: SERVER, dst: CLIENT, srcPort: 443, dstPort: clientPort }),
    protocol: 6,
    packets,
    bytes: packets * 100,
    ...(action !== "none" && { action: action === "accept" ? ("accept" as const) : ("reject" as const) }),
    ...(flags !== undefined && { flags }),
    ...(action === "reject" && reason !== undefined && { rejectReason: reason }),
    fields: {},
  }));
}
