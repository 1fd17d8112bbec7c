import type { Refuted } from "../coverage/coverage.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import type { JudgedGroup } from "../verdict/verdict.ts";
import type { BlindSpot, Flow, Party, Seat, Service } from "./flow.ts";

/** What each step needs to be said ready to forward. */
interface StepData {
  /** Security group and network ACL, or the security group alone inside one subnet. */
  "ask-owner-to-check-inbound": {
    readonly seat: Seat;
    readonly peer?: Party;
    readonly service: Service;
    readonly rules: "either" | "security-group";
  };
  "ask-owner-to-check-outbound": {
    readonly seat: Seat;
    readonly peer?: Party;
    readonly service: Service;
    readonly rules: "either" | "security-group";
  };
  "check-outbound-network-acl": { readonly seat: Seat };
  "check-inbound-network-acl": { readonly seat: Seat };
  "check-both-rules": { readonly seat: Seat; readonly service: Service };
  "check-block-public-access": { readonly seat: Seat };
  "check-encryption-controls": { readonly seat: Seat };
  "check-what-changed-at": { readonly seat: Seat; readonly at: Instant };
  "check-listener": { readonly server?: Party; readonly service: Service };
  "check-certificate": { readonly client?: Party; readonly server?: Party; readonly service: Service };
  "check-listener-and-host-firewall": { readonly server?: Party; readonly service: Service };
  "check-idle-timeout": Record<never, never>;
  "look-at-application": { readonly server?: Party };
  "ask-earlier": Record<never, never>;
  "check-route-between": { readonly src: Seat; readonly dst: Seat };
  /** `end`: the one whose own interface has not been heard. */
  "far-end-log": { readonly end?: Party };
  "check-address-and-port-then-try": { readonly src?: Party; readonly dst?: Party; readonly service: Service };
  "retry-or-ask-other-minute": Record<never, never>;
  "wait-until": { readonly at?: Instant };
  "ask-later-time": { readonly from: Instant };
  "record-all-traffic": Record<never, never>;
  /** Of a network, where silence proves nothing. */
  "ask-about-one-address": Record<never, never>;
  "look-at-flow-log-set-up": { readonly parties: readonly Party[] };
  "name-the-interface-in-the-configuration": { readonly parties: readonly Party[] };
  /** The configuration gives an address to another interface than the records do. */
  "correct-the-interface-in-the-configuration": Pick<Refuted, "address" | "observer" | "owner">;
  "resolver-query-log": Record<never, never>;
  /** `host`: the end that is not the blind spot; absent where nobody knows which machine it is. */
  "look-on-the-host": { readonly host?: Party; readonly blindSpot: BlindSpot };
  "lattice-access-log": Record<never, never>;
  "ask-about-one": { readonly group: JudgedGroup; readonly flow: Flow };
  /** A list is longer than what was judged one by one. */
  "ask-about-a-part": Record<never, never>;
  "transit-gateway-routes": { readonly seat: Seat };
  "check-firewall-rule": { readonly seat: Seat };
  "check-auth-policy": { readonly seat: Seat };
  "check-targets": Record<never, never>;
  /** Pasted records are a part of the picture; the ends as the command names them. */
  "ask-the-logs": {
    readonly src?: string;
    readonly dst: string;
    readonly service: Service;
    readonly window: Window;
  };
}

/** Every step an answer can propose: the one list that the JSON answer draws from. */
export const NEXT_CODES = [
  "ask-owner-to-check-inbound",
  "ask-owner-to-check-outbound",
  "check-outbound-network-acl",
  "check-inbound-network-acl",
  "check-both-rules",
  "check-block-public-access",
  "check-encryption-controls",
  "check-what-changed-at",
  "check-listener",
  "check-certificate",
  "check-listener-and-host-firewall",
  "check-idle-timeout",
  "look-at-application",
  "ask-earlier",
  "check-route-between",
  "far-end-log",
  "check-address-and-port-then-try",
  "retry-or-ask-other-minute",
  "wait-until",
  "ask-later-time",
  "record-all-traffic",
  "ask-about-one-address",
  "look-at-flow-log-set-up",
  "name-the-interface-in-the-configuration",
  "correct-the-interface-in-the-configuration",
  "resolver-query-log",
  "look-on-the-host",
  "lattice-access-log",
  "ask-about-one",
  "ask-about-a-part",
  "transit-gateway-routes",
  "check-firewall-rule",
  "check-auth-policy",
  "check-targets",
  "ask-the-logs",
] as const satisfies readonly (keyof StepData)[];
export type NextCode = (typeof NEXT_CODES)[number];

/** One thing to do, as data. */
export type Step<C extends NextCode = NextCode> = { [K in C]: { readonly code: K } & StepData[K] }[C];
