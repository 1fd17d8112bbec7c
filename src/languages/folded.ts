import type { Flow, Party } from "../explanation/flow.ts";
import { TCP } from "../net/protocol.ts";
import type { Folded, JudgedGroup, ListVerdict } from "../verdict/verdict.ts";

type Named = Folded["named"][number];

/** The different ports among the groups that a row names, in their order. */
export function namedPorts({ named }: Folded): readonly Named[] {
  return distinct(named);
}

/** Those on which something was rejected, unless that is all there are. */
export function rejectedPorts({ named, ports }: Folded): readonly Named[] {
  const rejected = distinct(named.filter(({ turnedAway }) => turnedAway > 0));
  return rejected.length < ports ? rejected : [];
}

function distinct(named: readonly Named[]): readonly Named[] {
  return [...new Map(named.map((group) => [`${group.port} ${group.protocol}`, group])).values()];
}

/** The end at which a row stands for several addresses. */
export function severalEnd({ src, folded }: JudgedGroup): "src" | "dst" | undefined {
  if (folded === undefined || folded.addresses === 1) return undefined;
  return folded.named.every((named) => named.src === src) ? "dst" : "src";
}

/** An end of a row, with the name that the address book has for it. */
export function rowParty(side: Party["side"], group: JudgedGroup): Party {
  const [text, name] = side === "src" ? [group.src, group.srcName] : [group.dst, group.dstName];
  return { side, text, ...(name !== undefined && { name }) };
}

/** The asked ends by their part in the connections of a list. */
export function listEnds({ turned }: ListVerdict, { src, dst }: Flow): { readonly from?: Party; readonly to?: Party } {
  const [from, to] = turned === undefined ? [src, dst] : [dst, src];
  return { ...(from && { from }), ...(to && { to }) };
}

/** Whether all that the row names is TCP, so that its conversations are connections. */
export function isTcp({ protocol, folded }: JudgedGroup): boolean {
  return (folded?.named ?? [{ protocol }]).every((named) => named.protocol === TCP);
}

/** Hosts of which some connections were rejected and others went through. */
export function partlyRejected({ counted: { reached, rejected }, groupCount }: ListVerdict): number {
  return reached + rejected - groupCount;
}
