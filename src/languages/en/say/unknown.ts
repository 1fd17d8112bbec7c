import type { UnreadableReason } from "../../../coverage/coverage.ts";
import type { Claim } from "../../../explanation/claims.ts";
import type { BlindSpot } from "../../../explanation/flow.ts";
import type { UnknownClaims } from "../../../explanation/unknown-claims.ts";
import type { Clock } from "../../clock.ts";
import type { ClaimSentences } from "../../language.ts";
import { question } from "./question.ts";
import { bareMoment, stretch } from "./times.ts";
import { end, list, many, number, place, way } from "./words.ts";

/** What the records cannot tell. */
export const unknown: ClaimSentences<keyof UnknownClaims> = {
  "only-pasted": () => "Only what was pasted was looked at.",
  "firewall-may-have-dropped": () =>
    "Such an entry does not prove that it was let through: blocked traffic can have one too.",
  "which-layer": () => "The log cannot tell which of the two.",
  "new-connection-untried": () => "Whether a new connection is let in is not on record.",
  "who-asked-first": ({ other }) =>
    `Such records do not tell requests from replies, so ${other === undefined ? "the other end" : end(other)} may have begun.`,
  "reply-other-causes": () =>
    "An expired connection, a rule changed in between or another way back would look the same in the log.",
  "what-changed": () => "Nothing in the log says what changed or who changed it.",
  "application-outcome": () => "Whether the application behind it did its work is not in these logs.",
  "earlier-handshake": () => "How it was opened is not in this window.",
  "listener-or-host-firewall": () => "Whether nothing listens there or its own firewall refuses, the log cannot tell.",
  "reset-cause": () => "Why is not in the log; an idle timeout (350 s at NAT gateways and NLBs) would fit.",
  "beyond-the-interface": ({ beyond }) =>
    beyond === "host"
      ? "What the host did, or a reply by another route, is not in these logs."
      : "What happened beyond that interface is not in these logs.",
  "reply-not-judged": ({ reason }) => REPLY_NOT_JUDGED[reason],
  "request-missing": () => "Whether the request was accepted is not recorded.",
  "where-lost": () => "The logs of the two interfaces cannot tell where.",
  "not-judged-on-the-way": () => "Whether it was let in at its destination is not recorded.",
  "why-it-stayed": () => "Wrong target, proxy, local firewall or no attempt: the log cannot tell.",
  "source-not-watched": ({ src }) => `Whether it left ${src === undefined ? "its source" : end(src)} is not recorded.`,
  "silence-proves-nothing": () => "Silence proves nothing here.",
  "counts-may-be-low": () => "Records were lost, so the counts may be too low.",
  "never-logged": neverLogged,
  "not-watched": notWatched,
  "one-action-logged": ({ action, guessed }) =>
    `The logs ${guessed === "no" ? "" : "seem to "}hold ${action}ed traffic only, so ${action === "accept" ? "a rejected" : "an accepted"} attempt would leave no record.`,
  pending: ({ window, judgeableAt }, clock) =>
    `${stretch(window, clock)} is not delivered yet${judgeableAt === undefined ? "" : `; it should be here by about ${bareMoment(judgeableAt, clock, window.to)}`}.`,
  "client-behind": ({ seat }) =>
    `Beyond ${place(seat)} it may go on under another address, so its next leg cannot be matched here.`,
  "lattice-ends": () => "Who stands at the far end of that leg is not in flow logs.",
  "unreadable-file": ({ paths, reason }) =>
    `${some(paths)} could not be read (${UNREADABLE[reason]}), so ${paths.length === 1 ? "its" : "their"} records are missing here.`,
  "unreadable-lines": ({ paths, lines }) => `${many(lines, "line")} of ${some(paths)} could not be read.`,
  "left-out": leftOut,
  doubt,
  "pair-in-short": () => "A list does not say why.",
};

/** As many as are named; of the others only the number is told. */
const MOST_NAMED = 3;

