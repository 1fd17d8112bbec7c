import type { Flow, Service } from "../explanation/flow.ts";
import type { JudgedGroup } from "../verdict/verdict.ts";
import { severalEnd } from "./folded.ts";

/** A row of a list, and what the list was asked about. */
export interface Row {
  readonly group: JudgedGroup;
  readonly flow: Flow;
}

/** What is asked about a row, to be put into words by each language. */
export interface RowAsked {
  /** Why, where one pair was rejected; else what passed and what did not. */
  readonly intent: "seen" | "why" | "blocked";
  /** As they were asked where the row stands for several; absent where those are anybody's. */
  readonly src?: string;
  readonly dst?: string;
  /** Of one pair its own; ports and protocol as they were asked where it stands for several. */
  readonly service: Service | "as-asked";
}

/** What a row's own question asks. */
export function askedAbout({ group }: Row): RowAsked {
  const { src, dst, port, protocol, rejected, folded } = group;
  const service = { ...(port !== undefined && { port }), ...(protocol !== undefined && { protocol }) };
  if (folded === undefined) return { intent: rejected === 0 ? "seen" : "why", src, dst, service };
  const several = severalEnd(group);
  return {
    intent: rejected === 0 ? "seen" : "blocked",
    ...((several !== "src" || src !== "any") && { src }),
    ...((several !== "dst" || dst !== "any") && { dst }),
    service: "as-asked",
  };
}
