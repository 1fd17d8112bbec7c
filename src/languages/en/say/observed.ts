import type { PatternName } from "../../../conversations/patterns.ts";
import type { Claim } from "../../../explanation/claims.ts";
import type { ObservedClaims } from "../../../explanation/observed-claims.ts";
import { TCP } from "../../../net/protocol.ts";
import type { LossReason } from "../../../records/record.ts";
import type { Window } from "../../../time/window.ts";
import type { Clock } from "../../clock.ts";
import type { ClaimSentences } from "../../language.ts";
import { layerName } from "./layers.ts";
import { listSentence } from "./list-summary.ts";
import { bareExactMoment, during, exactMoment, moment, stretches } from "./times.ts";
import { end, list, many, number, observer, place, protocolWord, sentence, times } from "./words.ts";

/** What the records say. */
export const observed: ClaimSentences<keyof ObservedClaims> = {
  "request-rejected": ({ seat, count, direction }, clock) =>
    sentence(
      `${observer(seat)} turned the connection away${direction === "out" ? " on its way out" : ""} ${times(count.records)} ${during(count, clock)}.`,
    ),
  "request-left": ({ seat, count }) =>
    `The request had left ${place(seat)}: its own interface let it out ${times(count.records)}.`,
  "reply-rejected": replyRejected,
  "reply-rejected-alone": ({ seat, count }, clock) =>
    `${many(count.records, "reply", "replies")} ${was(count.records)} turned away at ${place(seat)} ${during(count, clock)}; the request was not recorded there.`,
  "named-denial": ({ seat, layer, count, reason }, clock) =>
    sentence(
      `${observer(seat)} turned the connection away ${times(count.records)} ${during(count, clock)}, and the log names the reason: ${layerName(layer)}${reason === undefined ? "" : ` (${reason})`}.`,
    ),
  "both-actions": bothActions,
  "exchange-completed": (claim, clock) =>
    `${many(claim.conversations, "connection")} ${was(claim.conversations)} opened and answered ${during(claim, clock)} (handshake seen).`,
  "exchange-two-way": (claim, clock) =>
    `Requests and replies of ${many(claim.conversations, "conversation")} were accepted ${during(claim, clock)}.`,
  "exchange-under-way": (claim, clock) =>
    `${many(claim.conversations, "connection")} carried traffic both ways ${during(claim, clock)}.`,
  "exchange-refused": refused,
  "exchange-reset": ({ by, ...claim }, clock) =>
    `${many(claim.conversations, "connection")} ${was(claim.conversations)} opened and then reset${by === undefined ? "" : ` by ${end(by)}`} ${during(claim, clock)}.`,
  "exchange-no-reply": noReply,
  "exchange-reply-only": ({ seat, count }, clock) =>
    `${many(count.records, "reply", "replies")} passed at ${place(seat)} ${during(count, clock)}; no request was recorded.`,
  "left-not-arrived": ({ leg, lastSeen, firstMissing, count }, clock) =>
    `${leg === "reply" ? many(count.records, "reply", "replies") : many(count.records, "request")} left ${place(lastSeen)} ${during(count, clock)}; ${observer(firstMissing)} was being recorded and has none of them.`,
  "passed-by": ({ seat, count }, clock) =>
    `${many(count.records, "record")} of it passed ${place(seat)} ${during(count, clock)}; that log has no accept or reject.`,
  "firewall-noted": ({ seat, count }, clock) =>
    `${sentence(place(seat))} recorded it ${times(count.records)} ${during(count, clock)}, without a block.`,
  "lost-in-part": ({ seat, reason, lost, packets }) =>
    `${sentence(place(seat))} counted ${number(lost)} of ${many(packets, "packet")} as lost: ${LOSSES[reason]}.`,
  "service-failure": ({ seat, failure, count }, clock) =>
    `The request went through ${place(seat)} ${during(count, clock)} and was answered with ${failure}.`,
  "request-passed": ({ seat, count, direction }, clock) =>
    sentence(
      `${observer(seat)} let ${many(count.records, "request")} ${direction ?? "through"} ${during(count, clock)}.`,
    ),
  "reply-passed": ({ seat, count }, clock) =>
    sentence(`${observer(seat)} let ${many(count.records, "reply", "replies")} through ${during(count, clock)}.`),
  "reply-turned-away": ({ seat, count }, clock) =>
    sentence(`${observer(seat)} turned ${many(count.records, "reply", "replies")} away ${during(count, clock)}.`),
  "no-traffic": ({ seat, window: { from, to } }, clock) =>
    `No traffic was recorded at ${place(seat)} ${during({ first: from, last: to }, clock)} (NODATA).`,
  "counted-lost": ({ seat, reason }) =>
    `${sentence(place(seat))} counted every packet of it as lost: ${LOSSES[reason]}.`,
  "other-exchanges": ({ patterns }) =>
    `Beside these: ${list(patterns.map(({ pattern, conversations }) => `${number(conversations)} ${PATTERNS[pattern]}`))}.`,
  "watched-in-silence": watchedInSilence,
  "no-record": () => "No record of this connection was found.",
  "nearby-traffic": nearbyTraffic,
  "records-skipped": recordsSkipped,
  "owner-refuted": ({ address, observer: said, owner, how }) =>
    `${address} stands in the records of ${owner.id} as its own address; ${SAID_BY[how]} it is that of ${said.id}, whose silence was not counted.`,
  "logs-begin": ({ firstRecord }, clock) =>
    `The first record of these logs is of ${moment(firstRecord, clock)}, after the time asked about.`,
  "delivered-until": ({ deliveredUntil }, clock) => `The logs are delivered up to ${moment(deliveredUntil, clock)}.`,
  "seen-through": ({ seat, src, dst, via }) =>
    `${sentence(observer(seat))} recorded ${src} → ${dst} as ${via.src} → ${via.dst}: it passes traffic on, or has several addresses.`,
  "groups-found": listSentence,
  "list-cut": ({ shown, total }) => `${shown} of ${number(total)} rows were judged one by one; all others are counted.`,
  "opened-the-other-way": ({ flow: { src, dst } }) => {
    if (src === undefined) return `No connection to ${end(dst)} is recorded, only connections from it.`;
    if (dst === undefined) return `No connection from ${end(src)} is recorded, only connections to it.`;
    return `No connection from ${end(src)} to ${end(dst)} is recorded, only connections the other way.`;
  },
};

