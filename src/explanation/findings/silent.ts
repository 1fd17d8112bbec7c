import type { NearMiss } from "../../conversations/conversation.ts";
import type { CannotSayReason } from "../../verdict/verdict.ts";
import type { Claim } from "../claims.ts";
import type { BlindEnd, Flow, Party } from "../flow.ts";
import { skips } from "../losses.ts";
import { nearby } from "../nearby.ts";
import { guessedTypes } from "./guessed-types.ts";
import { type Case, ends, pending, type Setting, type Told, waiting } from "./told.ts";

/** Rules 16 and 18: says who was watching, and what silence there means. */
export function tellNeverSeen(told: Case<"never-seen">): Told {
  const { verdict, evidence, flow } = told;
  const parties = partiesOf(verdict.observers.flatMap((observer) => told.seatOf(observer).party ?? []));
  const until = verdict.final ? {} : { until: verdict.judged.to };
  const silence: Claim = { code: "watched-in-silence", parties, ...until };
  const details = guessedTypes(told);
  // It may still turn up in what is pending, so nothing follows yet.
  if (!verdict.final) return { lead: [silence, ...pending(told)], details, next: [waiting(told)] };
  const onlyDestination = parties.length > 0 && parties.every(({ side }) => side === "dst");
  const meaning = onlyDestination ? unarrived(flow) : stayed(flow);
  return {
    lead: [silence, ...tellingNeighbour(evidence.nearMisses, flow), ...meaning],
    details,
    next: [{ code: "check-address-and-port-then-try", service: told.service, ...ends(flow) }],
  };
}

function partiesOf(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.map((party) => [party.side, party])).values()].sort((a, b) =>
    b.side.localeCompare(a.side),
  );
}

/** The watched source has no record, so the traffic never reached its interface. */
function stayed(flow: Setting["flow"]): readonly Claim[] {
  return [{ code: "did-not-leave", ...ends(flow) }, { code: "why-it-stayed" }];
}

/** Only the destination was watched: whether anything was sent is not known. */
function unarrived({ src, dst }: Setting["flow"]): readonly Claim[] {
  return [
    { code: "did-not-arrive", ...(dst === undefined ? {} : { dst }) },
    { code: "source-not-watched", ...(src === undefined ? {} : { src }) },
  ];
}

/** The near miss that says most: the same source reached the same destination on another port. */
function tellingNeighbour(nearMisses: readonly NearMiss[], flow: Flow): readonly Claim<"nearby-traffic">[] {
  const best = nearMisses.find(({ kind, accepted }) => kind === "other-port" && accepted > 0) ?? nearMisses[0];
  return best === undefined ? [] : nearby([best], flow);
}

/** Rules 17 to 19: says why silence proves nothing here. */
export function tellCannotSay(told: Case<"cannot-say">): Told {
  return REASONS[told.verdict.reason](told);
}

const NO_RECORD: Claim = { code: "no-record" };

const REASONS: Readonly<Record<CannotSayReason, (told: Case<"cannot-say">) => Told>> = {
  "never-logged-traffic": tellNeverLogged,
  "records-skipped": tellSkipped,
  "too-early": tellTooEarly,
  "not-watched": tellNotWatched,
  "only-accepts-logged": (told) => tellOneAction(told, "accept"),
  "only-rejects-logged": (told) => tellOneAction(told, "reject"),
  "before-first-log": tellBeforeFirst,
};

/** Rule 19. */
function tellNeverLogged({ flow, blindSpot }: Case<"cannot-say">): Told {
  if (blindSpot === undefined) return { lead: [{ code: "silence-proves-nothing" }], next: [] };
  const { spot, side } = blindSpot;
  const party = flow[side];
  const isDns = spot === "amazon-dns" || spot === "maybe-amazon-dns";
  return {
    lead: [{ code: "never-logged", blindSpot: spot, side, ...(party === undefined ? {} : { party }) }],
    next: [
      isDns
        ? { code: "resolver-query-log" }
        : { code: "look-on-the-host", blindSpot: spot, ...hostOf(flow, blindSpot) },
    ],
  };
}

/** Where it would be seen: the end that is no blind spot; what has a loopback source never came from another machine. */
function hostOf({ src, dst }: Flow, { spot, side }: BlindEnd): { readonly host?: Party } {
  const host = side === "dst" ? src : dst;
  const isUnknown = host === undefined || (side === "src" && spot === "own-machine");
  return isUnknown ? {} : { host };
}

/** Rule 17. */
function tellSkipped(told: Case<"cannot-say">): Told {
  const [first] = skips(told);
  return {
    lead: [NO_RECORD, ...(first === undefined ? [] : [first]), { code: "silence-proves-nothing" }],
    next: [{ code: "retry-or-ask-other-minute" }],
  };
}

function tellTooEarly(told: Case<"cannot-say">): Told {
  const { deliveredUntil } = told.evidence.coverage;
  const delivered: readonly Claim[] = deliveredUntil === undefined ? [] : [{ code: "delivered-until", deliveredUntil }];
  return { lead: [...delivered, ...pending(told)], next: [waiting(told)] };
}

function tellNotWatched(told: Case<"cannot-say">): Told {
  const { asked, coverage: watch } = told.evidence;
  const { flow } = told;
  const sought = asked.unplaced === undefined ? [flow.src, flow.dst] : [flow[asked.unplaced]];
  const parties = sought.filter((party) => party !== undefined);
  const coverage = watch.watchers.length === 0 || asked.unplaced !== undefined ? "none" : "part";
  // A network has no interface that could be named.
  const nameable = parties.filter(({ text, isInternet }) => !text.includes("/") && !isInternet);
  const networks = parties.filter(({ isInternet }) => !isInternet);
  const isOwnerUnknown = coverage === "none" && watch.recordsRead > 0;
  if (isOwnerUnknown && nameable.length === 0 && networks.length > 0) {
    return {
      lead: [NO_RECORD, { code: "not-watched", parties: networks, coverage: "network" }],
      next: [{ code: "ask-about-one-address" }],
    };
  }
  return {
    lead: [NO_RECORD, { code: "not-watched", parties, coverage }],
    next: [
      ...(isOwnerUnknown && nameable.length > 0
        ? [{ code: "name-the-interface-in-the-configuration" as const, parties: nameable }]
        : []),
      { code: "look-at-flow-log-set-up", parties },
    ],
  };
}

function tellOneAction(told: Case<"cannot-say">, action: "accept" | "reject"): Told {
  return { lead: [NO_RECORD, oneAction(told, action)], next: [{ code: "record-all-traffic" }] };
}

/** The logs of the ends are silent about the other action. */
export function oneAction({ evidence }: Setting, action: "accept" | "reject"): Claim<"one-action-logged"> {
  const guessed = evidence.coverage.watchers.every(({ trafficTypeFrom }) => trafficTypeFrom !== "configured");
  return { code: "one-action-logged", action, guessed: guessed ? "inferred" : "no" };
}

function tellBeforeFirst(told: Case<"cannot-say">): Told {
  const { firstRecord } = told.evidence.coverage;
  if (firstRecord === undefined) return { lead: [NO_RECORD, { code: "silence-proves-nothing" }], next: [] };
  return {
    lead: [{ code: "logs-begin", firstRecord }, { code: "silence-proves-nothing" }],
    next: [{ code: "ask-later-time", from: firstRecord }],
  };
}
