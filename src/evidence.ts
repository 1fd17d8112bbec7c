import type { Group, Sighting } from "./conversations/conversation.ts";
import type { Coverage, Gap, Watcher } from "./coverage/coverage.ts";
import type { KnownInterface } from "./names/known-interfaces.ts";
import type { Plan, Side } from "./plan/plan.ts";
import type { Findings } from "./query/read-answer.ts";
import type { Observer } from "./records/record.ts";
import { judge } from "./verdict/judge.ts";
import { judgeAll } from "./verdict/judge-all.ts";
import type { Asked, Evidence, ListSubject, Rule, Verdict } from "./verdict/verdict.ts";

/** The evidence for the question as a whole. */
export function evidenceOf(plan: Plan, findings: Findings, coverage: Coverage): Evidence {
  const { sightings, merged, setAside, slices, nearMisses } = findings;
  return {
    asked: askedOf(plan, coverage),
    ...described({ sightings, merged, slices }, plan),
    ...(setAside && { setAside }),
    nearMisses,
    coverage,
  };
}

function askedOf(plan: Plan, coverage: Coverage): Asked {
  const { src, dst, ports, protocols, window, blindSpot } = plan;
  const [port] = ports;
  const [protocol] = protocols;
  const observers = (side: Watcher["side"]) =>
    coverage.watchers.filter((watcher) => watcher.side === side).map(({ observer }) => observer);
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
    ...(blindSpot && { blindSpot }),
    ...unplacedOf(plan, coverage),
  };
}

/** An address stands in the records of both ends, an id only in those of its own interface. */
function unplacedOf(plan: Plan, { watchers }: Coverage): Pick<Asked, "unplaced"> {
  const isHeard = (side: Watcher["side"]) =>
    watchers.some(({ side: of, records: { ok, noData, skipData } }) => of === side && ok + noData + skipData > 0);
  const unplaced = (["src", "dst"] as const).find((role) => {
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

interface Judging {
  readonly plan: Plan;
  readonly findings: Findings;
  readonly evidence: Evidence;
}

/** One verdict, or a list of groups where the question is broad and something was seen. */
export function verdictOf({ plan, findings, evidence }: Judging, rules: readonly Rule[]): Verdict {
  const { src, dst } = findings.listings;
  const opener = src.folds.length > 0 ? "src" : "dst";
  const { folds, ...counted } = opener === "src" ? src : dst;
  const several = plan.broad || src.folds.length > 1;
  if (!several || folds.length === 0) return judge(evidence, rules);
  const { coverage, asked } = evidence;
  const ofRows = {
    ...evidence,
    coverage: { ...coverage, gaps: [...coverage.gaps, ...lostSomewhere(findings, coverage)] },
  };
  const rows = folds.map((fold) => ({ fold, evidence: narrowed(ofRows, fold.named[0], opener) }));
  return judgeAll({ about: subjectOf(plan), asked: asked.group, opener, rows, counted, coverage }, rules);
}

/** A list does not know whose records were lost, so they may be those of any of its rows. */
function lostSomewhere({ totals }: Findings, { judged }: Coverage): readonly Gap[] {
  const isLost = judged !== undefined && totals.some(({ skipData }) => skipData > 0);
  return isLost ? [{ ...judged, reason: "records-skipped" }] : [];
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
