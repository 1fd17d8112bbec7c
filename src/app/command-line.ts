import { createInterface } from "node:readline";
import { run } from "./command-line/run.ts";
import { EXIT } from "./command-line/terminal.ts";
import { terminalOf } from "./command-line/terminal-of.ts";

// A reader that has seen enough (`| head`) is no failure, and there is nobody left to tell of any other.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) =>
  process.exit(code === "EPIPE" ? EXIT.answered : EXIT.failed),
);

process.exitCode = await run(
  process.argv.slice(2),
  terminalOf(process, () => createInterface({ input: process.stdin })),
);
