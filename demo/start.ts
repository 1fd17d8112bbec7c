/** The demo in a terminal. Only here the process is looked at: its clock, its streams and its signals. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline/promises";
import { terminalOf } from "../src/app/command-line/terminal-of.ts";
import { runDemo } from "./terminal/run-demo.ts";

const { stdin, stdout } = process;
const interactive = stdin.isTTY && stdout.isTTY;

// Opened when the chat begins: an open reader takes Ctrl-C away from whatever runs before.
let reader: Interface | undefined;
function openReader(): Interface {
  reader = createInterface({ input: stdin, output: stdout, prompt: "› ", terminal: interactive });
  // The input can end while an answer is under way.
  return reader.once("close", () => {
    reader = undefined;
  });
}

const folder = mkdtempSync(join(tmpdir(), "flow-witness-demo-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
// `npm run demo | head` closes the other end; what nobody reads need not be written.
stdout.on("error", () => process.exit(1));

process.exitCode = await runDemo(process.argv.slice(2), {
  terminal: terminalOf(process, openReader),
  prompt: () => {
    if (interactive) reader?.prompt();
  },
  interactive,
  folder,
  // A day around the stories, made in a few seconds.
  size: { records: 300_000, hours: 24 },
});
reader?.close();
