import type { Claim, ClaimCode } from "../../src/explanation/claims.ts";
import type { Failure } from "../../src/explanation/failure.ts";
import type { Flow, Party, Seat } from "../../src/explanation/flow.ts";
import type { NextCode, Step } from "../../src/explanation/next.ts";
import { readEnd } from "../../src/question/end.ts";
import { SYMPTOM_KINDS } from "../../src/question/question.ts";
import type { Restatable } from "../../src/question/restatable.ts";
import { judgedGroup } from "../support/list.ts";
import { at, CLIENT, SERVER } from "../support/records.ts";
import { LISTS } from "./list-samples.ts";

const SRC: Party = { side: "src", text: CLIENT };
const DST: Party = { side: "dst", text: SERVER, name: "db-1", owner: "#team-db" };
const HERE: Seat = { observer: { id: "eni-1", kind: "interface", subnet: "subnet-1", vpc: "vpc-1" }, party: DST };
const NAT: Seat = { observer: { id: "nat-1", kind: "nat-gateway", name: "egress" } };
const FIREWALL: Seat = { observer: { id: "egress-fw", kind: "firewall" } };
const LATTICE: Seat = { observer: { id: "sn-1", kind: "service-network" } };
const ATTACHMENT: Seat = { observer: { id: "tgw-attach-1", kind: "attachment" } };
const NOWHERE: Seat = { observer: { id: "-", kind: "unknown" } };
const EARLY = { records: 1, first: at(60), last: at(120) };
const LATE = { records: 12_345, first: at(180), last: at(240) };
const SPAN = { conversations: 3, first: at(60), last: at(240) };
const SSH = { port: 22, protocol: 6 };
const FLOW: Flow = {
  src: SRC,
  dst: DST,
  ports: [{ from: 22, to: 22 }],
  protocols: [6],
  window: { from: at(0), to: at(600) },
};
const SOON = { first: at(0), last: at(60) };
const NEAR = { src: CLIENT, dst: SERVER, ...SOON };

/** A minute, and more of them. */
const LOST = { from: at(240), to: at(300) };
const LOSSES = [0, 120, 300, 420].map((ago) => ({ from: LOST.from - ago, to: LOST.to - ago }));
const PATHS = ["a.gz", "b.gz", "c.gz", "d.gz", "e.gz"];

const OTHER: Restatable = {
  ...{ intent: "blocked", ports: [{ from: 443, to: 443 }], window: { from: at(0), to: at(600) } },
  ...{ src: readEnd("10.20.40.5"), dst: readEnd("10.23.0.61") },
  ...{ missing: [], ambiguous: [], mistakes: [], said: [], assumed: [] },
};

