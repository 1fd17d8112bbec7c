import { describe, expect, test } from "vitest";
import type { Sighting } from "../../../src/conversations/conversation.ts";
import { loneReplyRejected } from "../../../src/verdict/rules/lone-reply-rejected.ts";
import { mixed } from "../../../src/verdict/rules/mixed.ts";
import { namedDenial } from "../../../src/verdict/rules/named-denial.ts";
import { rejectedInSubnet } from "../../../src/verdict/rules/rejected-in-subnet.ts";
import { replyRejected } from "../../../src/verdict/rules/reply-rejected.ts";
import { requestRejected } from "../../../src/verdict/rules/request-rejected.ts";
import type { Asked } from "../../../src/verdict/verdict.ts";
import { asked, evidence, evidenceOf, sighting, slice, tally } from "../../support/evidence.ts";
import { at, CLIENT_ENI, SERVER_ENI } from "../../support/records.ts";

const NAT = { id: "eni-nat", kind: "nat-gateway" } as const;
const ONE_SUBNET: Partial<Asked> = {
  srcObservers: [{ ...CLIENT_ENI, subnet: "subnet-a" }],
  dstObservers: [{ ...SERVER_ENI, subnet: "subnet-a" }],
};

/** Evidence of sightings between ends of one subnet. */
function inOneSubnet(...sightings: readonly Sighting[]) {
  return { ...evidenceOf(...sightings), asked: asked(ONE_SUBNET) };
}

describe("named-denial", () => {
  test.each([
    ["BPA", "block-public-access", "observed"],
    ["EC", "encryption-controls", "observed"],
    ["ZZ", "either", "inferred"],
  ])("takes the log's %s for %s", (rejectReason, layer, layerStanding) => {
    expect(namedDenial.decide(evidenceOf(sighting("named-denial", { rejectReason })))).toEqual({
      kind: "rejected",
      leg: "request",
      direction: "in",
      observer: SERVER_ENI,
      layer,
      layerStanding,
    });
  });

  test("names the reply where only that was rejected", () => {
    const seen = sighting("named-denial", { rejectReason: "BPA", request: {}, reply: { rejected: tally(1) } });

    expect(namedDenial.decide(evidenceOf(seen))).toMatchObject({ leg: "reply", direction: "out" });
  });

  test("passes where the log names nobody, or nobody was rejected", () => {
    const accepted = sighting("named-denial", { rejectReason: "BPA", request: { accepted: tally(1) } });

    expect(namedDenial.decide(evidenceOf(sighting("request-rejected"), accepted))).toBeUndefined();
  });
});

describe("mixed", () => {
  const before = sighting("completed", { request: { accepted: tally(5) } });
  const after = sighting("request-rejected", { request: { rejected: tally(3) } });

  test("tells when one observer changed from one action to the other", () => {
    const slices = [
      slice({ accepted: tally(5, { first: at(0), last: at(280) }) }),
      slice({ from: at(300), to: at(360), rejected: tally(3, { first: at(300), last: at(320) }) }),
      slice({ from: at(400), to: at(460), leg: "reply", accepted: tally(1, { first: at(400) }) }),
      slice({ from: at(500), to: at(560), observer: CLIENT_ENI, accepted: tally(1, { first: at(500) }) }),
    ];

    expect(mixed.decide({ ...evidenceOf(before, after), slices })).toEqual({
      kind: "mixed",
      leg: "request",
      observer: SERVER_ENI,
      accepted: 5,
      rejected: 3,
      turns: [at(300)],
    });
  });

  test("takes the leg and observer with most rejects", () => {
    const replies = { request: {}, reply: { accepted: tally(1), rejected: tally(9) } };
    const client = sighting("both-actions", { observer: CLIENT_ENI, ...replies });

    expect(mixed.decide(evidenceOf(before, after, client))).toMatchObject({
      leg: "reply",
      observer: CLIENT_ENI,
      rejected: 9,
    });
  });

  test("passes where one observer accepted and another rejected", () => {
    expect(mixed.decide(evidenceOf({ ...before, observer: CLIENT_ENI }, after))).toBeUndefined();
  });

  test("passes where one leg was accepted and the other rejected", () => {
    expect(mixed.decide(evidenceOf(sighting("reply-rejected")))).toBeUndefined();
  });
});

describe("reply-rejected", () => {
  test.each([
    ["out at the server's interface", SERVER_ENI, "out"],
    ["in at the client's interface", CLIENT_ENI, "in"],
  ])("blames the network ACL for a reply turned away on the way %s", (_, observer, direction) => {
    expect(replyRejected.decide(evidenceOf(sighting("reply-rejected", { observer })))).toEqual({
      kind: "rejected",
      leg: "reply",
      direction,
      observer,
      layer: "network-acl",
      layerStanding: "inferred",
    });
  });

  test("passes where the request was not accepted by the same observer", () => {
    expect(replyRejected.decide(evidenceOf(sighting("lone-reply-rejected")))).toBeUndefined();
  });

  test("passes inside one subnet, where no network ACL is asked", () => {
    expect(replyRejected.decide(inOneSubnet(sighting("reply-rejected")))).toBeUndefined();
  });
});

