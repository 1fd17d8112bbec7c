/** What comes of something, or `late` where it is still going on after so many milliseconds. */
export async function inTime<Value>(done: Promise<Value>, ms: number): Promise<Value | "late"> {
  const limit = startLimit(ms);
  try {
    return await limit.keep(done);
  } finally {
    limit.end();
  }
}

/** A time that has begun to run, for several things one after the other. */
export interface TimeLimit {
  /** What comes of something, or `late` where it is still going on when the time is over. */
  keep<Value>(done: Promise<Value>): Promise<Value | "late">;
  /** Nobody needs it any more. */
  end(): void;
}

/** Begins a time of so many milliseconds. */
export function startLimit(ms: number): TimeLimit {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((tell) => {
    timer = setTimeout(() => tell("late"), ms);
  });
  return { keep: (done) => Promise.race([done, late]), end: () => clearTimeout(timer) };
}
