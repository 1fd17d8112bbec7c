import type { Window } from "../../time/window.ts";
import type { JudgedGroup, ListVerdict } from "../../verdict/verdict.ts";
import type { Claim } from "../claims.ts";
import type { Told } from "./told.ts";

/** Says how many pairs there are and how they went; each pair has its own verdict in the list. */
export function tellList({ groups, groupCount }: ListVerdict, window: Window): Told {
  const of = (kind: JudgedGroup["verdict"]["kind"]) => groups.filter(({ verdict }) => verdict.kind === kind).length;
  const kinds = { rejected: of("rejected"), mixed: of("mixed"), accepted: of("accepted") };
  const isCut = groups.length < groupCount;
  const found: Claim = { code: "groups-found", groups: groupCount, ...(!isCut && { kinds }) };
  const cut: readonly Claim[] = isCut ? [{ code: "list-cut", shown: groups.length, total: groupCount, kinds }] : [];
  const worst = groups.find(({ rejected }) => rejected > 0);
  if (worst === undefined) return { lead: [found, ...cut], next: [] };
  return { lead: [found, ...cut, { code: "pair-in-short" }], next: [{ code: "ask-about-one", group: worst, window }] };
}
