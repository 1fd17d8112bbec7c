import type { Sighting } from "../../conversations/conversation.ts";
import { PROTOCOL_NUMBERS } from "../../net/protocol.ts";
import type { SymptomKind } from "../../question/question.ts";
import type { Exchange, GroupVerdict } from "../../verdict/verdict.ts";
import type { Claim, ClaimCode } from "../claims.ts";
import type { Step } from "../next.ts";
import { rolesOf, type Setting, serverOf, type Told } from "./told.ts";

/** Holds the failure that the person met against what the records show: it fits, or says something more. */
export function besideSymptom(told: Told, verdict: GroupVerdict, setting: Setting): Told {
  const { symptom } = setting;
  const met = symptom === undefined ? undefined : meet(symptom, verdict, setting);
  if (met === undefined) return told;
  const { details = [], next } = told;
  if (met.claim.code === "symptom-fits") return { ...told, details: [met.claim, ...details] };
  return {
    lead: [...told.lead.filter(({ code }) => !NARROWED.includes(code)), met.claim],
    details,
    next: met.step === undefined ? next : [met.step, ...next.filter(({ code }) => code !== "look-at-application")],
  };
}

/** What the records alone leave open, and the failure settles. */
const NARROWED: readonly ClaimCode[] = ["why-it-stayed", "application-outcome"];

interface Meeting {
  readonly claim: Claim;
  /** What to do instead of looking at the application. */
  readonly step?: Step;
}

/** Nothing where the failure and the records have nothing to do with each other, or may well have. */
function meet(symptom: SymptomKind, verdict: GroupVerdict, setting: Setting): Meeting | undefined {
  if (symptom === "name-not-found") return { claim: { code: "symptom-sent-nothing" } };
  switch (verdict.kind) {
    case "rejected":
      return meetRejection(symptom, verdict);
    case "lost":
      return fits(symptom, { "timed-out": "lost" });
    case "accepted":
      return meetExchange(symptom, verdict.exchange.kind, setting);
    case "never-seen":
      return verdict.final ? meetSilence(symptom) : undefined;
    case "mixed":
    case "in-transit":
    case "cannot-say":
      return undefined;
  }
}

type Fit = Claim<"symptom-fits">["because"];

function fits(symptom: SymptomKind, fit: Readonly<Partial<Record<SymptomKind, Fit>>>): Meeting | undefined {
  const because = fit[symptom];
  return because === undefined ? undefined : { claim: { code: "symptom-fits", symptom, because } };
}

/** Security groups and network ACLs drop without an answer; a firewall may send a reset of its own. */
function meetRejection(symptom: SymptomKind, { layer, leg }: Rejection): Meeting | undefined {
  if (layer === "firewall-rule" || layer === "lattice-auth") return undefined;
  if (symptom === "timed-out") return fits(symptom, { "timed-out": leg === "reply" ? "reply-rejected" : "rejected" });
  return { claim: { code: "symptom-from-elsewhere", symptom } };
}

type Rejection = Extract<GroupVerdict, { readonly kind: "rejected" }>;

function meetExchange(symptom: SymptomKind, exchange: Exchange["kind"], setting: Setting): Meeting | undefined {
  switch (exchange) {
    case "refused-by-host":
      if (symptom === "timed-out") return { claim: { code: "symptom-of-another-try", symptom } };
      return fits(symptom, { refused: "host-refused" });
    case "reset":
      return fits(symptom, { reset: "reset" });
    case "no-reply":
      return fits(symptom, { "timed-out": "no-reply" });
    case "not-seen-beyond":
      return isUnanswered(setting) ? fits(symptom, { "timed-out": "lost" }) : undefined;
    case "completed":
      return meetCompleted(symptom, setting);
    case "two-way":
      return meetTwoWay(symptom, setting);
    case "under-way":
    case "reply-only":
    case "service-failed":
    case "unknown":
      return undefined;
  }
}

function isUnanswered({ evidence }: Setting): boolean {
  return evidence.merged.every(({ pattern }) => pattern !== "refused");
}

/** The handshake was seen, so what failed was above it, or another attempt. */
function meetCompleted(symptom: SymptomKind, setting: Setting): Meeting | undefined {
  switch (symptom) {
    case "timed-out":
      return { claim: { code: "symptom-above", symptom } };
    case "tls":
      return aboveByTls(setting);
    case "refused":
    case "unreachable":
      return { claim: { code: "symptom-of-another-try", symptom } };
    case "reset":
    case "name-not-found":
      return undefined;
  }
}

/** Without flags a handshake is not seen; the size of the replies may still tell a refusal. */
function meetTwoWay(symptom: SymptomKind, setting: Setting): Meeting | undefined {
  if (symptom === "tls") return aboveByTls(setting);
  const { evidence, flow, service } = setting;
  const seen = evidence.merged.filter(({ pattern }) => pattern === "two-way");
  if (symptom !== "refused" || seen.length === 0 || !seen.every(isAnsweredBriefly)) return undefined;
  return { claim: { code: "symptom-by-host" }, step: { code: "check-listener", service, ...serverOf(flow, seen) } };
}

/** Bytes of a packet that is nothing but a TCP header, as a reset is; a SYN-ACK brings options along (RFC 9293). */
const BARE = { ipv4: 40, ipv6: 60 } as const;

/** Each connection got exactly one packet without data, as a refusal is; a connection that is made gets more. */
function isAnsweredBriefly({ group, reply, conversations }: Sighting): boolean {
  const { accepted, flags } = reply;
  const isTcp = group.protocol !== undefined && PROTOCOL_NUMBERS.tcp.includes(group.protocol);
  if (!isTcp || flags !== undefined || accepted === undefined) return false;
  const size = group.dst.includes(":") ? BARE.ipv6 : BARE.ipv4;
  return accepted.packets === conversations && accepted.bytes <= size * accepted.packets;
}

function aboveByTls({ flow, service, evidence }: Setting): Meeting {
  const { client, server } = rolesOf(flow, evidence.sightings);
  const ends = { ...(client === undefined ? {} : { client }), ...(server === undefined ? {} : { server }) };
  return { claim: { code: "symptom-above", symptom: "tls" }, step: { code: "check-certificate", service, ...ends } };
}

/** Nothing was sent that way, so whatever answered was something else. */
function meetSilence(symptom: SymptomKind): Meeting | undefined {
  return symptom === "timed-out" ? undefined : { claim: { code: "symptom-from-nearer", symptom } };
}
