/** The demo. Only here the process is looked at: its clock, its streams and its signals. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline/promises";
import { terminalOf } from "../src/app/command-line/terminal-of.ts";
import { runDemo } from "./terminal/run-demo.ts";
import type { Stage } from "./terminal/stage.ts";

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
const leave = () => process.exit(1);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, leave);
// `npm run demo | head` closes the other end; what nobody reads need not be written.
stdout.on("error", leave);

const terminal = terminalOf(process, openReader);

/** The first interruption closes the page, a second one ends everything at once. */
const page: Stage["page"] = async (visit, browser) => {
  // Loaded here: neither the tour nor the chat in the terminal needs Slack.
  const { showPage } = await import("./web/show-page.ts");
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.off(signal, leave).once(signal, () => {
      interrupted.abort();
      process.once(signal, leave);
    });
  }
  await showPage(visit, {
    terminal,
    now: () => Math.floor(Date.now() / 1000),
    ...(browser === "opened" && hasDesktop() && { browse }),
    interrupted: interrupted.signal,
  });
};

/** What opens an address in the visitor's browser, where there is a desktop. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"],
};

function hasDesktop(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return interactive && (process.platform !== "linux" || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined);
}

/** The address stands in the terminal too, for whoever sees no browser. */
function browse(address: string): void {
  const [command, ...words] = OPENERS[process.platform] ?? [];
  if (command === undefined) return;
  const opener = spawn(command, [...words, address], { stdio: "ignore", detached: true });
  opener.once("error", () => undefined).unref();
}

process.exitCode = await runDemo(process.argv.slice(2), {
  terminal,
  prompt: () => {
    if (interactive) reader?.prompt();
  },
  interactive,
  page,
  folder,
  // A day around the stories, made in a few seconds.
  size: { records: 300_000, hours: 24 },
});
reader?.close();
