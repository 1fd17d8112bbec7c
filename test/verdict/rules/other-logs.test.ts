import { describe, expect, test } from "vitest";
import type { Observer } from "../../../src/records/record.ts";
import { inTransit } from "../../../src/verdict/rules/in-transit.ts";
import { lost } from "../../../src/verdict/rules/lost.ts";
import { namedDenial } from "../../../src/verdict/rules/named-denial.ts";
import { noReply } from "../../../src/verdict/rules/no-reply.ts";
import { serviceFailed } from "../../../src/verdict/rules/service-failed.ts";
import { coverage, evidence, evidenceOf, sighting, tally, together } from "../../support/evidence.ts";
import { at } from "../../support/records.ts";

const GATEWAY: Observer = { id: "tgw-attach-1", kind: "attachment" };
const FIREWALL: Observer = { id: "egress-fw", kind: "firewall" };
const NETWORK: Observer = { id: "sn-1", kind: "service-network" };

describe("lost", () => {
  const counted = (losses: object, packets = 10) =>
    evidenceOf(sighting("no-reply", { observer: GATEWAY, request: { unjudged: tally(1, { packets }), losses } }));

  test("is what a transit gateway counted as lost to the last packet, for the commonest reason", () => {
    const evidence = counted({ "no-route": 3, blackhole: 7 });

    expect(lost.decide(evidence)).toEqual({ kind: "lost", reason: "blackhole", observer: GATEWAY });
  });

  test("is nothing of which a packet was left, and nothing that was not counted", () => {
    expect(lost.decide(counted({ "no-route": 9 }))).toBeUndefined();
    expect(lost.decide(counted({}))).toBeUndefined();
  });

  test("in part leaves the rest in transit, with the reason", () => {
    expect(inTransit.decide(counted({ "ttl-expired": 4 }))).toEqual({
      kind: "in-transit",
      lastSeen: GATEWAY,
      lost: "ttl-expired",
    });
  });

  test("counts for a reply without a request just as little", () => {
    const seen = sighting("reply-only", { observer: GATEWAY, request: { losses: { "no-route": 1 } } });

    expect(lost.decide(evidenceOf(seen))).toMatchObject({ reason: "no-route" });
  });
});

describe("named-denial", () => {
  test.each([
    [FIREWALL, "no foreign clouds", "firewall-rule"],
    [NETWORK, "Service", "lattice-auth"],
  ])("takes %o at its word", (observer, rejectReason, layer) => {
    expect(namedDenial.decide(evidenceOf(sighting("named-denial", { observer, rejectReason })))).toMatchObject({
      kind: "rejected",
      layer,
      layerStanding: "observed",
    });
  });
});

describe("service-failed", () => {
  const answered = { ...evidence(), merged: [together("two-way")] };

  test("says of an answered request that its answer was a failure", () => {
    const seen = { ...answered, sightings: [sighting("two-way", { observer: NETWORK, failure: "503" })] };

    expect(serviceFailed.decide(seen)).toEqual({ kind: "accepted", exchange: { kind: "service-failed" } });
  });

  test("passes where the log names no failure", () => {
    expect(serviceFailed.decide({ ...answered, sightings: [sighting("two-way")] })).toBeUndefined();
  });
});

test("a missing reply proves nothing where only pasted records were looked at", () => {
  const gaps = [{ from: at(0), to: at(600), reason: "only-pasted" as const }];
  const alone = { ...evidenceOf(sighting("no-reply")), merged: [together("no-reply")] };

  expect(noReply.decide({ ...alone, coverage: coverage({ gaps }) })).toMatchObject({ exchange: { kind: "unknown" } });
});
