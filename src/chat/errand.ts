import type { Desk, Errand } from "./desk.ts";
import { makeLedgerBeside, makeStoredLedger } from "./ledger.ts";

/** A job, and under which name its statements run: of a question, or of an attempt at a digest. */
interface Behalf {
  readonly job: string;
  readonly scope: string;
  /** The answer that a button belongs to. */
  readonly of?: string;
}

/**
 * On whose behalf statements run for a job. What they read is written into the journal as soon as they end, so that it is
 * counted though nobody gets an answer.
 */
export function errandFor({ job, scope, of }: Behalf, desk: Desk): Pick<Errand, "scope" | "ledger" | "account"> {
  return {
    scope,
    ledger: of === undefined ? makeStoredLedger(scope, desk) : makeLedgerBeside(of, scope, desk),
    account: ({ end, bytesScanned }) => desk.journal({ event: "read", at: desk.now(), job, code: end, bytesScanned }),
  };
}