/** Every claim in every shape that makes a language choose other words. */
export const CLAIMS: { readonly [K in ClaimCode]: readonly Claim<K>[] } = {
  "request-rejected": [
    { code: "request-rejected", seat: HERE, count: EARLY, direction: "in" },
    { code: "request-rejected", seat: NAT, count: LATE, direction: "out" },
    { code: "request-rejected", seat: NOWHERE, count: LATE },
  ],
  "request-left": [{ code: "request-left", seat: HERE, count: LATE }],
  "reply-rejected": [
    { code: "reply-rejected", seat: HERE, requests: LATE, replies: LATE, direction: "out" },
    { code: "reply-rejected", seat: NAT, requests: EARLY, replies: EARLY, direction: "in" },
  ],
  "reply-rejected-alone": [{ code: "reply-rejected-alone", seat: HERE, count: EARLY }],
  "named-denial": [
    { code: "named-denial", seat: FIREWALL, layer: "firewall-rule", count: EARLY, reason: "block-foreign-clouds" },
    { code: "named-denial", seat: HERE, layer: "block-public-access", count: EARLY },
    { code: "named-denial", seat: HERE, layer: "encryption-controls", count: LATE },
  ],
  "both-actions": [
    { code: "both-actions", seat: HERE, leg: "request", accepted: EARLY, rejected: LATE, turns: [at(180)] },
    { code: "both-actions", seat: HERE, leg: "reply", accepted: LATE, rejected: EARLY, turns: [at(180)] },
    { code: "both-actions", seat: HERE, leg: "reply", accepted: LATE, rejected: LATE, turns: [at(180), at(200)] },
  ],
  "exchange-completed": [{ code: "exchange-completed", ...SPAN }],
  "exchange-two-way": [{ code: "exchange-two-way", ...SPAN }],
  "exchange-under-way": [{ code: "exchange-under-way", ...SPAN }],
  "exchange-refused": [
    { code: "exchange-refused", ...SPAN, server: DST, packets: 3, bytes: 120 },
    { code: "exchange-refused", ...SPAN, conversations: 1, packets: 1, bytes: 40 },
    { code: "exchange-refused", ...SPAN, packets: 3, bytes: 120, seat: NAT },
  ],
  "exchange-reset": [
    { code: "exchange-reset", ...SPAN, by: SRC },
    { code: "exchange-reset", ...SPAN },
  ],
  "exchange-no-reply": [
    { code: "exchange-no-reply", seat: HERE, count: EARLY, direction: "in" },
    { code: "exchange-no-reply", seat: HERE, count: LATE, direction: "out" },
    { code: "exchange-no-reply", seat: NAT, count: LATE },
  ],
  "exchange-reply-only": [{ code: "exchange-reply-only", seat: HERE, count: EARLY }],
  "left-not-arrived": [
    { code: "left-not-arrived", leg: "request", lastSeen: NAT, firstMissing: HERE, count: LATE },
    { code: "left-not-arrived", leg: "reply", lastSeen: HERE, firstMissing: NAT, count: EARLY },
  ],
  "passed-by": [{ code: "passed-by", seat: NAT, count: LATE }],
  "firewall-noted": [
    { code: "firewall-noted", seat: FIREWALL, count: EARLY },
    { code: "firewall-noted", seat: FIREWALL, count: LATE },
  ],
  "lost-in-part": [{ code: "lost-in-part", seat: ATTACHMENT, reason: "no-route", lost: 3, packets: 10 }],
  "service-failure": [{ code: "service-failure", seat: LATTICE, failure: "503, TargetConnectionError", count: EARLY }],
  "request-passed": [
    { code: "request-passed", seat: HERE, count: EARLY, direction: "in" },
    { code: "request-passed", seat: HERE, count: LATE, direction: "out" },
    { code: "request-passed", seat: NOWHERE, count: LATE },
  ],
  "reply-passed": [{ code: "reply-passed", seat: HERE, count: EARLY }],
  "reply-turned-away": [{ code: "reply-turned-away", seat: HERE, count: LATE }],
  "no-traffic": [{ code: "no-traffic", seat: { observer: HERE.observer }, window: { from: at(0), to: at(60) } }],
  "counted-lost": (["no-route", "blackhole", "mtu-exceeded", "ttl-expired"] as const).map((reason) => ({
    code: "counted-lost" as const,
    seat: NAT,
    reason,
  })),
  "other-exchanges": [
    {
      code: "other-exchanges",
      patterns: (
        [
          "named-denial",
          "both-actions",
          "reply-rejected",
          "request-rejected",
          "lone-reply-rejected",
          "refused",
          "reset",
          "completed",
          "under-way",
          "two-way",
          "no-reply",
          "reply-only",
        ] as const
      ).map((pattern) => ({ pattern, conversations: 2 })),
    },
  ],
  "watched-in-silence": [
    { code: "watched-in-silence", parties: [SRC, DST] },
    { code: "watched-in-silence", parties: [DST], until: at(300) },
  ],
  "no-record": [{ code: "no-record" }],
  "nearby-traffic": (["other-port", "other-source", "reverse", "other-time"] as const).flatMap((kind) => [
    { code: "nearby-traffic" as const, kind, ...NEAR, port: 443, accepted: 212, rejected: 0 },
    { code: "nearby-traffic" as const, kind, ...NEAR, accepted: 0, rejected: 3 },
    { code: "nearby-traffic" as const, kind, dst: SERVER, ...SOON, port: 443, accepted: 3, rejected: 0 },
    { code: "nearby-traffic" as const, kind, src: CLIENT, ...SOON, port: 443, accepted: 0, rejected: 3 },
  ]),
  "records-skipped": [
    { code: "records-skipped", seats: [HERE], windows: [LOST] },
    { code: "records-skipped", seats: [], windows: [LOST] },
    { code: "records-skipped", seats: [HERE], windows: LOSSES.slice(0, 2) },
    { code: "records-skipped", seats: [HERE, NAT, NOWHERE, FIREWALL], windows: LOSSES },
  ],
  "owner-refuted": (["configured", "registered", "remembered"] as const).map((how) => ({
    ...{ code: "owner-refuted" as const, how, side: "dst" as const, address: SERVER },
    ...{
      observer: { id: "eni-0said", kind: "interface" as const },
      owner: { id: "eni-0real", kind: "interface" as const },
    },
  })),
  "logs-begin": [{ code: "logs-begin", firstRecord: at(3600) }],
  "delivered-until": [{ code: "delivered-until", deliveredUntil: at(300) }],
  "seen-through": [
    { code: "seen-through", seat: NAT, src: CLIENT, dst: SERVER, via: { src: "192.0.2.1", dst: SERVER } },
  ],
  "groups-found": LISTS.map((list) => ({ code: "groups-found", list, flow: FLOW })),
  "list-cut": [{ code: "list-cut", shown: 40, total: 12_345 }],
  "opened-the-other-way": [
    { code: "opened-the-other-way", flow: FLOW },
    { code: "opened-the-other-way", flow: { src: SRC, ports: [], protocols: [], window: FLOW.window } },
    { code: "opened-the-other-way", flow: { dst: DST, ports: [], protocols: [], window: FLOW.window } },
  ],
  "port-scan-likely": [{ code: "port-scan-likely" }],
  "rules-closed": [
    { code: "rules-closed", layer: "either", seat: HERE, peer: SRC, service: SSH, direction: "in" },
    { code: "rules-closed", layer: "security-group", seat: HERE, service: { port: 9200 }, direction: "out" },
    { code: "rules-closed", layer: "network-acl", seat: HERE, peer: SRC, service: {} },
    { code: "rules-closed", layer: "firewall-rule", seat: HERE, peer: SRC, service: SSH },
    { code: "rules-closed", layer: "lattice-auth", seat: HERE, peer: SRC, service: SSH },
  ],
  "reply-rules-closed": [
    { code: "reply-rules-closed", seat: HERE, direction: "in" },
    { code: "reply-rules-closed", seat: HERE },
  ],
  "lone-reply-rules-closed": [{ code: "lone-reply-rules-closed", seat: HERE }],
  "connection-forgotten": [{ code: "connection-forgotten" }],
  "replies-passed-by": [{ code: "replies-passed-by", count: { records: 3, first: at(0), last: at(60) } }],
  "rules-changed": [
    { code: "rules-changed", before: at(120), after: at(180) },
    { code: "rules-changed", before: at(120), after: at(180), or: "ended" },
  ],
  "open-both-ways": [
    { code: "open-both-ways", handshake: "seen" },
    { code: "open-both-ways", handshake: "unknown" },
  ],
  "opened-earlier": [{ code: "opened-earlier" }],
  "host-refused": [
    { code: "host-refused", seen: "end" },
    { code: "host-refused", seen: "unheard" },
    { code: "host-refused", seen: "way" },
  ],
  "open-then-reset": [{ code: "open-then-reset" }],
  "rules-let-in": [
    { code: "rules-let-in", seat: HERE, direction: "in" },
    { code: "rules-let-in", seat: HERE, direction: "out" },
  ],
  "request-went-unseen": [{ code: "request-went-unseen" }],
  "lost-between": [{ code: "lost-between", src: NAT, dst: HERE }],
  "lost-or-renamed": [{ code: "lost-or-renamed" }],
  "answered-on-the-way": [{ code: "answered-on-the-way" }],
  "older-connection": [{ code: "older-connection" }],
  "reached-service-network": [{ code: "reached-service-network" }],
  "server-by-port": [{ code: "server-by-port", port: 443 }],
  "did-not-leave": [{ code: "did-not-leave", src: SRC, dst: DST }, { code: "did-not-leave" }],
  "did-not-arrive": [{ code: "did-not-arrive", dst: DST }, { code: "did-not-arrive" }],
  "late-set-aside": [
    { code: "late-set-aside", seat: HERE, count: EARLY, packets: 1 },
    { code: "late-set-aside", count: LATE, packets: 3 },
  ],
  "symptom-fits": (["host-refused", "rejected", "reply-rejected", "no-reply", "lost", "reset"] as const).map(
    (because) => ({
      code: "symptom-fits" as const,
      symptom:
        because === "host-refused" ? ("refused" as const) : because === "reset" ? because : ("timed-out" as const),
      because,
    }),
  ),
  "symptom-by-host": [{ code: "symptom-by-host" }],
  "symptom-from-elsewhere": SYMPTOM_KINDS.map((symptom) => ({ code: "symptom-from-elsewhere" as const, symptom })),
  "symptom-from-nearer": SYMPTOM_KINDS.map((symptom) => ({ code: "symptom-from-nearer" as const, symptom })),
  "symptom-above": [
    { code: "symptom-above", symptom: "timed-out" },
    { code: "symptom-above", symptom: "tls" },
  ],
  "symptom-of-another-try": SYMPTOM_KINDS.map((symptom) => ({ code: "symptom-of-another-try" as const, symptom })),
  "symptom-sent-nothing": [{ code: "symptom-sent-nothing" }],
  "lattice-leg": [{ code: "lattice-leg", address: "169.254.171.65" }],
  "opened-from-other-side": [{ code: "opened-from-other-side", client: SERVER, server: CLIENT }],
  "delivered-by-clock": [{ code: "delivered-by-clock", until: at(600) }],
  "traffic-type-guessed": [
    { code: "traffic-type-guessed", seat: HERE, trafficType: "all", from: "assumed" },
    { code: "traffic-type-guessed", seat: HERE, trafficType: "accept", from: "inferred" },
    { code: "traffic-type-guessed", seat: HERE, trafficType: "reject", from: "inferred" },
  ],
  assumed: (
    [
      "last-hour",
      "now-caps-end",
      "intent-from-bare-ends",
      "intent-from-complaint",
      "single-end-is-destination",
      "first-end-is-source",
      "service-port",
      "service-protocol",
      "connection-error-is-tcp",
      "half-day",
      "clock-change",
      "most-recent-day",
      "point-widened",
      "previous-question",
    ] as const
  ).map((rule) => ({ code: "assumed" as const, field: "window" as const, rule, flow: FLOW })),
  "only-pasted": [{ code: "only-pasted" }],
  "firewall-may-have-dropped": [{ code: "firewall-may-have-dropped" }],
  "which-layer": [{ code: "which-layer" }],
  "new-connection-untried": [{ code: "new-connection-untried" }],
  "who-asked-first": [{ code: "who-asked-first", other: DST }, { code: "who-asked-first" }],
  "reply-other-causes": [{ code: "reply-other-causes" }],
  "what-changed": [{ code: "what-changed" }],
  "application-outcome": [{ code: "application-outcome" }],
  "earlier-handshake": [{ code: "earlier-handshake" }],
  "listener-or-host-firewall": [{ code: "listener-or-host-firewall" }],
  "reset-cause": [{ code: "reset-cause" }],
  "beyond-the-interface": [
    { code: "beyond-the-interface", beyond: "host" },
    { code: "beyond-the-interface", beyond: "path" },
  ],
  "reply-not-judged": (["records-skipped", "unreadable", "not-delivered", "not-all-logged"] as const).map((reason) => ({
    code: "reply-not-judged" as const,
    reason,
  })),
  "request-missing": [{ code: "request-missing" }],
  "where-lost": [{ code: "where-lost" }],
  "not-judged-on-the-way": [{ code: "not-judged-on-the-way" }],
  "why-it-stayed": [{ code: "why-it-stayed" }],
  "source-not-watched": [{ code: "source-not-watched", src: SRC }, { code: "source-not-watched" }],
  "silence-proves-nothing": [{ code: "silence-proves-nothing" }],
  "counts-may-be-low": [{ code: "counts-may-be-low" }],
  "never-logged": (
    [
      "amazon-dns",
      "maybe-amazon-dns",
      "instance-metadata",
      "time-sync",
      "dhcp",
      "windows-activation",
      "ecs-metadata",
      "router-address",
      "own-machine",
    ] as const
  ).flatMap((blindSpot) => [
    { code: "never-logged" as const, blindSpot, side: "dst" as const, party: DST },
    { code: "never-logged" as const, blindSpot, side: "src" as const, party: SRC },
    { code: "never-logged" as const, blindSpot, side: "dst" as const },
  ]),
  "not-watched": [
    { code: "not-watched", parties: [SRC, DST], coverage: "none" },
    { code: "not-watched", parties: [], coverage: "part" },
    { code: "not-watched", parties: [SRC, DST], coverage: "network" },
  ],
  "one-action-logged": [
    { code: "one-action-logged", action: "accept", guessed: "no" },
    { code: "one-action-logged", action: "reject", guessed: "inferred" },
  ],
  pending: [
    { code: "pending", window: { from: at(300), to: at(600) }, judgeableAt: at(1200) },
    { code: "pending", window: { from: at(300), to: at(600) } },
  ],
  "client-behind": [{ code: "client-behind", seat: NAT }],
  "lattice-ends": [{ code: "lattice-ends" }],
  "unreadable-file": (
    ["empty", "truncated", "damaged", "no-permission", "not-a-flow-log", "no-times", "unknown-format", "lines"] as const
  ).map((reason, index) => ({ code: "unreadable-file" as const, paths: PATHS.slice(0, (index % 4) + 1), reason })),
  "unreadable-lines": [{ code: "unreadable-lines", paths: ["a.gz"], lines: 12 }],
  "left-out": [
    { code: "left-out", texts: ["10.20.40.5 -> 10.23.0.61 443"], instead: { asked: OTHER, names: {} } },
    { code: "left-out", texts: ["10.20.40.5", "10.20.40.6", "10.20.40.7", "10.20.40.8"] },
  ],
  doubt: (["time", "direction", "src", "dst"] as const).map((doubt) => ({ code: "doubt" as const, doubt, flow: FLOW })),
  "pair-in-short": [{ code: "pair-in-short" }],
};

