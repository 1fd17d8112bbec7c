import type { Errand } from "../engine.ts";
import type { Execution } from "./api.ts";

/** An execution that has ended. */
export type End = Exclude<Execution, { readonly state: "under-way" }>;

/** Whom statements are accounted to, and where it is noted. */
export type Accounted = Pick<Errand, "ledger" | "account">;

/**
 * Accounts for an execution once, whatever came of it: whoever takes it up sees its end, too. A worker that is cut off
 * between note and account leaves it uncounted, which is better than to count it twice.
 */
export async function accountFor(
  execution: string,
  { state, bytes }: End,
  { ledger, account }: Accounted,
): Promise<void> {
  if (account === undefined) return;
  const key = `accounted-${execution}`;
  if ((await ledger.recall(key)) !== undefined) return;
  await ledger.note(key, state);
  account({ end: state, bytesScanned: bytes });
}
