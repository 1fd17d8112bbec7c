import { describe, expect, test } from "vitest";
import { firewall } from "../../../src/sources/firewall/index.ts";
import { alert, latticeEntry, netflow } from "../../support/pasted.ts";
import { at } from "../../support/records.ts";

function read(entry: unknown) {
  return firewall.readPasted({ text: JSON.stringify(entry) });
}

describe("a pasted entry of Network Firewall", () => {
  test("that blocked is a reject, with the rule's name", () => {
    expect(read(alert("blocked"))?.records).toMatchObject([
      {
        observer: { id: "egress-fw", kind: "firewall" },
        start: at(70),
        end: at(70),
        src: "10.20.40.4",
        dst: "198.51.100.7",
        srcPort: 44_474,
        dstPort: 443,
        protocol: 6,
        action: "reject",
        rejectReason: "no foreign clouds",
      },
    ]);
  });

  test("is a reject as well where only the verdict says so, with the rule's number where it has no name", () => {
    const nameless = { alert: { action: "allowed", signature_id: 7, signature: "" }, verdict: { action: "drop" } };

    expect(read(alert("allowed", nameless))?.records).toMatchObject([{ action: "reject", rejectReason: "7" }]);
    expect(read(alert("allowed", { alert: {}, verdict: { action: "reject" } }))?.records).toMatchObject([
      { action: "reject", rejectReason: "blocked" },
    ]);
  });

  test("that let it go on, or counted it, decides nothing", () => {
    expect(read(alert("allowed"))?.records[0]?.action).toBeUndefined();
    const [flow] = read(netflow())?.records ?? [];
    expect(flow).toMatchObject({ start: at(60), end: at(70), packets: 3, bytes: 165 });
    expect([flow?.action, flow?.flags]).toEqual([undefined, undefined]);
  });

  test("is read without its envelope, and its values are called by their path", () => {
    const { event } = alert("blocked", { dns: { query: [{ rrname: "example.com" }] }, tags: ["a", "b"] });
    const reading = read(event);

    expect(reading?.records).toMatchObject([{ observer: { id: "-" }, action: "reject" }]);
    expect(reading?.values).toMatchObject({
      "event.alert.signature_id": "6",
      "event.dns.query.rrname": "example.com",
      "event.tags": '["a","b"]',
    });
  });

  test("has the time of writing where it names no other, and is a problem without any", () => {
    expect(read(alert("blocked", { timestamp: "soon" }))?.records).toMatchObject([{ start: at(71) }]);
    expect(read({ event: { ...alert("blocked").event, timestamp: "" } })).toMatchObject({
      records: [],
      problem: "not-a-time",
    });
  });

  test("of protocols without ports has none", () => {
    const [record] = read(netflow({ proto: "ICMP", src_port: undefined, dest_port: undefined }))?.records ?? [];

    expect(record).toMatchObject({ protocol: 1 });
    expect(record?.dstPort).toBeUndefined();
  });

  test("is left to others where it is theirs", () => {
    for (const entry of [latticeEntry(), { event: {} }, [alert("blocked")], "text"])
      expect(read(entry)).toBeUndefined();
    expect(firewall.readPasted({ text: "2 123456789012 {" })).toBeUndefined();
  });
});
