import { setTimeout as pause } from "node:timers/promises";
import { wait } from "../../src/app/chat/clock.ts";
import type { Terminal } from "../../src/app/command-line/terminal.ts";
import type { Config } from "../../src/config.ts";
import type { Story } from "../world/story.ts";
import { buildPage } from "./page-files.ts";
import { servePage } from "./server.ts";
import { openStage } from "./stage.ts";
import { tourOf } from "./tour.ts";
import { type Bilingual, helpWanted, TERMINAL } from "./words.ts";

/** What the page is about. */
export interface Visit {
  readonly config: Config;
  /** Files and folders; where the configuration says so where there is none. */
  readonly paths: readonly string[];
  /** IANA. */
  readonly zone: string;
  readonly tag: "en" | "ja";
  readonly notice: Bilingual;
  /** None over the visitor's own logs. */
  readonly stories: readonly Story[];
  readonly port: number;
}

/** Where the page is shown from. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Shows the page to the visitor; absent where the visitor opens it. */
  readonly browse?: (address: string) => void;
  /** Ends the page. */
  readonly interrupted: AbortSignal;
}

/** Opens the page, and closes it when somebody interrupts. */
export async function showPage(visit: Visit, { terminal, now, browse, interrupted }: Surroundings): Promise<void> {
  const { stories, tag, port, zone } = visit;
  const words = TERMINAL[tag];
  const files = await buildPage();
  const help = helpIn(stories, zone);
  const stage = await openStage({
    ...visit,
    tour: tourOf(stories),
    locale: tag === "ja" ? "ja-JP" : "en-US",
    ...(help !== undefined && { helpWanted: help }),
    // Of the visitor's own logs a whole day may be very many, and nobody has asked for it.
    ...(stories.length > 0 && { daily: "told" }),
    env: terminal.env,
    stopwatch: terminal.stopwatch,
    journal: (line) => {
      if (TROUBLE.test(line)) terminal.complain(line);
    },
    kept: KEPT,
    ...{ now, wait, pause: (ms, signal) => pause(ms, undefined, { signal }) },
  });
  const server = await servePage({ stage, files, port, failed: (error) => terminal.complain(`${error}\n`) });
  terminal.write(`${words.ready(server.address)}\n`);
  browse?.(server.address);
  await ended(interrupted);
  terminal.write(`${words.leaving}\n`);
  await server.close();
  await stage.close();
}

/** Messages: more than anybody scrolls back to, and few enough to be sent anew with every change. */
const KEPT = 200;

/** Lines of the journal that tell of something broken. */
const TROUBLE = /"event":"(?:missed|fault|poison|lost)"/;

/** A colleague has the trouble that one of the stories is about. */
function helpIn(stories: readonly Story[], zone: string): string | undefined {
  const story = stories.find(({ id }) => id === "refused-by-the-host");
  if (story?.pair.port === undefined) return undefined;
  const { pair, window } = story;
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  const [from, to] = [window.from, window.to].map((instant) => clock.format(instant * 1000));
  return helpWanted({ ...pair, port: story.pair.port, from: `${from}`, to: `${to}` });
}

function ended(interrupted: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (interrupted.aborted) done();
    interrupted.addEventListener("abort", () => done(), { once: true });
  });
}
