import { QueueFailure } from "../state/queue.ts";
import { StoreFailure } from "../state/store.ts";

/** Somebody else works on the job now: whoever finds out stops without a word. */
export class Overtaken extends Error {
  constructor(job: string) {
    super(`${job} is in other hands`);
    this.name = "Overtaken";
  }
}

/** A surface cannot be reached: try again. */
class OutOfReach extends Error {
  constructor(cause: unknown) {
    super("a surface is out of reach: try again", { cause });
    this.name = "OutOfReach";
  }
}

/** Asks a surface for something; whatever it throws passes. */
export async function reach<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new OutOfReach(error);
  }
}

/** Whether it helps to try again. */
export function isPassing(error: unknown): boolean {
  return error instanceof StoreFailure || error instanceof QueueFailure || error instanceof OutOfReach;
}
