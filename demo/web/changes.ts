/** Tells whoever listens that something changed, at most ten times a second; of several changes the last is enough. */
export interface Changes {
  announce(): void;
  /** Gives what ends the listening. */
  listen(listener: () => void): () => void;
  close(): void;
}

/** Calls back after so many milliseconds; gives what prevents it. */
export type Wait = (then: () => void, ms: number) => () => void;

/** Milliseconds between two announcements. */
const GAP = 100;

export function makeChanges(wait: Wait): Changes {
  const listeners = new Set<() => void>();
  let resting: (() => void) | undefined;
  let missed = false;
  function tell(): void {
    missed = false;
    resting = wait(rested, GAP);
    for (const listener of listeners) listener();
  }
  function rested(): void {
    resting = undefined;
    if (missed) tell();
  }
  return {
    announce() {
      if (resting === undefined) tell();
      else missed = true;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      resting?.();
      listeners.clear();
    },
  };
}
