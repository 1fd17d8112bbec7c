import type { Group, Sighting } from "./conversations/conversation.ts";
import { groupsOf } from "./conversations/several.ts";
import type { Coverage, Watcher } from "./coverage/coverage.ts";
import { lossesOf } from "./coverage/losses.ts";
import { type ShownOwner, shownOwners, withoutRefuted } from "./coverage/refuted.ts";
import { findNamed } from "./names/address-book.ts";
import type { KnownInterface } from "./names/known-interfaces.ts";
import { axisOf } from "./plan/axis.ts";
import { isMany, type Surroundings } from "./plan/make-plan.ts";
import type { Plan, Side } from "./plan/plan.ts";
import { looksForLosses } from "./query/classify.ts";
import type { Findings } from "./query/read-answer.ts";
import type { Observer } from "./records/record.ts";
import { judge } from "./verdict/judge.ts";
import { judgeAll } from "./verdict/judge-all.ts";
import type { Asked, Evidence, JudgedGroup, ListSubject, Rule, Verdict } from "./verdict/verdict.ts";

/** The evidence for the question as a whole. */
export function evidenceOf(plan: Plan, findings: Findings, measured: Coverage): Evidence {
  const { sightings, merged, setAside, slices, nearMisses } = findings;
  const shown = shownOwners(findings, plan);
  const coverage = withoutRefuted(measured, shown, plan);
  return {
    asked: askedOf(plan, coverage, shown),
    ...described({ sightings, merged, slices }, plan),
    ...(setAside && { setAside }),
    nearMisses,
    coverage: withLosses(coverage, plan, findings),
  };
}

/** With what the observers of a list's rows lost; what others lost was nothing of theirs. */
function withLosses(coverage: Coverage, plan: Plan, { sightings, losses, totals }: Findings): Coverage {
  const { judged, gaps } = coverage;
  if (judged === undefined || !looksForLosses(plan)) return coverage;
  const known = new Set(gaps.flatMap(({ reason, observer }) => (reason === "records-skipped" ? observer?.id : [])));
  const seen = new Set(sightings.flatMap(({ observer }) => observer?.id ?? []));
  const lost = lossesOf({ losses, totals, judged, axis: axisOf(plan.window, plan.padding) });
  const theirs = lost.filter(({ observer: { id } = {} }) => id === undefined || (seen.has(id) && !known.has(id)));
  return { ...coverage, gaps: [...gaps, ...theirs].toSorted((a, b) => a.from - b.from) };
}

function askedOf(plan: Plan, coverage: Coverage, shown: readonly ShownOwner[]): Asked {
  const { src, dst, ports, protocols, window, blindSpot } = plan;
  const [port] = ports;
  const [protocol] = protocols;
  const describe = describing([src, dst].flatMap((end) => end?.known ?? []));
  const observers = (side: Watcher["side"]) => {
    const owners = [...coverage.watchers, ...shown].filter((owner) => owner.side === side);
    return groupsOf(owners, ({ observer }) => observer.id).map(([{ observer }]) => describe(observer));
  };
  return {
    group: {
      src: addressOf(src),
      dst: addressOf(dst),
      ...(ports.length === 1 && port?.from === port?.to && port && { port: port.from }),
      ...(protocol !== undefined && { protocol }),
    },
    window,
    srcObservers: observers("src"),
    dstObservers: observers("dst"),
    ...severalOf(plan),
    ...(blindSpot && { blindSpot: blindSpot.spot }),
    ...unplacedOf(plan, coverage),
  };
}

function severalOf(plan: Plan): Pick<Asked, "several"> {
  const several = ROLES.filter((role) => {
    const side = plan[role];
    return side !== undefined && isMany(side);
  });
  return several.length > 0 ? { several } : {};
}

const ROLES = ["src", "dst"] as const;

/** An address stands in the records of both ends, an id only in those of its own interface. */
function unplacedOf(plan: Plan, { watchers }: Coverage): Pick<Asked, "unplaced"> {
  const isHeard = (side: Watcher["side"]) =>
    watchers.some(({ side: of, records: { ok, noData, skipData } }) => of === side && ok + noData + skipData > 0);
  const unplaced = ROLES.find((role) => {
    const side = plan[role];
    return side !== undefined && isById(side) && !isHeard(role);
  });
  return unplaced === undefined ? {} : { unplaced };
}

