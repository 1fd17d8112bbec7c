import type { Terminal } from "./terminal.ts";

/** The terminal of this process. This and `handlers/` are the only places that ask the clock. */
export function terminalOf(
  { stdout, stderr, env }: Pick<NodeJS.Process, "stdout" | "stderr" | "env">,
  openLines: () => AsyncIterable<string>,
): Terminal {
  const { LANG, LC_ALL, NO_COLOR, AWS_REGION, AWS_DEFAULT_REGION } = env;
  const region = AWS_REGION ?? AWS_DEFAULT_REGION;
  return {
    write: (text) => void stdout.write(text),
    complain: (text) => void stderr.write(text),
    // Back to the first column, and the rest of the old line goes (ECMA-48, EL).
    ...(stderr.isTTY && { progress: (text: string) => void stderr.write(`\r\u001b[K${text}`) }),
    interruption: () => {
      const interrupted = new AbortController();
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupted.abort());
      return interrupted.signal;
    },
    get lines() {
      return openLines();
    },
    now: Math.floor(Date.now() / 1000),
    stopwatch: () => performance.now(),
    // Some terminals do not know their width and say 0.
    width: Math.min(stdout.columns || 80, 120),
    colour: stdout.isTTY && NO_COLOR === undefined ? "ansi" : "none",
    language: (LC_ALL ?? LANG ?? "en").slice(0, 2),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    env,
    ...(region !== undefined && { region }),
  };
}
