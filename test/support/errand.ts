import { type Errand, makeLedger } from "../../src/engines/engine.ts";

/** A question that nobody else takes up. */
export function anErrand(scope = "a question"): Errand {
  return { scope, ledger: makeLedger() };
}
