import type { DuckDBConnection } from "@duckdb/node-api";

/** Milliseconds. */
const AGAIN = 50;

/**
 * Interrupts whatever a connection runs from a signal on, until what is returned is called. Once is not enough: DuckDB
 * forgets an interruption that comes before a statement has begun, and statements wait for a thread before they begin.
 */
export function interruptAt(signal: AbortSignal | undefined, connection: DuckDBConnection): () => void {
  let bell: NodeJS.Timeout | undefined;
  const ring = () => {
    connection.interrupt();
    bell = setInterval(() => connection.interrupt(), AGAIN);
  };
  signal?.addEventListener("abort", ring);
  return () => {
    signal?.removeEventListener("abort", ring);
    clearInterval(bell);
  };
}

/** Whether a statement failed because somebody interrupted it: nothing is known then of the file that it read. */
export function isInterrupted(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("INTERRUPT Error");
}
