import type { Failure } from "../explanation/failure.ts";
import { note } from "./conclude.ts";
import type { Desk, Errand } from "./desk.ts";
import { Overtaken } from "./failures.ts";
import type { Grip } from "./grip.ts";
import { codeOf } from "./journal.ts";

/** What ends long work before its time. */
export type Ends = Required<Pick<Errand, "cancelled" | "leaving">>;

/**
 * Does what may take longer than a lease, and renews the lease meanwhile. At the deadline the work is called off; where
 * somebody else has the job by then it is left to them, and `Overtaken` is thrown, whatever came of it.
 */
export async function keepHold<Result>(grip: Grip, desk: Desk, act: (ends: Ends) => Promise<Result>): Promise<Result> {
  const hold = takeHold(grip, desk);
  try {
    return await act(hold.ends);
  } finally {
    await hold.end();
  }
}

/** Whether a search failed only because its job is past the deadline: the next step says so. */
export function wasCalledOff({ code }: Failure, grip: Grip, { now }: Desk): boolean {
  return code === "search-stopped" && now() >= grip.job().deadline;
}

interface Hold {
  readonly ends: Ends;
  /** Writes nothing any more from here on; throws `Overtaken`. */
  end(): Promise<void>;
}

/** Within the time of a lease, so that it outlasts two that fail. */
const RENEWALS = 3;

function takeHold(grip: Grip, desk: Desk): Hold {
  const late = new AbortController();
  const lost = new AbortController();
  let isOver = false;
  let round = Promise.resolve();
  let callOff = beatLater();

  function beatLater(): () => void {
    const left = Math.max(1, grip.job().deadline - desk.now());
    const ring = () => {
      round = beat();
    };
    return desk.wait(ring, Math.min(desk.leaseSeconds / RENEWALS, left) * 1000);
  }

  async function beat(): Promise<void> {
    if (desk.now() >= grip.job().deadline) return late.abort();
    await renew(grip, lost, desk);
    if (!isOver && !lost.signal.aborted) callOff = beatLater();
  }

  return {
    ends: {
      cancelled: late.signal,
      leaving: AbortSignal.any([lost.signal, ...(desk.leaving ? [desk.leaving] : [])]),
    },
    async end() {
      isOver = true;
      callOff();
      // Two writes at once would overtake each other.
      await round;
      lost.signal.throwIfAborted();
    },
  };
}

async function renew(grip: Grip, lost: AbortController, desk: Desk): Promise<void> {
  try {
    await grip.save({});
  } catch (error) {
    if (error instanceof Overtaken) lost.abort(error);
    else note(grip, { event: "missed", code: codeOf(error) }, desk);
  }
}
