import { createHash } from "node:crypto";
import { type Engine, EngineFailure, type Errand, type Outcome } from "../../../src/engines/engine.ts";
import type { Query } from "../../../src/query/nodes.ts";
import { READING } from "./line.ts";

/** Statements that run until they are let go, beside whoever waits for them. */
export interface SlowEngine extends Engine {
  /** Statements that were started, by the scope they run for. */
  readonly started: readonly string[];
  /** Those of them that were stopped. */
  readonly stopped: ReadonlySet<string>;
  /** When somebody first waits for one. */
  readonly begun: Promise<void>;
  /** Lets every statement that runs come to its end. */
  finish(): void;
}

/** An engine like Athena: what a scope has started its ledger remembers, and it goes on when nobody looks. */
export function makeSlowEngine(): SlowEngine {
  const started: string[] = [];
  const stopped = new Set<string>();
  const begun = Promise.withResolvers<void>();
  const ends = new Map<string, PromiseWithResolvers<void>>();

  async function run(query: Query, { scope, ledger, cancelled, leaving }: Errand): Promise<Outcome> {
    const name = `execution-${createHash("sha256").update(JSON.stringify(query)).digest("hex")}`;
    const known = await ledger.recall(name);
    if (known === undefined) {
      started.push(scope);
      ends.set(scope, Promise.withResolvers());
      await ledger.note(name, scope);
    }
    begun.resolve();
    await Promise.race([ends.get(known ?? scope)?.promise, aborted(cancelled), aborted(leaving)]);
    if (leaving?.aborted) throw new EngineFailure("take-up-later", leaving.reason);
    if (!cancelled?.aborted) return await READING.run(query);
    stopped.add(scope);
    throw new EngineFailure("ask-anew", cancelled.reason, { kind: "cancelled" });
  }

  return {
    name: "slow",
    open: async (_, errand) => ({ ...READING, run: (query) => run(query, errand) }),
    async abandon({ ledger }) {
      for (const scope of await ledger.recallAll("execution")) stopped.add(scope);
    },
    close: async () => undefined,
    started,
    stopped,
    begun: begun.promise,
    finish() {
      for (const { resolve } of ends.values()) resolve();
    },
  };
}

function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done) => signal?.addEventListener("abort", () => done()));
}