function isById({ addresses, networks, beyond }: Side): boolean {
  return addresses.length + networks.length === 0 && beyond === undefined;
}

function addressOf(side: Side | undefined): string {
  return side === undefined ? "any" : side.addresses.length === 1 ? (side.addresses[0] ?? side.text) : side.text;
}

type Seen = Pick<Evidence, "sightings" | "merged" | "slices">;

/** Adds what the configuration knows of the observers. */
function described({ sightings, merged, slices }: Seen, { src, dst }: Plan): Seen {
  const describe = describing([src, dst].flatMap((side) => side?.known ?? []));
  const described = (sighting: Sighting) =>
    sighting.observer === undefined ? sighting : { ...sighting, observer: describe(sighting.observer) };
  return {
    sightings: sightings.map(described),
    merged,
    slices: slices.map((slice) => ({ ...slice, observer: describe(slice.observer) })),
  };
}

/** Adds to an observer what is known of it. */
export function describing(interfaces: readonly KnownInterface[]): (observer: Observer) => Observer {
  const known = new Map(interfaces.map((each) => [each.id, each] as const));
  return (observer) => {
    const { subnet, vpc, account, name } = known.get(observer.id) ?? {};
    return {
      ...observer,
      ...(subnet !== undefined && { subnet }),
      ...(vpc !== undefined && { vpc }),
      ...(account !== undefined && { account }),
      ...(name !== undefined && { name }),
    };
  };
}

/** What a verdict is made with. */
interface Known {
  readonly rules: readonly Rule[];
  readonly surroundings: Pick<Surroundings, "book" | "nameOf">;
}

interface Judging {
  readonly plan: Plan;
  readonly findings: Findings;
  readonly evidence: Evidence;
}

/** One verdict, or a list of groups where the question is broad and something was seen, with the names of their ends. */
export function verdictOf({ plan, findings, evidence }: Judging, { rules, surroundings }: Known): Verdict {
  const { src, dst } = findings.listings;
  const opener = src.folds.length > 0 ? "src" : "dst";
  const { folds, ...counted } = opener === "src" ? src : dst;
  const several = plan.broad || src.folds.length > 1;
  if (!several || folds.length === 0) return judge(evidence, rules);
  const { coverage, asked } = evidence;
  const rows = folds.map((fold) => ({ fold, evidence: narrowed(evidence, fold.named[0], opener) }));
  const list = judgeAll({ about: subjectOf(plan), asked: asked.group, opener, rows, counted, coverage }, rules);
  return { ...list, groups: list.groups.map((group) => withNames(group, surroundings)) };
}

function withNames(group: JudgedGroup, { book, nameOf }: Known["surroundings"]): JudgedGroup {
  const [src, dst] = [group.src, group.dst].map((address) => findNamed(address, book));
  return { ...group, ...(src && { srcName: nameOf(src) }), ...(dst && { dstName: nameOf(dst) }) };
}

function subjectOf({ rejectsOnly, fold }: Plan): ListSubject {
  if (rejectsOnly) return "rejects";
  return fold === undefined ? "pairs" : SUBJECTS[fold];
}

const SUBJECTS = { src: "sources", dst: "destinations" } as const;

/** The evidence about one group. */
function narrowed(evidence: Evidence, { src, dst, port, protocol }: Group, opener: Sighting["opener"]): Evidence {
  const mine = ({ group, opener: by }: Sighting) =>
    group.src === src && group.dst === dst && group.port === port && group.protocol === protocol && by === opener;
  const group = { src, dst, ...(port !== undefined && { port }), ...(protocol !== undefined && { protocol }) };
  return {
    ...evidence,
    asked: { ...evidence.asked, group },
    sightings: evidence.sightings.filter(mine),
    merged: evidence.merged.filter(mine),
    slices: [],
    nearMisses: [],
  };
}
