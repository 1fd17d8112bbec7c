import type { Claim, InferredClaims } from "../../../explanation/claims.ts";
import type { Flow } from "../../../explanation/flow.ts";
import type { AssumptionRule } from "../../../question/question.ts";
import type { Clock } from "../../clock.ts";
import type { ClaimSentences } from "../../language.ts";
import { layerName } from "./layers.ts";
import { bareExactMoment, exactMoment, moment, stretch } from "./times.ts";
import { end, many, place, service, way } from "./words.ts";

/** What follows from the records, each with its reason. */
export const inferred: ClaimSentences<keyof InferredClaims> = {
  "rules-closed": rulesClosed,
  "reply-rules-closed": ({ direction }) =>
    `A security group lets replies pass, so most likely the ${direction === "in" ? "inbound" : "outbound"} network ACL does not open the reply ports (1024–65535).`,
  "lone-reply-rules-closed": () => "So its security group or its subnet's network ACL does not let these packets pass.",
  "connection-forgotten": () =>
    "Inside one subnet no network ACL is consulted, so most likely its security group no longer knew the connection.",
  "rules-changed": ({ before, after }, clock) =>
    `So most likely a rule changed between ${bareExactMoment(before, clock)} and ${exactMoment(after, clock)}.`,
  "open-both-ways": ({ handshake }) =>
    handshake === "seen"
      ? "So the network lets it through both ways."
      : "Both directions were accepted, so the network lets it through.",
  "opened-earlier": () => "No handshake falls into this window, so it was opened earlier and still passes.",
  "host-refused": () => "So the network let it through, and the host itself said no.",
  "open-then-reset": () => "So the network let it through, and something ended it later.",
  "rules-let-in": ({ direction }) => (direction === "out" ? "So the rules let it out." : "So the rules let it in."),
  "request-went-unseen": () =>
    "A reply needs a request, so the request most likely took a way that these logs do not cover.",
  "replies-passed-by": ({ count }) =>
    `Replies passed as well (${many(count.records, "record")}), so most likely it got through.`,
  "lost-between": () => "So it was lost, or took another way, between the two.",
  "did-not-leave": ({ src }) => `So it did not leave ${src === undefined ? "its source" : end(src)}.`,
  "did-not-arrive": ({ dst }) =>
    `So it did not arrive at ${dst === undefined ? "its destination" : end(dst)} on this port.`,
  "late-set-aside": ({ seat, packets }) =>
    `${many(packets, "packet")} rejected just after a connection closed${seat === undefined ? "" : ` at ${place(seat)}`} ${packets === 1 ? "is" : "are"} most likely late, so not counted as a rejection.`,
  "lattice-leg": ({ address }) => `${address} belongs to VPC Lattice, so this is one leg of a connection through it.`,
  "opened-from-other-side": ({ client, server }) =>
    `${client} opened these connections, so what goes from ${server} to ${client} are replies.`,
  "delivered-by-clock": ({ until }, clock) =>
    `No later record proves it, but enough time has passed for the logs to be complete up to ${moment(until, clock)}.`,
  "traffic-type-guessed": trafficType,
  assumed: ({ rule, flow }, clock) => ASSUMPTIONS[rule](flow, clock),
};

function rulesClosed({ layer, peer, service: asked, direction }: Claim<"rules-closed">): string {
  const reason = layer === "security-group" ? "Inside one subnet no network ACL is consulted, so " : "So ";
  const far = peer === undefined ? "" : ` ${direction === "out" ? "to" : "from"} ${end(peer)}`;
  return `${reason}${layerName(layer)} does not allow ${service(asked)}${far}.`;
}

function trafficType({ seat, trafficType: type, from }: Claim<"traffic-type-guessed">): string {
  const only = { all: "all traffic", accept: "accepted traffic only", reject: "rejected traffic only" }[type];
  if (from === "assumed") return `Nothing says which traffic the log of ${place(seat)} records; ${only} was assumed.`;
  return `By its records, the log of ${place(seat)} holds ${only}.`;
}

const ASSUMPTIONS: Readonly<Record<AssumptionRule, (flow: Flow, clock: Clock) => string>> = {
  "last-hour": ({ window }, clock) => `No time was given, so it is the last hour: ${stretch(window, clock)}.`,
  "now-caps-end": ({ window }, clock) =>
    `The time given runs into the future, so it ends now: ${stretch(window, clock)}.`,
  "intent-from-bare-ends": () => "No question was put in words, so it is whether there was such traffic.",
  "intent-from-complaint": () => "It reads as a complaint, so it is why it does not work.",
  "single-end-is-destination": ({ dst }) => `Only one end was given, so ${end(dst)} is taken as the destination.`,
  "first-end-is-source": (flow) => `No direction was given, so it is ${way(flow)}.`,
  "service-port": (flow) =>
    `The port follows from the service named: ${flow.ports.map(({ from }) => from).join(", ")}.`,
  "service-protocol": () => "The protocol follows from the service named.",
  "connection-error-is-tcp": () => "The error is one of a connection, so the protocol is TCP.",
  "half-day": ({ window }, clock) => `Morning or afternoon was not said, so it is ${stretch(window, clock)}.`,
  "most-recent-day": ({ window }, clock) => `The day was not said, so it is the latest one: ${stretch(window, clock)}.`,
  "point-widened": ({ window }, clock) =>
    `A moment was given, so the minutes around it count too: ${stretch(window, clock)}.`,
  "previous-question": () => "What was not said is taken from the question before.",
};
