import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, vi } from "vitest";
import { stringify } from "yaml";
import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import { buildWorld, type World } from "../../../demo/world/build-world.ts";
import { embeddedIn } from "../../../src/app/embedded.ts";
import { startProcess } from "../../../src/app/serve/process.ts";
import { joinWorkbench } from "../../../src/app/workbench.ts";
import { makeClients } from "../../../src/aws/clients.ts";
import { type Config, readConfig } from "../../../src/config.ts";
import type { Engine } from "../../../src/engines/engine.ts";
import { NOW, SECRET } from "../../surfaces/slack/door/requests.ts";
import { type Colleague, colleague, type Meeting, type SignedRequest } from "./colleague.ts";
import { type JournalTape, makeTape } from "./journal.ts";

/** The bot as one process, and the workspace that it belongs to. */
export interface Bot extends Meeting {
  readonly origin: string;
  readonly journal: JournalTape;
  /** Everything that Slack has sent, in order. */
  readonly requests: readonly SignedRequest[];
  by(user: string): Colleague;
  /** Does something, and waits until everything that came of it is done. */
  after<T>(deed: Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** What a bot is started with. */
export interface BotPlan {
  /** Settings beside those of the world. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Puts something between the line and its engine. */
  readonly between?: (engine: Engine) => Engine;
  /** A workspace that there is already. */
  readonly slack?: PretendedSlack;
  /** Variables beside those of Slack. */
  readonly env?: Readonly<Record<string, string>>;
  /** Calls this Slack and waits for it over Socket Mode, instead of being called. */
  readonly apiUrl?: string;
}

/** Where bots of one test file run. */
export interface Place {
  readonly folder: string;
  open(plan?: BotPlan): Promise<Bot>;
}

/**
 * A small sample world for one test file, at the moment when it ends: its stories happen between 22:00 and 22:45 in Tokyo,
 * which is 14:00 to 14:45 in Berlin. Bots that are still there in the end are stopped.
 */
export function openPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-serve-"));
  const bots: Bot[] = [];
  let world: World | undefined;
  beforeAll(async () => {
    vi.setSystemTime(NOW * 1000);
    world = await buildWorld({ folder, end: NOW, seed: 1, records: 3000, hours: 2 });
  }, 30_000);
  afterAll(async () => {
    for (const bot of bots) await bot.stop();
    for (const slack of new Set(bots.map((bot) => bot.slack))) await slack.close();
    rmSync(folder, { recursive: true });
    vi.useRealTimers();
  });
  return {
    folder,
    async open(plan = {}) {
      if (world === undefined) throw new Error("the world is not built before the tests");
      const bot = await openBot(configOf(world, plan.settings), plan);
      bots.push(bot);
      return bot;
    },
  };
}

const SECRETS = {
  signingSecret: "env:SLACK_SIGNING_SECRET",
  botToken: "env:SLACK_BOT_TOKEN",
  appToken: "env:SLACK_APP_TOKEN",
};

function configOf({ config }: World, settings: BotPlan["settings"]): Config {
  const reading = readConfig(stringify({ ...config, surfaces: { slack: SECRETS }, ...settings }));
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.config;
}

async function openBot(config: Config, plan: BotPlan): Promise<Bot> {
  const slack = plan.slack ?? (await openSlack());
  const journal = makeTape();
  const origin = await start(config, { ...plan, slack, journal });
  const requests: SignedRequest[] = [];
  const meeting: Meeting = {
    slack,
    send: async (request) => {
      requests.push(request);
      return await post(`${origin.url}/slack/events`, request);
    },
  };
  return {
    ...meeting,
    origin: origin.url,
    journal,
    requests,
    by: (user) => colleague(user, meeting),
    after: async (deed) => {
      const result = await deed;
      await journal.settled();
      return result;
    },
    stop: origin.stop,
  };
}

interface Start extends BotPlan {
  readonly slack: PretendedSlack;
  readonly journal: JournalTape;
}

async function start(config: Config, { slack, journal, apiUrl, env, between = (engine) => engine }: Start) {
  const { slack: named } = config.surfaces;
  if (named === undefined) throw new Error("Slack is not configured");
  const clients = makeClients();
  const engine = between(embeddedIn(config, { paths: [], clients, stopwatch: () => 0 }));
  const running = await startProcess({
    config,
    slack: named,
    bench: joinWorkbench(config, engine, clients),
    env: { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: slack.token, SLACK_APP_TOKEN: "xapp-pretended", ...env },
    ...(apiUrl === undefined && { port: 0 }),
    write: journal.write,
    apiUrl: apiUrl ?? slack.apiUrl,
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= running.stop();
    return stopped;
  };
  return { url: `http://127.0.0.1:${running.port}`, stop };
}

async function post(url: string, { headers, body }: SignedRequest) {
  const response = await fetch(url, { method: "POST", headers, body: new Uint8Array(body) });
  return { status: response.status, body: await response.text() };
}
