/** What waits to be worked on: names of jobs, at least once each, in no particular order. */
export interface Queue {
  /** `delay` in seconds, 0 to 900. Takes at most 3 s; throws `QueueFailure` where the queue is ill. */
  send(job: string, delay: number): Promise<void>;
}

/** The queue is ill: whatever was sent may be in it or not. */
export class QueueFailure extends Error {
  constructor(cause: unknown) {
    super("queue failure: try again", { cause });
    this.name = "QueueFailure";
  }
}
