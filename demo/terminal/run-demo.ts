import { parseArgs } from "node:util";
import { loadConfig } from "../../src/app/config-file.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { sorry } from "../../templates/sorry.ts";
import { buildWorld } from "../world/build-world.ts";
import { chat } from "./chat.ts";
import { closeDesk, type Desk, openDesk, type Tag, voiceOf } from "./desk.ts";
import { type Stage, show, tell } from "./stage.ts";
import { tour } from "./tour.ts";
import { WORDS } from "./words.ts";

/** 0 all went well, 1 an answer of the tour was wrong, 2 the visitor has to mend something. */
export type Outcome = 0 | 1 | 2;

/** Runs the demo: a chat over the sample world or over the visitor's own logs, or a tour of the sample world. */
export async function runDemo(words: readonly string[], stage: Stage): Promise<Outcome> {
  const wanted = readWords(words);
  const tag = tagOf(wanted?.lang ?? stage.terminal.language);
  if (wanted === undefined || (wanted.lang !== undefined && wanted.lang !== tag)) {
    stage.terminal.complain(`${USAGE}\n`);
    return 2;
  }
  const { logs = [], config, tour: tourWanted = false } = wanted;
  if (logs.length > 0 || config !== undefined) return await visitOwnLogs({ paths: logs, file: config }, tag, stage);
  return await visitSampleWorld(tourWanted || !stage.interactive ? "tour" : "chat", tag, stage);
}

const USAGE = "npm run demo -- [--tour] [--lang en|ja] [--logs PATH]… [--config FILE]";

/** The options; nothing where one is unknown or stands without its value. */
function readWords(words: readonly string[]): ReturnType<typeof parseWords> | undefined {
  try {
    return parseWords(words);
  } catch {
    return undefined;
  }
}

function parseWords(words: readonly string[]) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      tour: { type: "boolean" },
      lang: { type: "string" },
      logs: { type: "string", multiple: true },
      config: { type: "string" },
    },
  });
  return values;
}

function tagOf(language: string): Tag {
  return language === "ja" ? "ja" : "en";
}

async function visitSampleWorld(way: "tour" | "chat", tag: Tag, stage: Stage): Promise<Outcome> {
  const { terminal, folder, size } = stage;
  const words = WORDS[tag];
  terminal.write(`${words.making}\n`);
  const began = terminal.stopwatch();
  const { configFile, now, records, stories } = await buildWorld({ folder, end: terminal.now, seed: 1, ...size });
  tell([words.made(records, (terminal.stopwatch() - began) / 1000)], terminal);
  const loaded = await loadConfig(configFile);
  if (!loaded.ok) throw new Error("the sample world has a configuration that cannot be read");
  const { config } = loaded;
  return await withDesk({ config, paths: [], now, zone: config.timeZone ?? terminal.zone, stage }, async (desk) => {
    if (way === "tour") return (await tour({ desk, stage, stories }, tag)) ? 0 : 1;
    const time = LANGUAGES[tag].say.moment(now, voiceOf(desk, tag).clock);
    tell(words.welcomeToSample(stories.length, time), terminal);
    await chat({ desk, stage, stories }, tag);
    return 0;
  });
}

interface OwnLogs {
  readonly paths: readonly string[];
  /** The configuration. */
  readonly file: string | undefined;
}

async function visitOwnLogs({ paths, file }: OwnLogs, tag: Tag, stage: Stage): Promise<Outcome> {
  const { terminal } = stage;
  const loaded = await loadConfig(file);
  if (!loaded.ok) {
    const problems = loaded.mistakes.map(({ path, problem, example }) => `${path}: ${problem} (${example})`);
    show(sorry({ code: "bad-configuration", path: loaded.path, problems }, LANGUAGES[tag].say), terminal);
    return 2;
  }
  const { config } = loaded;
  const zone = config.timeZone ?? terminal.zone;
  return await withDesk({ config, paths, now: terminal.now, zone, stage }, async (desk) => {
    const places = paths.length > 0 ? paths : config.sources.flatMap(({ where }) => where ?? []);
    tell(WORDS[tag].welcomeToOwn(places), terminal);
    await chat({ desk, stage, stories: [] }, tag);
    return 0;
  });
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
