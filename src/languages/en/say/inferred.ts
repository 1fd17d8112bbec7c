import type { Claim } from "../../../explanation/claims.ts";
import type { Flow } from "../../../explanation/flow.ts";
import type { InferredClaims } from "../../../explanation/inferred-claims.ts";
import type { AssumptionRule, SymptomKind } from "../../../question/question.ts";
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
  "rules-changed": ({ before, after, or }, clock) =>
    `So most likely a rule changed between ${bareExactMoment(before, clock, after)} and ${exactMoment(after, clock)}${or === "ended" ? ", or the connection had ended by then" : ""}.`,
  "open-both-ways": ({ handshake }) =>
    handshake === "seen"
      ? "So the network lets it through both ways."
      : "Both directions were accepted, so the network lets it through.",
  "opened-earlier": () => "No handshake falls into this window, so it was opened earlier and still passes.",
  "host-refused": ({ seen }) => HOST_REFUSED[seen],
  "open-then-reset": () => "So the network let it through, and something ended it later.",
  "rules-let-in": ({ direction }) => `So the rules let it ${direction ?? "through"}.`,
  "request-went-unseen": () =>
    "A reply needs a request, so the request most likely took a way that these logs do not cover.",
  "replies-passed-by": ({ count }) =>
    `Replies passed as well (${many(count.records, "record")}), so most likely it got through.`,
  "lost-between": () => "So it was lost, or took another way, between the two.",
  "lost-or-renamed": () => "So it was lost, took another way or got another address in between.",
  "answered-on-the-way": () =>
    "A reset came back all the same, so something in between answered, or it arrived under another address.",
  "older-connection": () =>
    "None of these packets opens a connection (no SYN), so most likely they are left over from one that was closed, had expired or was cut off by a changed rule.",
  "reached-service-network": () =>
    "So the request reached VPC Lattice; no security group and no network ACL stopped it before.",
  "server-by-port": ({ port }) => `No record shows the opening, so the lower port (${port}) is taken for the server's.`,
  "did-not-leave": ({ src }) => `So it did not leave ${src === undefined ? "its source" : end(src)}.`,
  "did-not-arrive": ({ dst }) =>
    `So it did not arrive at ${dst === undefined ? "its destination" : end(dst)} on this port.`,
  "late-set-aside": ({ seat, packets }) =>
    `${many(packets, "packet")} rejected just after a connection closed${seat === undefined ? "" : ` at ${place(seat)}`} ${packets === 1 ? "is" : "are"} most likely late, so not counted as a rejection.`,
  "lattice-leg": ({ address }) => `${address} belongs to VPC Lattice, so this is one leg of a connection through it.`,
  "port-scan-likely": () =>
    "A source that was rejected on many ports, with nothing accepted on record, is most likely scanning them.",
  "opened-from-other-side": ({ client, server }) =>
    `${client} opened these connections, so what goes from ${server} to ${client} are replies.`,
  "delivered-by-clock": ({ until }, clock) =>
    `No later record proves it, but enough time has passed for the logs to be complete up to ${moment(until, clock)}.`,
  "traffic-type-guessed": trafficType,
  "symptom-fits": ({ symptom, because }) => `${capital(SYMPTOMS[symptom])} fits: ${REASONS[because]}.`,
  "symptom-by-host": () =>
    "Each reply is a single packet without data, as a refusal is, so most likely the host itself refused.",
  "symptom-from-elsewhere": ({ symptom }) =>
    `Rules reject in silence, so ${SYMPTOMS[symptom]} came from another address, a proxy or another time.`,
  "symptom-from-nearer": ({ symptom }) => NEARER[symptom],
  "symptom-above": ({ symptom }) =>
    symptom === "tls"
      ? "The failure is in TLS, above the network: the certificate, the version, or a name that does not match."
      : "These connections were made, so the time ran out above the network, or in another attempt.",
  "symptom-of-another-try": ({ symptom }) =>
    symptom === "timed-out"
      ? "The host answered at once here, so the time-out belongs to another attempt or another address."
      : `These connections were made, so ${SYMPTOMS[symptom]} belongs to another attempt or another address.`,
  "symptom-sent-nothing": () =>
    "A name that was not found gets no packet, so that attempt cannot be in these logs, whatever else they show.",
  assumed: ({ rule, flow }, clock) => ASSUMPTIONS[rule](flow, clock),
};

/** How people name the failure they met. */
const SYMPTOMS: Readonly<Record<SymptomKind, string>> = {
  refused: "the refusal",
  "timed-out": "the time-out",
  unreachable: 'the "unreachable"',
  reset: "the reset",
  "name-not-found": "the failed look-up",
  tls: "the TLS error",
};

const HOST_REFUSED: Readonly<Record<Claim<"host-refused">["seen"], string>> = {
  end: "So the network let it through, and the host itself said no.",
  unheard: "The reply was a reset, so the request had arrived, and the host itself said no.",
  way: "So most likely the host itself said no; a firewall or load balancer on the way can answer like that too.",
};

const REASONS: Readonly<Record<Claim<"symptom-fits">["because"], string>> = {
  "host-refused": "the host itself sent it",
  rejected: "what rules reject gets no answer",
  "reply-rejected": "the answer was turned away on its way back",
  "no-reply": "no answer was recorded",
  lost: "what is lost on the way gets no answer",
  reset: "the records carry that reset",
};

const NEARER: Readonly<Record<SymptomKind, string>> = {
  refused: "A refusal is an answer, so something else gave it: another address, a proxy, or the machine itself.",
  "timed-out": "The time-out fits: nothing was sent that way.",
  unreachable: 'The machine itself or a router near it says "unreachable", so it was stopped before these logs.',
  reset: "A reset is an answer, so something else sent it: another address, a proxy, or the machine itself.",
  "name-not-found": "A name that was not found gets no packet.",
  tls: "A TLS error needs somebody who answers, so it talked to something else: a proxy, or another address.",
};

function capital(words: string): string {
  return words.replace(/^[a-z]/, (head) => head.toUpperCase());
}

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
  "time-not-placed": ({ window }, clock) =>
    `When that was could not be told from the words, so it is the last hour: ${stretch(window, clock)}.`,
  "now-caps-end": ({ window }, clock) => `The time given is not over yet, so it ends now: ${stretch(window, clock)}.`,
  "internet-is-public": () =>
    "The internet was taken to be every address outside the private and the configured networks.",
  "intent-from-bare-ends": () => "No question was put in words, so it is whether there was such traffic.",
  "intent-from-complaint": () => "It reads as a complaint, so it is why it does not work.",
  "single-end-is-destination": ({ dst }) => `Only one end was given, so ${end(dst)} is taken as the destination.`,
  "first-end-is-source": (flow) => `No direction was given, so it is ${way(flow)}.`,
  "service-port": (flow) =>
    `The port follows from the service named: ${flow.ports.map(({ from }) => from).join(", ")}.`,
  "service-protocol": () => "The protocol follows from the service named.",
  "connection-error-is-tcp": () => "The error is one of a connection, so the protocol is TCP.",
  "clock-change": ({ window }, clock) => `The clocks were changed then, so it is read as ${stretch(window, clock)}.`,
  "half-day": ({ window }, clock) => `Morning or afternoon was not said, so it is ${stretch(window, clock)}.`,
  "most-recent-day": ({ window }, clock) => `The day was not said, so it is the latest one: ${stretch(window, clock)}.`,
  "point-widened": ({ window }, clock) =>
    `A moment was given, so the minutes around it count too: ${stretch(window, clock)}.`,
  "previous-question": () => "What was not said is taken from the question before.",
};
