import { EngineFailure } from "../engine.ts";

/** How waiting is done. */
export interface Pace {
  /** Waits so many milliseconds, or until the signal; never throws. */
  sleep(ms: number, until?: AbortSignal): Promise<void>;
  /** A number from 0 up to, but not, 1: calls that failed together are not tried again together. */
  random(): number;
  /** Ends all waiting. */
  readonly hurry?: AbortSignal;
}

/** Calls in all, before what keeps failing is told: too many calls pass within a quarter of a minute. */
const MOST_CALLS: Readonly<Record<string, number>> = { throttled: 8, unreachable: 4 };
/** Milliseconds. */
const FIRST_WAIT = 200;
const LONGEST_WAIT = 5_000;

/** Calls again, after waits that double, what fails for reasons that pass by themselves; every call of Athena may be repeated. */
export async function patiently<Output>(
  call: () => Promise<Output>,
  { pace, translated }: { readonly pace: Pace; readonly translated: (error: unknown) => unknown },
): Promise<Output> {
  for (let calls = 1; ; calls += 1) {
    try {
      return await call();
    } catch (error) {
      const failure = translated(error);
      if (calls >= mostCalls(failure) || pace.hurry?.aborted) throw failure;
      await pause(calls, pace);
    }
  }
}

function mostCalls(failure: unknown): number {
  return failure instanceof EngineFailure ? (MOST_CALLS[failure.trouble?.kind ?? ""] ?? 1) : 1;
}

/** Waits before the next of several attempts (from 1): between half and all of a time that doubles. */
export async function pause(attempts: number, { sleep, random, hurry }: Pace): Promise<void> {
  const longest = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
  await sleep(longest * (0.5 + random() / 2), hurry);
}
