import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDesk, type Desk, openDesk } from "../../demo/terminal/desk.ts";
import type { Stage } from "../../demo/terminal/stage.ts";
import type { Visit } from "../../demo/web/show-page.ts";
import { buildWorld, type World } from "../../demo/world/build-world.ts";
import { loadConfig } from "../../src/app/config-file.ts";

// 15:20 in Japan.
const END = Date.parse("2026-11-22T06:20:00Z") / 1000;

/** As small as holds every story. */
const SIZE = { records: 20_000, hours: 2 };

/** A small sample world with a desk over it. */
export interface Rehearsal {
  readonly world: World;
  readonly desk: Desk;
  readonly folder: string;
  end(): Promise<void>;
}

export async function rehearse(): Promise<Rehearsal> {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-rehearsal-"));
  const world = await buildWorld({ folder, end: END, seed: 1, ...SIZE });
  const loaded = await loadConfig(world.configFile);
  if (!loaded.ok) throw new Error("the sample world has no readable configuration");
  const desk = openDesk({ config: loaded.config, paths: [], now: world.now, zone: "Asia/Tokyo", stopwatch: () => 0 });
  const end = async () => {
    await closeDesk(desk);
    rmSync(folder, { recursive: true });
  };
  return { world, desk, folder, end };
}

/** A stage that is fed with lines and keeps what is written. */
export interface Played {
  readonly stage: Stage;
  /** Everything written so far. */
  written(): string;
  complained(): string;
  /** What the page was opened for. */
  readonly visits: readonly { readonly visit: Visit; readonly browser: "opened" | "left-alone" }[];
}

/** Stands in what is written where the next line is asked for. */
export const PROMPT = "[prompt]";

export function stageFor(lines: readonly string[], change: Partial<Stage & Stage["terminal"]> = {}): Played {
  const [written, complained]: [string[], string[]] = [[], []];
  const visits: { visit: Visit; browser: "opened" | "left-alone" }[] = [];
  const { interactive = true, folder = "", language = "en", width = 80 } = change;
  const stage: Stage = {
    terminal: {
      write: (text) => void written.push(text),
      complain: (text) => void complained.push(text),
      lines: from(lines),
      now: END,
      stopwatch: () => 0,
      width,
      colour: "none",
      language,
      env: {},
      zone: "Asia/Tokyo",
    },
    prompt: () => void written.push(PROMPT),
    interactive,
    page: async (visit, browser) => void visits.push({ visit, browser }),
    folder,
    size: SIZE,
  };
  return { stage, visits, written: () => written.join(""), complained: () => complained.join("") };
}

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
