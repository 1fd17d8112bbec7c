import { describe, expect, test } from "vitest";
import { lattice } from "../../../src/sources/lattice/index.ts";
import { alert, latticeEntry } from "../../support/pasted.ts";
import { at } from "../../support/records.ts";

function read(entry: unknown) {
  return lattice.readPasted({ text: JSON.stringify(entry) });
}

const RESOURCE = {
  eventTimestamp: "2026-11-22T05:01:10.123Z",
  serviceNetworkArn: "arn:aws:vpc-lattice:us-west-2:123456789012:servicenetwork/sn-0a",
  sourceIpPort: "10.20.40.4:44076",
  destinationIpPort: "10.20.41.7:80",
  gatewayIpPort: "10.0.28.57:49288",
  resourceIpPort: "10.0.18.190:80",
  protocol: "tcp",
};

describe("a pasted entry of VPC Lattice", () => {
  test("is a request and its reply", () => {
    expect(read(latticeEntry({ duration: 5003 }))?.records).toMatchObject([
      {
        observer: { id: "sn-0a", kind: "service-network", account: "123456789012" },
        start: at(70),
        end: at(75),
        src: "10.20.40.4",
        srcPort: 51_001,
        dst: "10.23.0.60",
        dstPort: 8080,
        protocol: 6,
        bytes: 199,
        action: "accept",
      },
      { src: "10.23.0.60", srcPort: 8080, dst: "10.20.40.4", dstPort: 51_001, bytes: 53, action: "accept" },
    ]);
  });

  test.each([
    [{ responseCode: 503 }, "503"],
    [{ responseCode: 500, failureReason: "TargetConnectionError" }, "500, TargetConnectionError"],
    [{ responseCode: 200, failureReason: "ClientConnectionClosed" }, "200, ClientConnectionClosed"],
    [{ responseCode: 403 }, "403"],
    [{}, undefined],
  ])("tells what the service said: %o", (change, failure) => {
    const [request, reply] = read(latticeEntry(change))?.records ?? [];

    expect([request?.failure, reply?.action]).toEqual([failure, "accept"]);
  });

  test("that an auth policy denied is a reject without a reply", () => {
    const denied = latticeEntry({ responseCode: 403, authDeniedReason: "Service", targetIpPort: "-" });

    expect(read(denied)?.records).toMatchObject([
      { action: "reject", rejectReason: "Service", src: "10.20.40.4", dst: "payroll.example.com" },
    ]);
    expect(read({ ...denied, authDeniedReason: "null" })?.records).toMatchObject([{ rejectReason: "403" }]);
  });

  test("of a resource decides nothing", () => {
    const records = read(RESOURCE)?.records;

    expect(records).toMatchObject([{ src: "10.20.40.4", dst: "10.20.41.7", dstPort: 80, start: at(70), end: at(70) }]);
    expect(records?.[0]?.action).toBeUndefined();
  });

  test("is read with IPv6 ends, and without a service network", () => {
    const { serviceNetworkArn: _, ...entry } = latticeEntry({ sourceIpPort: "[2001:db8::1]:51001" });

    expect(read(entry)?.records).toMatchObject([{ src: "2001:db8::1", observer: { id: "svc-0a" } }, {}]);
    expect(read({ ...entry, serviceArn: "?" })?.records).toMatchObject([{ observer: { id: "-" } }, {}]);
  });

  test("is a problem without a time, and left to others where it is theirs", () => {
    expect(read(latticeEntry({ startTime: "-" }))).toMatchObject({ records: [], problem: "not-a-time" });
    for (const entry of [alert("blocked"), { sourceIpPort: "10.0.0.1:1" }, []]) expect(read(entry)).toBeUndefined();
  });
});
