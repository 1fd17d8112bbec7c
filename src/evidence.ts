import type { Sighting } from "./conversations/conversation.ts";
import type { Coverage, Watcher } from "./coverage/coverage.ts";
import type { Plan, Side } from "./plan/plan.ts";
import type { Findings } from "./query/read-answer.ts";
import type { Observer } from "./records/record.ts";
import { judge } from "./verdict/judge.ts";
import { judgeAll } from "./verdict/judge-all.ts";
import type { Asked, Evidence, Rule, Verdict } from "./verdict/verdict.ts";

/** The evidence for the question as a whole. */
export function evidenceOf(plan: Plan, findings: Findings, coverage: Coverage): Evidence {
  const { sightings, merged, slices, nearMisses } = findings;
  return { asked: askedOf(plan, coverage), ...described({ sightings, merged, slices }, plan), nearMisses, coverage };
}

function askedOf({ src, dst, ports, protocols, window, blindSpot }: Plan, coverage: Coverage): Asked {
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
  };
}

function addressOf(side: Side | undefined): string {
  return side === undefined ? "any" : side.addresses.length === 1 ? (side.addresses[0] ?? side.text) : side.text;
}

type Seen = Pick<Evidence, "sightings" | "merged" | "slices">;

/** Adds what the configuration knows of the observers. */
function described({ sightings, merged, slices }: Seen, { src, dst }: Plan): Seen {
  const known = new Map([src, dst].flatMap((side) => side?.known.map((each) => [each.id, each] as const) ?? []));
  const describe = (observer: Observer): Observer => {
    const { subnet, vpc, account, name } = known.get(observer.id) ?? {};
    return {
      ...observer,
      ...(subnet !== undefined && { subnet }),
      ...(vpc !== undefined && { vpc }),
      ...(account !== undefined && { account }),
      ...(name !== undefined && { name }),
    };
  };
  const described = (sighting: Sighting) =>
    sighting.observer === undefined ? sighting : { ...sighting, observer: describe(sighting.observer) };
  return {
    sightings: sightings.map(described),
    merged,
    slices: slices.map((slice) => ({ ...slice, observer: describe(slice.observer) })),
  };
}

interface Judging {
  readonly plan: Plan;
  readonly findings: Findings;
  readonly evidence: Evidence;
}

/** One verdict, or a list of groups where the question is broad and something was seen. */
export function verdictOf({ plan, findings, evidence }: Judging, rules: readonly Rule[]): Verdict {
  const opener = evidence.merged.some((sighting) => sighting.opener === "src") ? "src" : "dst";
  const groups = groupsOf(evidence.merged.filter((sighting) => sighting.opener === opener));
  const several = plan.broad || (groups.size > 1 && opener === "src");
  if (!several || groups.size === 0) return judge(evidence, rules);
  const evidences = [...groups.keys()].map((name) => narrowed(evidence, name));
  return judgeAll({ evidences, coverage: evidence.coverage, groupCount: findings.groupCount[opener] }, rules);
}

function groupsOf(sightings: readonly Sighting[]): ReadonlyMap<string, readonly Sighting[]> {
  return Map.groupBy(sightings, nameOfGroup);
}

function nameOfGroup({ group: { src, dst, port, protocol }, opener }: Sighting): string {
  return [src, dst, port, protocol, opener].join(" ");
}

function narrowed(evidence: Evidence, name: string): Evidence {
  const mine = (sighting: Sighting) => nameOfGroup(sighting) === name;
  const merged = evidence.merged.filter(mine);
  const group = merged[0]?.group ?? evidence.asked.group;
  return {
    ...evidence,
    asked: { ...evidence.asked, group },
    sightings: evidence.sightings.filter(mine),
    merged,
    slices: [],
    nearMisses: [],
  };
}

/** Records of the asked traffic, counted at each observer. */
export function countRecords({ sightings }: Evidence): number {
  const tallies = sightings.flatMap(({ request, reply, late }) => [
    ...[request, reply].flatMap(({ accepted, rejected, unjudged }) => [accepted, rejected, unjudged]),
    late,
  ]);
  return tallies.reduce((sum, tally) => sum + (tally?.records ?? 0), 0);
}
