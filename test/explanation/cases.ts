import type { Judged } from "../../src/explanation/explain.ts";
import { coverage, sighting, tally, watcher } from "../support/evidence.ts";
import { at, CLIENT, CLIENT_ENI, SERVER, SERVER_ENI } from "../support/records.ts";
import { onPort, plan, portEvidence, side, single, WINDOW } from "./judged.ts";

const MINUTE = { first: at(60), last: at(110) };
const MINUTES = { first: at(60), last: at(540) };

/** Every kind of verdict with every reason it can have, as a question that was judged. */
export const CASES = {
  "rejected request": single(
    {
      kind: "rejected",
      leg: "request",
      direction: "in",
      observer: SERVER_ENI,
      layer: "either",
      layerStanding: "inferred",
    },
    portEvidence(22, sighting("request-rejected", { request: { rejected: tally(14, MINUTES) } })),
  ),
  "rejected on the way out": single(
    {
      kind: "rejected",
      leg: "request",
      direction: "out",
      observer: CLIENT_ENI,
      layer: "either",
      layerStanding: "inferred",
    },
    portEvidence(22, sighting("request-rejected", { observer: CLIENT_ENI, request: { rejected: tally(1, MINUTE) } })),
  ),
  "rejected at an observer on the way": single(
    {
      kind: "rejected",
      leg: "request",
      observer: { id: "eni-0f9", kind: "interface" },
      layer: "either",
      layerStanding: "inferred",
    },
    portEvidence(
      22,
      sighting("request-rejected", {
        observer: { id: "eni-0f9", kind: "interface" },
        request: { rejected: tally(3, MINUTE) },
      }),
    ),
  ),
  "rejected inside one subnet": single(
    {
      kind: "rejected",
      leg: "request",
      direction: "in",
      observer: SERVER_ENI,
      layer: "security-group",
      layerStanding: "inferred",
    },
    portEvidence(22, sighting("request-rejected", { request: { rejected: tally(2, MINUTES) } })),
  ),
  "rejected by name": single(
    {
      kind: "rejected",
      leg: "request",
      direction: "in",
      observer: SERVER_ENI,
      layer: "block-public-access",
      layerStanding: "observed",
    },
    portEvidence(22, sighting("named-denial", { request: { rejected: tally(3, MINUTES) }, rejectReason: "BPA" })),
  ),
  "reply rejected going out": single(
    {
      kind: "rejected",
      leg: "reply",
      direction: "out",
      observer: SERVER_ENI,
      layer: "network-acl",
      layerStanding: "inferred",
    },
    portEvidence(
      3306,
      sighting("reply-rejected", { request: { accepted: tally(6, MINUTE) }, reply: { rejected: tally(6, MINUTE) } }),
    ),
    onPort(3306, { owner: "#team-net" }),
  ),
  "reply rejected coming in": single(
    {
      kind: "rejected",
      leg: "reply",
      direction: "in",
      observer: CLIENT_ENI,
      layer: "network-acl",
      layerStanding: "inferred",
    },
    portEvidence(
      3306,
      sighting("reply-rejected", {
        observer: CLIENT_ENI,
        request: { accepted: tally(6, MINUTE) },
        reply: { rejected: tally(6, MINUTE) },
      }),
    ),
    onPort(3306),
  ),
  "lone reply rejected": single(
    { kind: "rejected", leg: "reply", observer: SERVER_ENI, layer: "either", layerStanding: "inferred" },
    portEvidence(3306, sighting("lone-reply-rejected", { reply: { rejected: tally(2, MINUTE) } })),
    onPort(3306),
  ),
  mixed: single(
    { kind: "mixed", leg: "request", observer: SERVER_ENI, accepted: 5, rejected: 5, turns: [at(300)] },
    portEvidence(
      443,
      sighting("both-actions", {
        request: {
          accepted: tally(5, { first: at(0), last: at(280) }),
          rejected: tally(5, { first: at(300), last: at(590) }),
        },
      }),
    ),
    onPort(443, { name: "web-proxy", owner: "#team-net" }),
  ),
  "mixed back and forth": single(
    { kind: "mixed", leg: "request", observer: SERVER_ENI, accepted: 5, rejected: 4, turns: [at(120), at(300)] },
    portEvidence(
      443,
      sighting("both-actions", {
        request: {
          accepted: tally(5, { first: at(0), last: at(590) }),
          rejected: tally(4, { first: at(120), last: at(300) }),
        },
      }),
    ),
    onPort(443),
  ),
  lost: single(
    { kind: "lost", reason: "no-route", observer: { id: "tgw-1", kind: "unknown" } },
    portEvidence(443),
    onPort(443),
  ),
  completed: single(
    { kind: "accepted", exchange: { kind: "completed" } },
    portEvidence(443, sighting("completed", { conversations: 12, request: { accepted: tally(12, MINUTES) } })),
    onPort(443),
  ),
  "two-way": single(
    { kind: "accepted", exchange: { kind: "two-way" } },
    portEvidence(443, sighting("two-way", { conversations: 12, request: { accepted: tally(12, MINUTES) } })),
    onPort(443),
  ),
  "under way": single(
    { kind: "accepted", exchange: { kind: "under-way" } },
    portEvidence(443, sighting("under-way", { conversations: 2, request: { accepted: tally(20, MINUTES) } })),
    onPort(443),
  ),
  "refused by the host": single(
    { kind: "accepted", exchange: { kind: "refused-by-host" } },
    portEvidence(
      8443,
      sighting("refused", {
        request: { accepted: tally(1, { packets: 1, bytes: 60, first: at(72), last: at(130) }) },
        reply: { accepted: tally(1, { packets: 1, bytes: 40, first: at(72), last: at(130) }) },
      }),
    ),
    onPort(8443),
  ),
  reset: single(
    { kind: "accepted", exchange: { kind: "reset" } },
    portEvidence(
      443,
      sighting("reset", {
        conversations: 3,
        request: { accepted: tally(3, MINUTES), flags: 2 },
        reply: { accepted: tally(3, MINUTES), flags: 22 },
      }),
    ),
    onPort(443),
  ),
  "no reply": single(
    { kind: "accepted", exchange: { kind: "no-reply" } },
    portEvidence(5432, sighting("no-reply", { request: { accepted: tally(9, { first: at(60), last: at(360) }) } })),
    onPort(5432),
  ),
  "no reply at the source": single(
    { kind: "accepted", exchange: { kind: "no-reply" } },
    portEvidence(
      5432,
      sighting("no-reply", { observer: CLIENT_ENI, request: { accepted: tally(9, MINUTES), direction: "out" } }),
    ),
    onPort(5432),
  ),
  "only the reply": single(
    { kind: "accepted", exchange: { kind: "reply-only" } },
    portEvidence(443, sighting("reply-only", { reply: { accepted: tally(4, MINUTES) } })),
    onPort(443),
  ),
  "not seen beyond": single(
    {
      kind: "accepted",
      exchange: { kind: "not-seen-beyond", leg: "request", lastSeen: CLIENT_ENI, firstMissing: SERVER_ENI },
    },
    portEvidence(443, sighting("no-reply", { observer: CLIENT_ENI, request: { accepted: tally(9, MINUTES) } })),
    onPort(443),
  ),
  "the service failed": single(
    { kind: "accepted", exchange: { kind: "service-failed" } },
    portEvidence(443, sighting("completed", { conversations: 2, request: { accepted: tally(2, MINUTES) } })),
    onPort(443),
  ),
  "reply unknown": single(
    { kind: "accepted", exchange: { kind: "unknown" } },
    {
      ...portEvidence(443, sighting("no-reply", { request: { accepted: tally(9, MINUTES) } })),
      coverage: coverage({ gaps: [{ from: at(240), to: at(300), reason: "records-skipped", observer: SERVER_ENI }] }),
    },
    onPort(443),
  ),
  "in transit": single(
    { kind: "in-transit", lastSeen: { id: "eni-0f9", kind: "interface" } },
    portEvidence(
      443,
      sighting("no-reply", {
        observer: { id: "eni-0f9", kind: "interface" },
        request: { unjudged: tally(5, MINUTES) },
      }),
    ),
    onPort(443),
  ),
  "never seen": single(
    { kind: "never-seen", observers: [CLIENT_ENI, SERVER_ENI] },
    {
      ...portEvidence(9200),
      nearMisses: [
        {
          kind: "other-port",
          src: CLIENT,
          dst: SERVER,
          port: 443,
          protocol: 6,
          accepted: 212,
          rejected: 0,
          ...MINUTES,
        },
      ],
    },
    onPort(9200),
  ),
  "never seen at the destination": single(
    { kind: "never-seen", observers: [SERVER_ENI] },
    { ...portEvidence(9200), coverage: coverage({ watchers: [watcher()] }) },
    onPort(9200),
  ),
  "not seen yet": {
    ...single({ kind: "never-seen", observers: [CLIENT_ENI, SERVER_ENI] }, portEvidence(443), onPort(443)),
    evidence: {
      ...portEvidence(443),
      coverage: coverage({
        judged: { from: at(0), to: at(300) },
        deliveredUntil: at(300),
        pending: { from: at(300), to: at(600) },
        judgeableAt: at(1200),
      }),
    },
    verdict: {
      kind: "never-seen",
      observers: [CLIENT_ENI, SERVER_ENI],
      judged: { from: at(0), to: at(300) },
      final: false,
      rule: "never-seen",
    },
  },
  "never logged": single({ kind: "cannot-say", reason: "never-logged-traffic" }, portEvidence(53), {
    plan: plan({
      ports: [{ from: 53, to: 53 }],
      protocols: [17],
      dst: side("10.23.0.2"),
      blindSpot: { spot: "amazon-dns", side: "dst" },
    }),
  }),
  "records skipped": single(
    { kind: "cannot-say", reason: "records-skipped" },
    {
      ...portEvidence(443),
      coverage: coverage({ gaps: [{ from: at(240), to: at(300), reason: "records-skipped", observer: SERVER_ENI }] }),
    },
    onPort(443),
  ),
  "too early": single(
    { kind: "cannot-say", reason: "too-early" },
    {
      ...portEvidence(443),
      coverage: coverage({ deliveredUntil: at(-300), pending: WINDOW, judgeableAt: at(1200), watchers: [] }),
    },
    onPort(443),
  ),
  "not watched": single(
    { kind: "cannot-say", reason: "not-watched" },
    { ...portEvidence(443), coverage: coverage({ watchers: [] }) },
    onPort(443),
  ),
  "only accepts logged": single(
    { kind: "cannot-say", reason: "only-accepts-logged" },
    {
      ...portEvidence(443),
      coverage: coverage({ watchers: [watcher({ trafficType: "accept", trafficTypeFrom: "configured" })] }),
    },
    onPort(443),
  ),
  "only rejects logged": single(
    { kind: "cannot-say", reason: "only-rejects-logged" },
    {
      ...portEvidence(443),
      coverage: coverage({ watchers: [watcher({ trafficType: "reject", trafficTypeFrom: "inferred" })] }),
    },
    onPort(443),
  ),
  "before the first log": single(
    { kind: "cannot-say", reason: "before-first-log" },
    { ...portEvidence(443), coverage: coverage({ firstRecord: at(3600) }) },
    onPort(443),
  ),
} as const satisfies Record<string, Judged>;
