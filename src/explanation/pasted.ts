import type { Window } from "../time/window.ts";
import type { Claim, ClaimCode } from "./claims.ts";
import type { Explanation } from "./explanation.ts";
import type { Step } from "./next.ts";

/** What pasted records tell besides their verdict. */
export interface Remarks {
  /** What NODATA and SKIPDATA records say of themselves. */
  readonly quiet: readonly Claim[];
  /** What decided which end is the server, where no handshake did. */
  readonly roles: readonly Claim[];
  /** The question about the same traffic over the logs. */
  readonly whole?: Step<"ask-the-logs">;
}

/** An explanation from which nothing follows that a missing record would be needed for: nobody looked for others. */
export function asPasted(explanation: Explanation, { quiet, roles, whole }: Remarks): Explanation {
  const lead = explanation.lead.flatMap(toldAlone);
  const isQuiet = explanation.recordCount === 0;
  const details = explanation.details.filter(({ code }) => !SILENT.has(code) && code !== "records-skipped");
  return {
    ...explanation,
    lead: [...(isQuiet ? quiet : lead), { code: "only-pasted" }],
    details: [...(isQuiet ? [] : quiet), ...details, ...roles],
    next: [...(whole === undefined ? [] : [whole]), ...explanation.next.filter(({ code }) => !WAITING.has(code))],
  };
}

/** The claim, or what is left of it without the leg that nobody pasted. */
function toldAlone(claim: Claim): readonly Claim[] {
  switch (claim.code) {
    case "exchange-no-reply":
      return [{ ...claim, code: "request-passed" }];
    case "exchange-reply-only":
      return [{ ...claim, code: "reply-passed" }];
    case "reply-rejected-alone":
      return [{ ...claim, code: "reply-turned-away" }];
    case "opened-earlier":
      return [{ code: "open-both-ways", handshake: "unknown" }];
    default:
      return SILENT.has(claim.code) ? [] : [claim];
  }
}

/** Claims that rest on a record not being there, or on somebody having looked. */
const SILENT: ReadonlySet<ClaimCode> = new Set([
  "no-record",
  "not-watched",
  "silence-proves-nothing",
  "beyond-the-interface",
  "reply-not-judged",
  "request-went-unseen",
  "request-missing",
  "earlier-handshake",
  "not-judged-on-the-way",
  "traffic-type-guessed",
  "delivered-by-clock",
]);

/** Steps that the question over the logs replaces. */
const WAITING: ReadonlySet<Step["code"]> = new Set([
  "ask-earlier",
  "far-end-log",
  "retry-or-ask-other-minute",
  "wait-until",
  "record-all-traffic",
  "look-at-flow-log-set-up",
  "name-the-interface-in-the-configuration",
]);

/** The time that pasted records are about, where none of them tells any. */
export const NO_TIME: Window = { from: 0, to: 1 };
