import type { Group } from "../conversations/conversation.ts";
import type { Fold } from "../conversations/fold.ts";
import type { Folded, GroupVerdict, JudgedGroup, ListSubject } from "./verdict.ts";

/** Whoever is turned away on one or two ports of many hosts may just look for a service; on more ports, it scans. */
const SCANNED_PORTS = 3;

interface Judged {
  readonly verdict: GroupVerdict;
  /** The ends as they were asked. */
  readonly asked: Pick<Group, "src" | "dst">;
  readonly about: ListSubject;
  readonly opener: "src" | "dst";
}

/** A row of a list with its verdict; its source opened the connections, whichever way was asked. */
export function judgedGroup(fold: Fold, { verdict, asked, about, opener }: Judged): JudgedGroup {
  const { accepted, rejected, first, last, conversations, turnedAway, packets, bytes, groups } = fold;
  const { src, dst, ...service } = sharedGroup(fold, { asked, about, opener });
  return {
    ...(opener === "src" ? { src, dst } : { src: dst, dst: src }),
    ...service,
    verdict,
    accepted,
    rejected,
    first,
    last,
    conversations,
    turnedAway,
    packets,
    bytes,
    ...(groups > 1 && { folded: foldedOf(fold, { about, opener }) }),
  };
}

/** What the groups of a row have in common. */
function sharedGroup(
  { named: [first], ports, addresses }: Fold,
  { asked, about, opener }: Omit<Judged, "verdict">,
): Group {
  const { port, protocol } = first;
  // A row of a ranking is about whoever opened the connections.
  const open = about === "destinations" || (about === "rejects" && opener === "dst") ? "src" : "dst";
  return {
    src: first.src,
    dst: first.dst,
    ...(addresses > 1 && { [open]: asked[open] }),
    ...(ports === 1 && { ...(port !== undefined && { port }), ...(protocol !== undefined && { protocol }) }),
  };
}

function foldedOf(
  { groups, ports, addresses, named, sourceAccepts }: Fold,
  { about, opener }: Pick<Judged, "about" | "opener">,
): Folded {
  const ranked = about === "rejects" ? sourceAccepts : undefined;
  const scans = ranked === 0 && ports >= SCANNED_PORTS;
  const asOpened = named.map((group) => (opener === "src" ? group : { ...group, src: group.dst, dst: group.src }));
  return {
    ...{ groups, ports, addresses, named: asOpened },
    ...(ranked !== undefined && { sourceAccepts: ranked }),
    ...(scans && { looksLike: "port-scan" }),
  };
}
