import { describe, expect, test } from "vitest";
import type { Leg } from "../../src/conversations/conversation.ts";
import { findPattern, type Traits } from "../../src/conversations/pattern.ts";
import { tally } from "../support/evidence.ts";
import { FIN, RST, SYN, SYN_ACK } from "../support/records.ts";

const ACCEPTED: Leg = { accepted: tally(1) };
const REJECTED: Leg = { rejected: tally(1) };
const BOTH: Leg = { ...ACCEPTED, ...REJECTED };
const UNJUDGED: Leg = { unjudged: tally(1) };

function pattern(traits: Partial<Traits>) {
  return findPattern({ request: {}, reply: {}, named: 0, slack: 120, ...traits });
}

describe("a conversation", () => {
  test.each<[string, Partial<Traits>]>([
    ["named-denial", { request: REJECTED, named: 1 }],
    ["both-actions", { request: BOTH }],
    ["both-actions", { request: ACCEPTED, reply: BOTH }],
    ["reply-rejected", { request: ACCEPTED, reply: REJECTED }],
    ["request-rejected", { request: REJECTED }],
    ["request-rejected", { request: REJECTED, reply: ACCEPTED }],
    ["lone-reply-rejected", { reply: REJECTED }],
    ["lone-reply-rejected", { request: UNJUDGED, reply: REJECTED }],
    ["refused", { request: { ...ACCEPTED, flags: SYN }, reply: { ...ACCEPTED, flags: RST } }],
    ["reset", { request: { ...ACCEPTED, flags: SYN }, reply: { ...ACCEPTED, flags: SYN_ACK | RST } }],
    ["reset", { request: { ...ACCEPTED, flags: RST }, reply: { ...ACCEPTED, flags: 0 } }],
    ["completed", { request: { ...ACCEPTED, flags: SYN | FIN }, reply: { ...ACCEPTED, flags: SYN_ACK | FIN } }],
    ["completed", { request: { ...UNJUDGED, flags: SYN }, reply: { ...UNJUDGED, flags: SYN_ACK } }],
    ["under-way", { request: { ...ACCEPTED, flags: 0 }, reply: { ...ACCEPTED, flags: 0 } }],
    ["two-way", { request: ACCEPTED, reply: ACCEPTED }],
    ["two-way", { request: { ...ACCEPTED, flags: SYN }, reply: ACCEPTED }],
    ["no-reply", { request: ACCEPTED }],
    ["no-reply", { request: UNJUDGED }],
    ["reply-only", { reply: ACCEPTED }],
  ])("is %s", (expected, traits) => {
    expect(pattern(traits)).toBe(expected);
  });

  test("whose reply was rejected long after its request is not one with a rejected reply", () => {
    const request: Leg = { accepted: tally(1, { first: 0, last: 60 }) };
    const late: Leg = { rejected: tally(1, { first: 181, last: 200 }) };

    expect(pattern({ request, reply: late })).toBe("lone-reply-rejected");
  });

  test("without a record is our mistake", () => {
    expect(() => pattern({})).toThrow("has no pattern");
  });
});