const SAID_BY: Readonly<Record<Claim<"owner-refuted">["how"], string>> = {
  configured: "by the configuration",
  registered: "by EC2",
  remembered: "by an earlier answer",
};

const LOSSES: Readonly<Record<LossReason, string>> = {
  "no-route": "no route",
  blackhole: "a blackhole route",
  "mtu-exceeded": "packets too large (MTU)",
  "ttl-expired": "TTL expired",
};

const PATTERNS: Readonly<Record<PatternName, string>> = {
  "named-denial": "denied with a reason in the log",
  "both-actions": "accepted and rejected in turn",
  "reply-rejected": "with the reply rejected",
  "request-rejected": "rejected",
  "lone-reply-rejected": "with only a rejected reply",
  refused: "refused with a reset",
  reset: "reset",
  completed: "completed",
  "under-way": "under way",
  "two-way": "both ways",
  "no-reply": "without a reply",
  "reply-only": "with only the reply",
};

function was(count: number): string {
  return count === 1 ? "was" : "were";
}

function replyRejected({ seat, direction, requests, replies }: Claim<"reply-rejected">, clock: Clock): string {
  const letIn = `${many(requests.records, "request")} ${was(requests.records)} let ${direction === "in" ? "out" : "in"}`;
  const answer = replies.records === 1 ? "its reply was" : `its ${number(replies.records)} replies were`;
  const way = direction === "in" ? "turned away coming back" : "turned away on the way out";
  return `${letIn} at ${place(seat)} ${during(requests, clock)}; ${answer} ${way}.`;
}

function bothActions({ seat, leg, accepted, rejected, turns }: Claim<"both-actions">, clock: Clock): string {
  const what = leg === "reply" ? "Replies: accepted" : "Accepted";
  if (accepted.last <= rejected.first) {
    return `${what} ${times(accepted.records)} until ${exactMoment(accepted.last, clock)}, rejected ${times(rejected.records)} from ${bareExactMoment(rejected.first, clock, accepted.last)}, at ${observer(seat)}.`;
  }
  if (rejected.last <= accepted.first) {
    return `${leg === "reply" ? "Replies: rejected" : "Rejected"} ${times(rejected.records)} until ${exactMoment(rejected.last, clock)}, accepted ${times(accepted.records)} from ${bareExactMoment(accepted.first, clock, rejected.last)}, at ${observer(seat)}.`;
  }
  const span = { first: Math.min(accepted.first, rejected.first), last: Math.max(accepted.last, rejected.last) };
  return `${what} ${times(accepted.records)} and rejected ${times(rejected.records)} ${during(span, clock)}, changing ${times(turns.length)}, at ${observer(seat)}.`;
}