describe("rejected-in-subnet", () => {
  test("blames the security group for a request", () => {
    expect(rejectedInSubnet.decide(inOneSubnet(sighting("request-rejected")))).toEqual({
      kind: "rejected",
      leg: "request",
      direction: "in",
      observer: SERVER_ENI,
      layer: "security-group",
      layerStanding: "inferred",
    });
  });

  test("blames it for a reply where no request was rejected", () => {
    expect(rejectedInSubnet.decide(inOneSubnet(sighting("reply-rejected")))).toMatchObject({
      leg: "reply",
      layer: "security-group",
    });
  });

  test("passes where nothing was rejected", () => {
    expect(rejectedInSubnet.decide(inOneSubnet(sighting("completed")))).toBeUndefined();
  });

  const { subnet: _, ...somewhere } = SERVER_ENI;
  test.each<[string, Partial<Asked>]>([
    ["stand in two subnets", {}],
    ["stand in an unknown subnet", { dstObservers: [somewhere] }],
    ["stand in unknown subnets", { srcObservers: [somewhere], dstObservers: [somewhere] }],
    ["are not both known", { srcObservers: [{ ...SERVER_ENI, id: "eni-1" }], dstObservers: [] }],
    ["are not both known, the other way", { srcObservers: [], dstObservers: [SERVER_ENI] }],
    ["may stand in two", { ...ONE_SUBNET, srcObservers: [{ ...CLIENT_ENI, subnet: "subnet-c" }, CLIENT_ENI] }],
  ])("passes where the ends %s", (_name, change) => {
    const found = { ...evidenceOf(sighting("request-rejected")), asked: asked(change) };

    expect(rejectedInSubnet.decide(found)).toBeUndefined();
  });

  test("passes where somebody between the ends rejected", () => {
    expect(rejectedInSubnet.decide(inOneSubnet(sighting("request-rejected", { observer: NAT })))).toBeUndefined();
  });
});

describe("request-rejected", () => {
  test("cannot tell security group from network ACL", () => {
    expect(requestRejected.decide(evidenceOf(sighting("request-rejected")))).toEqual({
      kind: "rejected",
      leg: "request",
      direction: "in",
      observer: SERVER_ENI,
      layer: "either",
      layerStanding: "inferred",
    });
  });

  test("names the destination's side where the source's let it out", () => {
    const left = sighting("no-reply", { observer: CLIENT_ENI });

    expect(requestRejected.decide(evidenceOf(left, sighting("request-rejected")))).toMatchObject({
      observer: SERVER_ENI,
    });
  });

  test("names the observer with most rejects, the first of equals", () => {
    const rejects = (observer: typeof NAT | typeof SERVER_ENI, records: number) =>
      sighting("request-rejected", { observer, request: { rejected: tally(records) } });

    expect(requestRejected.decide(evidenceOf(rejects(NAT, 2), rejects(SERVER_ENI, 3)))).toMatchObject({
      observer: SERVER_ENI,
    });
    expect(requestRejected.decide(evidenceOf(rejects(NAT, 3), rejects(SERVER_ENI, 3)))).toMatchObject({
      observer: NAT,
    });
  });

  test("passes where only a reply was rejected", () => {
    expect(requestRejected.decide(evidenceOf(sighting("lone-reply-rejected")))).toBeUndefined();
  });

  test("does not take all observers together for one", () => {
    const { observer: _, ...merged } = sighting("request-rejected");

    expect(requestRejected.decide(evidence({ sightings: [merged], merged: [merged] }))).toBeUndefined();
  });
});

describe("the direction of a rejection", () => {
  function direction(change: Partial<Sighting>) {
    const finding = requestRejected.decide(evidenceOf(sighting("request-rejected", change)));
    return finding?.kind === "rejected" ? finding.direction : "not rejected";
  }

  test.each<[string, Partial<Sighting>, string | undefined]>([
    ["what the log says", { request: { rejected: tally(1), direction: "out" } }, "out"],
    ["out at the source's interface", { observer: CLIENT_ENI }, "out"],
    ["in at the destination's interface", {}, "in"],
    ["in at the source's interface if the destination opened", { observer: CLIENT_ENI, opener: "dst" }, "in"],
    ["out at the destination's interface if it opened", { opener: "dst" }, "out"],
    ["unknown at anybody else's interface", { observer: NAT }, undefined],
  ])("is %s", (_, change, expected) => {
    expect(direction(change)).toBe(expected);
  });
});

describe("lone-reply-rejected", () => {
  test("cannot tell security group from network ACL", () => {
    expect(loneReplyRejected.decide(evidenceOf(sighting("lone-reply-rejected")))).toEqual({
      kind: "rejected",
      leg: "reply",
      direction: "out",
      observer: SERVER_ENI,
      layer: "either",
      layerStanding: "inferred",
    });
  });

  test("passes where no reply was rejected", () => {
    expect(loneReplyRejected.decide(evidenceOf(sighting("request-rejected")))).toBeUndefined();
  });
});
