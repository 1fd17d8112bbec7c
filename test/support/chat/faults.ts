import { QueueFailure } from "../../../src/state/queue.ts";
import { StoreFailure } from "../../../src/state/store.ts";
import type { Delivery } from "../../../src/surfaces/surface.ts";

/** What can go wrong with one call to the outside. `lose`: it happens, and nobody hears of it. `die-…`: the worker is gone. */
export const FAULTS = ["refuse", "lose", "later", "gone", "die-before", "die-after"] as const;
export type Fault = (typeof FAULTS)[number];

/** Who is called. */
export type Callee = "store" | "queue" | "answer" | "send" | "look";

/** Calls to the outside, counted, with faults at the places that a plan names. */
export interface Calls {
  count(): number;
  /** Calls made so far, by name. */
  readonly names: readonly string[];
  call<T>(name: string, callee: Callee, act: () => Promise<T>): Promise<T>;
  /** Runs a worker that may die; whatever it was about to do never happens then. */
  mortal<T>(run: () => Promise<T>): Promise<T | "dead">;
}

/** Counts from 0. */
export function makeCalls(plan: ReadonlyMap<number, Fault> = new Map()): Calls {
  const names: string[] = [];
  let die: (word: "dead") => void = () => undefined;

  async function call<T>(name: string, callee: Callee, act: () => Promise<T>): Promise<T> {
    const fault = plan.get(names.length);
    names.push(name);
    if (fault === "refuse") throw failure(callee);
    if (fault === "die-before") return await dead();
    // The fake is the only one that sends, and it answers with deliveries.
    if (callee === "send" && fault === "later") return laterOn as T;
    if (callee === "send" && fault === "gone") return gone as T;
    const result = await act();
    if (fault === "lose") throw failure(callee);
    return fault === "die-after" ? await dead() : result;
  }

  /** Whoever waits for this waits for ever. */
  function dead(): Promise<never> {
    die("dead");
    return new Promise(() => undefined);
  }

  return {
    count: () => names.length,
    names,
    call,
    mortal: async (run) => {
      const death = new Promise<"dead">((resolve) => {
        die = resolve;
      });
      return await Promise.race([run(), death]);
    },
  };
}

const laterOn: Delivery = { kind: "later", seconds: 30 };
const gone: Delivery = { kind: "gone", reason: "is_archived" };

function failure(callee: Callee): Error {
  if (callee === "store") return new StoreFailure("the disk");
  if (callee === "queue") return new QueueFailure("the wire");
  return new Error("out of order");
}
