import { randomBytes } from "node:crypto";
import type { Environment } from "../../src/app/chat/environment.ts";
import { makeWorkbench } from "../../src/app/command-line/services.ts";
import { type Running, startProcess } from "../../src/app/serve/process.ts";
import type { Config } from "../../src/config.ts";
import type { PretendedSlack } from "../slack/pretended-slack.ts";

/** Over which logs a bot answers, and where it is connected. */
export interface BotPlan {
  readonly config: Config;
  /** Files and folders; where the configuration says so where there is none. */
  readonly paths: readonly string[];
  readonly slack: PretendedSlack;
  readonly env: Environment;
  readonly stopwatch: () => number;
  /** Takes the lines of the journal. */
  readonly journal: (line: string) => void;
}

/** The bot as one process, and how Slack reaches it. */
export interface Bot extends Pick<Running, "stop"> {
  readonly url: string;
  readonly secret: string;
}

/** Starts the same bot as `serve` does, with secrets of this run; nothing that is asked outlives it. */
export async function startBot({ paths, slack, env, stopwatch, journal, ...plan }: BotPlan): Promise<Bot> {
  const secret = randomBytes(16).toString("hex");
  slack.useToken(`xoxb-${randomBytes(16).toString("hex")}`);
  const config = forVisitors(plan.config);
  const running = await startProcess({
    config,
    slack: SECRETS,
    bench: makeWorkbench({ config, paths, language: config.language ?? "en", stopwatch }),
    env: { ...env, [SIGNING]: secret, [TOKEN]: slack.workspace.token },
    port: 0,
    host: "127.0.0.1",
    write: journal,
    apiUrl: slack.apiUrl,
  });
  return { url: `http://127.0.0.1:${running.port}/slack/events`, secret, stop: running.stop };
}

const SIGNING = "FLOW_WITNESS_DEMO_SIGNING_SECRET";
const TOKEN = "FLOW_WITNESS_DEMO_BOT_TOKEN";
const SECRETS = { signingSecret: `env:${SIGNING}`, botToken: `env:${TOKEN}` };

/** Whoever may ask in the real workspace, and what is remembered there, is no matter of the demo. */
function forVisitors({ access: _, ...config }: Config): Config {
  return { ...config, surfaces: { slack: SECRETS }, state: {}, limits: { ...config.limits, retentionHours: 1 } };
}
