import { EngineFailure, type Errand } from "../engine.ts";
import { type Accounted, accountFor, type End } from "./account.ts";
import type { Api } from "./api.ts";
import { failureOfExecution } from "./execution-failures.ts";
import { type Pace, pause } from "./patience.ts";

/** A statement, and by which names it is found again. */
export interface Order {
  /** Within its question. */
  readonly name: string;
  readonly statement: string;
  /** The request token of an attempt, from 0. */
  token(attempt: number): string;
}

/** On whose behalf, and by what means. */
export interface Desk {
  readonly api: Api;
  readonly errand: Errand;
  readonly pace: Pace;
}

/** An execution that succeeded. */
export interface Done {
  readonly execution: string;
  /** Bytes read from S3. */
  readonly bytes: number;
}

/** How the names of notes begin that tell of an execution. */
const STARTED = "execution-";

/** Attempts besides the first, each a new execution, and only where Athena expects another one to succeed. */
const MOST_RETRIES = 2;

/**
 * Sees a statement to its end. An attempt that another worker started is taken up and not started again, so however many
 * workers there are, a question costs one execution an attempt.
 */
export async function execute(order: Order, desk: Desk): Promise<Done> {
  for (let attempt = 0; ; attempt += 1) {
    const execution = await takeUpOrStart(order, attempt, desk);
    const end = await awaitEnd(execution, desk);
    await accountFor(execution, end, desk.errand);
    if (end.state === "succeeded") return { execution, bytes: end.bytes };
    if (!end.retryable || attempt >= MOST_RETRIES) throw await failureOfExecution(end, desk.api);
    await pause(attempt + 1, desk.pace);
  }
}

async function takeUpOrStart(order: Order, attempt: number, { api, errand }: Desk): Promise<string> {
  const { ledger } = errand;
  const key = `${STARTED}${order.name}-${attempt}`;
  const known = await ledger.recall(key);
  if (known !== undefined) return known;
  const execution = await heeding(errand, () => api.start(order.statement, order.token(attempt)));
  await ledger.note(key, execution);
  return execution;
}

/** Stops every execution that was started for a question; of one that has ended Athena takes no notice. */
export async function stopAll(stopping: Stopping): Promise<void> {
  const started = await stopping.errand.ledger.recallAll(STARTED);
  const stops = started.map((execution) => stopAndAccount(execution, stopping));
  // One that cannot be stopped does not keep the others running.
  for (const stopped of await Promise.allSettled(stops)) if (stopped.status === "rejected") throw stopped.reason;
}

/** For whom, and by what means. */
interface Stopping {
  readonly api: Pick<Api, "stop" | "look">;
  readonly errand: Accounted;
  readonly pace: Pace;
}

/** Athena takes a moment to stop what runs; only then it says how much was read. */
async function stopAndAccount(execution: string, { api, errand, pace }: Stopping): Promise<void> {
  await api.stop(execution);
  if (errand.account === undefined) return;
  for (const wait of STOP_WAITS) {
    await pace.sleep(wait);
    const seen = await api.look(execution);
    if (seen.state !== "under-way") return await accountFor(execution, seen, errand);
  }
}

/** Milliseconds before each look at what was stopped: not many, for whoever stops it has other things to do. */
const STOP_WAITS = [250, 500, 1000, 1000] as const;

/** Milliseconds between looks; each wait is half as long again as the one before. */
const FIRST_LOOK = 100;
const LONGEST_LOOK = 1000;

async function awaitEnd(execution: string, { api, errand, pace }: Desk): Promise<End> {
  try {
    for (let wait = FIRST_LOOK; ; wait = Math.min(wait * 1.5, LONGEST_LOOK)) {
      const seen = await heeding(errand, () => api.look(execution));
      if (seen.state !== "under-way") return seen;
      await pace.sleep(wait, pace.hurry);
    }
  } catch (error) {
    if (errand.cancelled?.aborted) await stop(execution, api);
    throw error;
  }
}

/** What is paid for and not wanted is stopped; whoever may not stop it learns so from the cause. */
async function stop(execution: string, api: Api): Promise<void> {
  try {
    await api.stop(execution);
  } catch (error) {
    throw new EngineFailure("ask-anew", error, { kind: "cancelled" });
  }
}

/** Does a step unless the errand has ended; a step that fails because it has is told as its end. */
async function heeding<Result>(errand: Errand, step: () => Promise<Result>): Promise<Result> {
  const before = interruption(errand);
  if (before !== undefined) throw before;
  try {
    return await step();
  } catch (error) {
    throw interruption(errand) ?? error;
  }
}

function interruption({ cancelled, leaving }: Errand): EngineFailure | undefined {
  if (cancelled?.aborted) return new EngineFailure("ask-anew", cancelled.reason, { kind: "cancelled" });
  return leaving?.aborted ? new EngineFailure("take-up-later", leaving.reason) : undefined;
}
