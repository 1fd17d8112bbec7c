import type { ListVerdict } from "../../verdict/verdict.ts";
import type { Claim } from "../claims.ts";
import type { Flow } from "../flow.ts";
import type { Told } from "./told.ts";

/** Says what the list comes to; each row has its own verdict, and its full answer is one question away. */
export function tellList(list: ListVerdict, flow: Flow): Told {
  const { groups, groupCount, turned } = list;
  const [first] = groups;
  const scans = groups.some(({ folded }) => folded?.looksLike !== undefined);
  const isRejected = groups.some(({ rejected }) => rejected > 0);
  return {
    lead: [
      ...(turned === undefined ? [] : [{ code: "opened-the-other-way", flow } as const]),
      { code: "groups-found", list, flow },
      ...(scans ? [{ code: "port-scan-likely" } as const] : []),
      ...(isRejected ? [{ code: "pair-in-short" } as const] : []),
    ],
    details: cut(groups.length, groupCount),
    next: [
      ...(first === undefined ? [] : [{ code: "ask-about-one", group: first, flow } as const]),
      ...(groups.length < groupCount ? [{ code: "ask-about-a-part" } as const] : []),
    ],
  };
}

function cut(shown: number, total: number): readonly Claim[] {
  return shown < total ? [{ code: "list-cut", shown, total }] : [];
}
