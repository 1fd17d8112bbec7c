import { describe, expect, test } from "vitest";
import type { CourseName } from "../../demo/world/conversation.ts";
import { planted } from "../../demo/world/plant.ts";
import { sightsOf } from "../../demo/world/sights.ts";

const BETWEEN_RECORDED_ENDS = { client: "10.20.40.4", server: "10.23.0.60", port: 22, start: 0 } as const;

function sayings(course: CourseName): readonly string[] {
  return sightsOf(planted({ ...BETWEEN_RECORDED_ENDS, course })).map(
    ({ at, direction, leg, action }) => `${at.name} ${direction} ${leg} ${action}`,
  );
}

describe("a conversation between two recorded ends", () => {
  test("is seen four times when it completes", () => {
    expect(sayings("completed").toSorted()).toEqual([
      "desk-a-1 egress request ACCEPT",
      "desk-a-1 ingress reply ACCEPT",
      "payroll-db egress reply ACCEPT",
      "payroll-db ingress request ACCEPT",
    ]);
  });

  test.each<[CourseName, readonly string[]]>([
    ["rejected-on-arrival", ["desk-a-1 egress request ACCEPT", "payroll-db ingress request REJECT"]],
    ["rejected-on-leaving", ["desk-a-1 egress request REJECT"]],
    ["lost-on-the-way", ["desk-a-1 egress request ACCEPT"]],
    ["no-reply", ["desk-a-1 egress request ACCEPT", "payroll-db ingress request ACCEPT"]],
  ])("ends where it is stopped: %s", (course, seen) => {
    expect(sayings(course)).toEqual(seen);
  });

  test("has its reply turned away on leaving or on arrival", () => {
    expect(sayings("reply-rejected-on-leaving")).toContain("payroll-db egress reply REJECT");
    expect(sayings("reply-rejected-on-leaving")).not.toContain("desk-a-1 ingress reply REJECT");
    expect(sayings("reply-rejected-on-arrival")).toContain("payroll-db egress reply ACCEPT");
    expect(sayings("reply-rejected-on-arrival")).toContain("desk-a-1 ingress reply REJECT");
  });
});

test("a NAT gateway hides the far end behind itself inside, and the client behind itself outside", () => {
  const conversation = planted({
    client: "10.20.10.17",
    server: "198.51.100.80",
    port: 443,
    start: 0,
    throughNat: { port: 20_301 },
  });

  const atGateway = sightsOf(conversation)
    .filter(({ at }) => at.name === "nat")
    .map(({ src, dst, packetSrc, packetDst, srcPort, dstPort }) => [src, dst, packetSrc, packetDst, srcPort, dstPort]);

  expect(atGateway).toEqual([
    ["10.20.10.17", "10.20.0.5", "10.20.10.17", "198.51.100.80", 50_001, 443],
    ["10.20.0.5", "198.51.100.80", "10.20.0.5", "198.51.100.80", 20_301, 443],
    ["198.51.100.80", "10.20.0.5", "198.51.100.80", "10.20.0.5", 443, 20_301],
    ["10.20.0.5", "10.20.10.17", "198.51.100.80", "10.20.10.17", 443, 50_001],
  ]);
});

test("nobody records traffic between two addresses outside", () => {
  expect(sightsOf(planted({ client: "192.168.77.10", server: "192.168.78.20", port: 443, start: 0 }))).toEqual([]);
});
