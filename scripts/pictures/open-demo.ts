import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runDemo } from "../../demo/terminal/run-demo.ts";
import { showPage } from "../../demo/web/show-page.ts";
import type { Terminal } from "../../src/app/command-line/terminal.ts";

/** The demo as `npm run demo` opens it, over a small sample world. */
export interface OpenDemo {
  readonly address: string;
  close(): Promise<void>;
}

/** As small as holds every story. */
const SIZE = { records: 20_000, hours: 2 };

/** Opens the page at any port that is free. */
export async function openDemo(size = SIZE): Promise<OpenDemo> {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-page-"));
  const end = new AbortController();
  const now = () => Math.floor(Date.now() / 1000);
  const { promise: address, resolve } = Promise.withResolvers<string>();
  const ended = runDemo(["--port", "0", "--lang", "en"], {
    terminal: { ...SILENT, now: now() },
    prompt: () => undefined,
    interactive: true,
    page: (visit) => showPage(visit, { terminal: SILENT, now, browse: resolve, interrupted: end.signal }),
    folder,
    size,
  });
  return {
    address: await Promise.race([address, ended.then((outcome) => `no page: ${outcome}`)]),
    async close() {
      end.abort();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

const SILENT: Terminal = {
  write: () => undefined,
  complain: () => undefined,
  lines: (async function* none() {})(),
  now: 0,
  stopwatch: () => performance.now(),
  width: 80,
  colour: "none",
  language: "en",
  zone: "Asia/Tokyo",
  env: {},
};
