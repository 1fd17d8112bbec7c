import { randomBytes } from "node:crypto";
import type { Environment } from "../../src/app/chat/environment.ts";
import { makeWorkbench } from "../../src/app/command-line/services.ts";
import { type Running, startProcess } from "../../src/app/serve/process.ts";
import type { Config } from "../../src/config.ts";
import type { PretendedSlack } from "../slack/pretended-slack.ts";
import type { PretendedTeams } from "../teams/pretended-teams.ts";
import { type Daily, digestsOf } from "./daily.ts";
import type { Download } from "./download.ts";
import type { Surface } from "./protocol.ts";

/** Over which logs a bot answers, and where it is connected. */
export interface BotPlan {
  readonly config: Config;
  /** Files and folders; where the configuration says so where there is none. */
  readonly paths: readonly string[];
  readonly slack: PretendedSlack;
  readonly teams: PretendedTeams;
  readonly env: Environment;
  readonly stopwatch: () => number;
  /** Takes the lines of the journal. */
  readonly journal: (line: string) => void;
  /** The digest that has just become due in both; none where absent. */
  readonly daily?: Daily;
}

/** The bot as one process, and how Slack and Teams reach it. */
export interface Bot extends Pick<Running, "stop"> {
  /** The file that a link of the bot's leads to, by its token. */
  fetchFile(token: string): Promise<Download | undefined>;
  readonly doors: Readonly<Record<Surface, string>>;
  /** With which Slack signs. */
  readonly secret: string;
}

/** Starts the same bot as `serve` does, with secrets of this run; nothing that is asked outlives it. */
export async function startBot({ paths, slack, teams, env, stopwatch, journal, ...plan }: BotPlan): Promise<Bot> {
  const secret = randomBytes(16).toString("hex");
  slack.useToken(`xoxb-${randomBytes(16).toString("hex")}`);
  const { daily } = plan;
  const config = forVisitors(plan, teams);
  const running = await startProcess({
    config,
    slack: SECRETS,
    bench: makeWorkbench({ config, paths, language: config.language ?? "en", stopwatch }),
    env: { ...env, [SIGNING]: secret, [TOKEN]: slack.workspace.token, ...placesOf(teams) },
    port: 0,
    host: "127.0.0.1",
    write: journal,
    apiUrl: slack.apiUrl,
    ...(daily !== undefined && { since: 0 }),
  });
  const origin = `http://127.0.0.1:${running.port}`;
  const doors = { slack: `${origin}/slack/events`, teams: `${origin}/api/messages` };
  return { doors, secret, stop: running.stop, fetchFile: (token) => fetchFile(`${origin}/files/${token}`) };
}

async function fetchFile(address: string): Promise<Download | undefined> {
  const response = await fetch(address);
  const { name } = /filename="(?<name>[^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.groups ?? {};
  const bytes = await response.bytes();
  return name === undefined ? undefined : { name, bytes };
}

const SIGNING = "FLOW_WITNESS_DEMO_SIGNING_SECRET";
const TOKEN = "FLOW_WITNESS_DEMO_BOT_TOKEN";
const PASSWORD = "FLOW_WITNESS_DEMO_TEAMS_PASSWORD";
const SECRETS = { signingSecret: `env:${SIGNING}`, botToken: `env:${TOKEN}` };

/** Whoever may ask in the real workspace, what is told and what is remembered there, is no matter of the demo. */
function forVisitors({ config, daily }: Pick<BotPlan, "config" | "daily">, { appId, tenant }: PretendedTeams): Config {
  const { access: _, ...same } = config;
  const surfaces = { slack: SECRETS, teams: { appId, tenant, password: `env:${PASSWORD}` } };
  const digests = daily === undefined ? [] : digestsOf(daily);
  return { ...same, surfaces, digests, state: {}, limits: { ...config.limits, retentionHours: 1 } };
}

/** The pretended Teams in the place of Microsoft's; the page stands for the address by which people reach the bot. */
function placesOf({ password, metadataUrl, loginUrl, origin }: PretendedTeams): Environment {
  return {
    [PASSWORD]: password,
    FLOW_WITNESS_TEAMS_KEYS: metadataUrl,
    FLOW_WITNESS_TEAMS_LOGIN: loginUrl,
    FLOW_WITNESS_TEAMS_HOSTS: origin,
    FLOW_WITNESS_TEAMS_ENDPOINT: "https://flow-witness.example/api/messages",
  };
}
