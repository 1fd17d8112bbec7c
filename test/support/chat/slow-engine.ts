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
  /** Lets every statement come to its end. */
  finish(): void;
}

/** An engine like Athena: a scope has one statement, which its ledger remembers, and which goes on when nobody looks. */
export function makeSlowEngine(): SlowEngine {
  const started: string[] = [];
  const stopped = new Set<string>();
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();

  async function run(query: Query, { scope, ledger, cancelled, leaving }: Errand): Promise<Outcome> {
    if ((await ledger.recall("execution")) === undefined) {
      started.push(scope);
      await ledger.note("execution", scope);
    }
    begun.resolve();
    await Promise.race([end.promise, aborted(cancelled), aborted(leaving)]);
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
    finish: () => end.resolve(),
  };
}

function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done) => signal?.addEventListener("abort", () => done()));
}
