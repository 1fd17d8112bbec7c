import { once } from "node:events";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { check, type Diagnostics, type Parameters } from "recheck";

/** What is to be checked, and how far. */
export interface Order {
  readonly source: string;
  readonly flags: string;
  readonly parameters: Parameters;
}

/** One order at a time. */
export type Checker = (order: Order) => Promise<Diagnostics>;

const ROLE = "checker of regular expressions";

/** A checker in a thread of its own, since recheck keeps one process a thread and that one does one check at a time. */
export function startChecker(): Checker {
  const worker = new Worker(new URL(import.meta.url), { workerData: ROLE });
  return async (order) => {
    worker.postMessage(order);
    // Sent below.
    const [diagnostics] = (await once(worker, "message")) as [Diagnostics];
    return diagnostics;
  };
}

if (workerData === ROLE) {
  parentPort?.on("message", async ({ source, flags, parameters }: Order) => {
    parentPort?.postMessage(await check(source, flags, parameters));
  });
}