function some(texts: readonly string[]): string {
  const named = texts.slice(0, MOST_NAMED);
  const more = texts.length - named.length;
  return list(more === 0 ? named : [...named, `${number(more)} more`]);
}

function leftOut({ texts, instead }: Claim<"left-out">, clock: Clock): string {
  const others = some(texts.map((text) => `“${text.replace(/\s+/g, " ")}”`));
  const [have, them] = texts.length === 1 ? ["has", "it"] : ["have", "the first of them"];
  const how =
    instead === undefined
      ? "Ask in a message of its own."
      : `To have ${them} looked at, send \`${question(instead.asked, clock, (key) => instead.names[key] ?? key)}\` next.`;
  return `One question is answered at a time; ${others} ${have} not been looked at yet. ${how}`;
}

const REPLY_NOT_JUDGED: Readonly<Record<Claim<"reply-not-judged">["reason"], string>> = {
  "records-skipped": "The log lost records in this time (SKIPDATA), so a reply may be missing from it.",
  unreadable: "A part of the logs of this time could not be read, so a reply may be missing from them.",
  "not-delivered": "The rest of the time is not delivered yet, so a reply may still appear.",
  "not-all-logged": "It is not sure that these logs hold all traffic, so a missing reply proves nothing.",
};

function neverLogged({ blindSpot, side, party }: Claim<"never-logged">): string {
  const where = party === undefined ? "" : ` (${end(party)})`;
  if (blindSpot === "maybe-amazon-dns") {
    return `The destination${where} is most likely the Amazon DNS server, and flow logs never hold traffic to it.`;
  }
  return `Flow logs never hold ${BLIND_SPOTS[blindSpot](side === "src" ? "from" : "to")}${where}, so they say nothing about it.`;
}

/** Traffic that VPC flow logs never capture (VPC user guide, flow log limitations). */
const BLIND_SPOTS: Readonly<Record<Exclude<BlindSpot, "maybe-amazon-dns">, (link: "from" | "to") => string>> = {
  "amazon-dns": (link) => `traffic ${link} the Amazon DNS server`,
  "instance-metadata": (link) => `traffic ${link} the instance metadata service`,
  "time-sync": (link) => `traffic ${link} the Amazon Time Sync Service`,
  dhcp: () => "DHCP traffic",
  "windows-activation": () => "traffic for Windows licence activation",
  "ecs-metadata": (link) => `traffic ${link} the ECS task metadata endpoint`,
  "router-address": (link) => `traffic ${link} the reserved address of the VPC router`,
  "own-machine": () => "traffic that never leaves its machine",
};

const UNREADABLE: Readonly<Record<UnreadableReason, string>> = {
  empty: "empty",
  truncated: "cut short",
  damaged: "damaged",
  "no-permission": "no permission",
  gone: "deleted meanwhile",
  "not-a-flow-log": "not a flow log",
  "no-times": "no start and end times",
  "unknown-format": "unknown format",
  lines: "broken lines",
};

function notWatched({ parties, coverage }: Claim<"not-watched">): string {
  const ends = list(parties.map(end), "or");
  const whom = parties.length === 0 ? "the ends" : ends;
  if (coverage === "network") return `Which interfaces ${whom} has is not known, so silence proves nothing.`;
  return coverage === "none"
    ? `No log is known to have recorded ${whom} in this time, so silence proves nothing.`
    : `No log recorded ${whom} the whole time, so silence proves nothing.`;
}

function doubt({ doubt: about, flow }: Claim<"doubt">, clock: Clock): string {
  switch (about) {
    case "time":
      return `The time can be read in more than one way; this answer is for ${stretch(flow.window, clock)}.`;
    case "direction":
      return `The direction can be read both ways; this answer is for ${way(flow)}.`;
    case "src":
      return `More than one thing fits the source; this answer is for ${end(flow.src)}.`;
    case "dst":
      return `More than one thing fits the destination; this answer is for ${end(flow.dst)}.`;
  }
}
