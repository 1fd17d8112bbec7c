/** What every queue takes. Throws a plain `Error`. */
export function checkMessage(job: string, delay: number): void {
  if (job === "") throw new Error("a job has a name");
  if (!Number.isInteger(delay) || delay < 0 || delay > LONGEST_DELAY) {
    throw new Error(`a delay is a whole number of seconds, 0 to ${LONGEST_DELAY}`);
  }
}

/** Seconds; SQS allows no more. */
const LONGEST_DELAY = 900;