/** Every step in every shape that makes a language choose other words. */
export const STEPS: { readonly [K in NextCode]: readonly Step<K>[] } = {
  "ask-owner-to-check-inbound": [
    { code: "ask-owner-to-check-inbound", seat: HERE, peer: SRC, service: SSH, rules: "either" },
    { code: "ask-owner-to-check-inbound", seat: NAT, service: { protocol: 1 }, rules: "security-group" },
  ],
  "ask-owner-to-check-outbound": [
    { code: "ask-owner-to-check-outbound", seat: HERE, peer: SRC, service: SSH, rules: "either" },
  ],
  "check-outbound-network-acl": [
    { code: "check-outbound-network-acl", seat: HERE },
    { code: "check-outbound-network-acl", seat: NAT },
  ],
  "check-inbound-network-acl": [{ code: "check-inbound-network-acl", seat: HERE }],
  "check-both-rules": [{ code: "check-both-rules", seat: NOWHERE, service: { port: 53, protocol: 17 } }],
  "check-block-public-access": [
    { code: "check-block-public-access", seat: HERE },
    { code: "check-block-public-access", seat: NAT },
  ],
  "check-encryption-controls": [{ code: "check-encryption-controls", seat: HERE }],
  "check-what-changed-at": [{ code: "check-what-changed-at", seat: HERE, at: at(300) }],
  "check-listener": [
    { code: "check-listener", server: DST, service: SSH },
    { code: "check-listener", server: SRC, service: SSH },
  ],
  "check-certificate": [
    { code: "check-certificate", client: SRC, server: DST, service: SSH },
    { code: "check-certificate", service: {} },
  ],
  "check-listener-and-host-firewall": [{ code: "check-listener-and-host-firewall", server: DST, service: SSH }],
  "check-idle-timeout": [{ code: "check-idle-timeout" }],
  "look-at-application": [{ code: "look-at-application", server: DST }],
  "ask-earlier": [{ code: "ask-earlier" }],
  "check-route-between": [{ code: "check-route-between", src: NAT, dst: HERE }],
  "far-end-log": [{ code: "far-end-log", end: DST }],
  "check-address-and-port-then-try": [
    { code: "check-address-and-port-then-try", src: SRC, dst: DST, service: SSH },
    { code: "check-address-and-port-then-try", dst: DST, service: { protocol: 1 } },
    { code: "check-address-and-port-then-try", service: SSH },
  ],
  "retry-or-ask-other-minute": [{ code: "retry-or-ask-other-minute" }],
  "wait-until": [{ code: "wait-until", at: at(1200) }, { code: "wait-until" }],
  "ask-later-time": [{ code: "ask-later-time", from: at(3600) }],
  "record-all-traffic": [{ code: "record-all-traffic" }],
  "look-at-flow-log-set-up": [{ code: "look-at-flow-log-set-up", parties: [SRC, DST] }],
  "correct-the-interface-in-the-configuration": [
    {
      ...{ code: "correct-the-interface-in-the-configuration", address: SERVER },
      ...{ observer: { id: "eni-0said", kind: "interface" }, owner: { id: "eni-0real", kind: "interface" } },
    },
  ],
  "ask-about-one-address": [{ code: "ask-about-one-address" }],
  "name-the-interface-in-the-configuration": [{ code: "name-the-interface-in-the-configuration", parties: [SRC, DST] }],
  "resolver-query-log": [{ code: "resolver-query-log" }],
  "look-on-the-host": [
    { code: "look-on-the-host", host: SRC, blindSpot: "dhcp" },
    { code: "look-on-the-host", blindSpot: "dhcp" },
  ],
  "lattice-access-log": [{ code: "lattice-access-log" }],
  "ask-about-one": [{ code: "ask-about-one", flow: FLOW, group: judgedGroup() }],
  "ask-about-a-part": [{ code: "ask-about-a-part" }],
  "check-firewall-rule": [{ code: "check-firewall-rule", seat: FIREWALL }],
  "check-auth-policy": [{ code: "check-auth-policy", seat: LATTICE }],
  "check-targets": [{ code: "check-targets" }],
  "ask-the-logs": [
    { code: "ask-the-logs", src: CLIENT, dst: SERVER, service: SSH, window: { from: at(70), to: at(101) } },
    { code: "ask-the-logs", dst: "eni-1", service: {}, window: { from: at(0), to: at(86_400) } },
  ],
  "transit-gateway-routes": [{ code: "transit-gateway-routes", seat: NAT }],
};

