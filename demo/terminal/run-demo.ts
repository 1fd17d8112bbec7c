import { configFailure } from "../../src/app/command-line/refusal.ts";
import { loadConfig } from "../../src/app/config-file.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { sorry } from "../../templates/sorry.ts";
import type { Visit } from "../web/show-page.ts";
import { ownNotice, sampleNotice } from "../web/words.ts";
import { buildWorld } from "../world/build-world.ts";
import { chat } from "./chat.ts";
import { closeDesk, type Desk, openDesk, type Tag } from "./desk.ts";
import { type Stage, show, tell } from "./stage.ts";
import { tour } from "./tour.ts";
import { readWanted, type Wanted } from "./wanted.ts";
import { WORDS } from "./words.ts";

/** 0 all went well, 1 an answer of the tour was wrong, 2 the visitor has to mend something. */
export type Outcome = 0 | 1 | 2;

/** Runs the demo: a chat over the sample world or over the visitor's own logs, as a page or in the terminal, or a tour. */
export async function runDemo(words: readonly string[], stage: Stage): Promise<Outcome> {
  const wanted = readWanted(words, stage);
  if (wanted === undefined) {
    stage.terminal.complain(`${USAGE}\n`);
    return 2;
  }
  const { paths, file } = wanted;
  return paths.length > 0 || file !== undefined
    ? await visitOwnLogs(wanted, stage)
    : await visitSampleWorld(wanted, stage);
}

const USAGE =
  "npm run demo -- [--terminal | --tour] [--lang en|ja] [--logs PATH]… [--config FILE] [--port PORT] [--no-open]";

async function visitSampleWorld(wanted: Wanted, stage: Stage): Promise<Outcome> {
  const { tag, way } = wanted;
  const { terminal, folder, size } = stage;
  const words = WORDS[tag];
  terminal.write(`${words.making}\n`);
  const began = terminal.stopwatch();
  const { configFile, now, records, stories } = await buildWorld({ folder, end: terminal.now, seed: 1, ...size });
  tell([words.made(records, (terminal.stopwatch() - began) / 1000)], terminal);
  const loaded = await loadConfig(configFile);
  if (!loaded.ok) throw new Error("the sample world has a configuration that cannot be read");
  const { config } = loaded;
  const zone = config.timeZone ?? terminal.zone;
  const time = (language: Tag) => LANGUAGES[language].say.moment(now, { zone, now });
  if (way === "page") {
    const notice = sampleNotice({ en: time("en"), ja: time("ja") });
    return await showPage({ config, zone, notice, stories }, wanted, stage);
  }
  return await withDesk({ config, paths: [], now, zone, stage }, async (desk) => {
    if (way === "tour") return (await tour({ desk, stage, stories }, tag)) ? 0 : 1;
    tell(words.welcomeToSample(stories.length, time(tag)), terminal);
    await chat({ desk, stage, stories }, tag);
    return 0;
  });
}

/** Over them there is no tour, for nobody knows what is true of them: it is the chat, line by line. */
async function visitOwnLogs(wanted: Wanted, stage: Stage): Promise<Outcome> {
  const { paths, file, tag, way } = wanted;
  const { terminal } = stage;
  const loaded = await loadConfig(file);
  if (!loaded.ok) {
    show(sorry(configFailure(loaded), LANGUAGES[tag].say), terminal);
    return 2;
  }
  const { config } = loaded;
  const zone = config.timeZone ?? terminal.zone;
  const places = paths.length > 0 ? paths : config.sources.flatMap(({ where }) => where ?? []);
  if (way === "page") return await showPage({ config, zone, notice: ownNotice(places), stories: [] }, wanted, stage);
  return await withDesk({ config, paths, now: terminal.now, zone, stage }, async (desk) => {
    tell(WORDS[tag].welcomeToOwn(places), terminal);
    await chat({ desk, stage, stories: [] }, tag);
    return 0;
  });
}

type Place = Pick<Visit, "config" | "zone" | "notice" | "stories">;

async function showPage(place: Place, { paths, tag, port, browser }: Wanted, stage: Stage): Promise<Outcome> {
  await stage.page({ ...place, paths, tag, port }, browser);
  return 0;
}

type Materials = Omit<Parameters<typeof openDesk>[0], "stopwatch"> & { readonly stage: Stage };

async function withDesk({ stage, ...materials }: Materials, visit: (desk: Desk) => Promise<Outcome>): Promise<Outcome> {
  const desk = openDesk({ ...materials, stopwatch: stage.terminal.stopwatch });
  try {
    return await visit(desk);
  } finally {
    await closeDesk(desk);
  }
}