function refused({ server, packets, bytes, seat, ...claim }: Claim<"exchange-refused">, clock: Clock): string {
  const size = `${many(packets, "packet")}, ${many(bytes, "byte")}`;
  if (seat !== undefined) {
    const requests = `${many(claim.conversations, "request")} ${was(claim.conversations)} answered at once with a reset`;
    return `${requests} ${during(claim, clock)} (${size}), by the records of ${place(seat)}.`;
  }
  if (claim.conversations === 1) {
    return `The request reached ${end(server)} at ${exactMoment(claim.first, clock)} and was answered at once with a reset (${size}).`;
  }
  return `${many(claim.conversations, "request")} reached ${end(server)} ${during(claim, clock)}, each answered at once with a reset (${size} in all).`;
}

function noReply({ seat, count, direction }: Claim<"exchange-no-reply">, clock: Clock): string {
  const how = direction === undefined ? "accepted" : `let ${direction}`;
  const answer = { in: "leaving it", out: "coming back", none: "there" }[direction ?? "none"];
  return `${many(count.records, "request")} ${was(count.records)} ${how} at ${place(seat)} ${during(count, clock)}. No reply was recorded ${answer}.`;
}

function watchedInSilence({ parties, until }: Claim<"watched-in-silence">, clock: Clock): string {
  const [only] = parties;
  const who = parties.length === 1 ? `${end(only)} was` : "Both ends were";
  const when = until === undefined ? "the whole time" : `up to ${moment(until, clock)}`;
  return `${who} being recorded ${when}, and no record of this connection exists.`;
}

function nearbyTraffic(
  { kind, src, dst, port, protocol, accepted, rejected, first, last }: Claim<"nearby-traffic">,
  clock: Clock,
): string {
  const said = protocol === undefined || protocol === TCP ? "" : `${protocolWord(protocol)} `;
  const numbered = `${said}port ${port}`;
  const on = port === undefined ? "" : ` on ${numbered}`;
  // Whoever was rejected there did not reach it, though its own interface let it out.
  const [verb, alone, count] =
    rejected > 0 ? ["was rejected at", "was rejected", rejected] : ["reached", "got through", accepted];
  const records = `(${many(count, "record")})`;
  const met = dst === undefined ? `${alone}${on} ${records}` : `${verb} ${dst}${on} ${records}`;
  switch (kind) {
    case "other-port": {
      const who = src === undefined ? "Traffic" : "The same source";
      return dst === undefined || port === undefined
        ? `${who} ${met}.`
        : `${who} ${verb} ${numbered} there ${records}.`;
    }
    case "other-source":
      return `${src ?? "Another source"} ${met}.`;
    case "reverse":
      return `The other way round, ${src ?? "traffic"} ${met}.`;
    case "other-time":
      return `At another time, ${during({ first, last }, clock)}, ${src === undefined ? "traffic" : "it"} ${met}.`;
  }
}

/** As many times are told one by one, and as many observers. */
const MOST_TOLD = 3;

function recordsSkipped({ seats, windows }: Claim<"records-skipped">, clock: Clock): string {
  const named = seats.slice(0, MOST_TOLD).map(place);
  const more = seats.length - named.length;
  const whose = list(more === 0 ? named : [...named, `${number(more)} more`]);
  const logs = seats.length === 0 ? "The log" : `The ${seats.length === 1 ? "log" : "logs"} of ${whose}`;
  return `${logs} lost records ${lossTimes(windows, clock)} (SKIPDATA).`;
}

/** "between 14:02 and 14:03 JST", "twice, 14:02–14:03 and 14:07–14:08 JST", "12 times between 14:02 and 14:58 JST". */
function lossTimes(windows: readonly Window[], clock: Clock): string {
  const [first, last] = [Math.min(...windows.map(({ from }) => from)), Math.max(...windows.map(({ to }) => to))];
  if (windows.length === 1) return during({ first, last }, clock);
  if (windows.length > MOST_TOLD) return `${times(windows.length)} ${during({ first, last }, clock)}`;
  return `${times(windows.length)}, ${list(stretches(windows, clock))}`;
}