/** Every way to fail. */
export const FAILURES: readonly Failure[] = [
  { code: "no-logs-found", paths: ["/a", "/b"] },
  { code: "not-readable", path: "/a" },
  { code: "unknown-format", path: "/a" },
  { code: "bad-configuration", path: "/a.yaml", problems: ["language: xx"] },
  { code: "bad-option", option: "--now", value: "soon", example: "2026-11-22T05:00:00Z" },
  { code: "unknown-argument", word: "--logz", known: ["--logs", "--json"] },
  { code: "file-exists", path: "/a.yaml" },
  { code: "not-writable", path: "/a.yaml" },
  { code: "missing-argument", argument: "--logs", example: "--logs ./AWSLogs" },
  { code: "no-header" },
  { code: "bad-line", field: "tz" },
  { code: "name-not-found", name: "db-1.corp.example" },
  { code: "window-too-long", hours: 48 },
  { code: "unknown-name", names: ["db-1", "db-2"] },
  { code: "unknown-name", names: ["pay-db"], near: ["payroll-db", "pay-ledger"] },
  { code: "too-big", bytes: 188e9, usd: 0.94, limit: 100e9, fits: 7200 },
  { code: "too-much" },
  { code: "scan-limit", bytes: 1e9 },
  { code: "outside-tables", side: "before", day: "2022-01-01" },
  { code: "no-table", table: "vpc_flow_logs" },
  { code: "table-differs" },
  { code: "bad-object", path: "s3://flow-logs/a.log.gz" },
  { code: "not-permitted", action: "athena:StartQueryExecution" },
  { code: "no-credentials" },
  { code: "no-workgroup" },
  { code: "no-output" },
  { code: "engine-unreachable" },
  { code: "search-stopped" },
  { code: "search-lost" },
  { code: "engine-failed", reference: "a1" },
  { code: "engine-busy" },
  { code: "fault", reference: "a1" },
];
