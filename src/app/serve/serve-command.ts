import { type AwsClients, makeClients } from "../../aws/clients.ts";
import type { Config } from "../../config.ts";
import type { Failure } from "../../explanation/failure.ts";
import { SecretFailure } from "../../state/secrets.ts";
import { StoreFailure } from "../../state/store.ts";
import { athenaIn } from "../athena.ts";
import { teamsPlaces } from "../chat/teams-places.ts";
import { type Arguments, lastOf } from "../command-line/arguments.ts";
import { configFailure, refuse } from "../command-line/refusal.ts";
import { EXIT, type ExitCode, type Terminal } from "../command-line/terminal.ts";
import { loadConfig } from "../config-file.ts";
import { embeddedIn } from "../embedded.ts";
import { languageOf } from "../reading.ts";
import { joinWorkbench, type Workbench } from "../workbench.ts";
import { awsOf } from "./aws.ts";
import { type Running, startProcess } from "./process.ts";

/** `serve`: the bot as one process, until somebody ends it. */
export async function serveCommand(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const path = lastOf(args, "config") ?? "flow-witness.yaml";
  const loaded = await loadConfig(path);
  const usual = (loaded.ok ? loaded.config.language : undefined) ?? terminal.language;
  const { say } = languageOf("", lastOf(args, "lang"), usual);
  const mend = (failure: Failure): ExitCode => {
    refuse(failure, { terminal, form: "text", say });
    return EXIT.toMend;
  };
  if (!loaded.ok) return mend(configFailure(loaded));
  const { config } = loaded;
  const port = lastOf(args, "port");
  const problem = surfaceProblem(config, port);
  if (problem !== undefined) return mend({ code: "bad-configuration", path, problems: [problem] });
  const running = await started(config, { terminal, port });
  if ("problem" in running) return mend({ code: "bad-configuration", path, problems: [running.problem] });
  if (isUnverified(config, terminal)) terminal.complain(`${say.serve.unverified}\n`);
  terminal.complain(`${say.serve.started(running.paths, running.port)}\n`);
  await ended(terminal);
  terminal.complain(`${say.serve.stopping}\n`);
  await running.stop();
  return EXIT.answered;
}

/** Nobody could ask, or not by all the ways that are set up. */
function surfaceProblem({ surfaces: { slack, teams } }: Config, port: string | undefined): string | undefined {
  if (slack === undefined && teams === undefined) return NO_SLACK;
  if (port !== undefined) return undefined;
  if (teams !== undefined) return NO_PORT;
  return slack?.appToken === undefined ? NO_WAY : undefined;
}

/** Whoever leaves this on has to notice. */
function isUnverified({ surfaces: { teams } }: Config, { env }: Terminal): boolean {
  return teams !== undefined && teamsPlaces(env).development !== undefined;
}

const NO_SLACK =
  'surfaces.slack is missing (surfaces: {slack: {signingSecret: "env:SLACK_SIGNING_SECRET", botToken: "env:SLACK_BOT_TOKEN"}})';
const NO_WAY = "surfaces.slack.appToken is missing; without it only --port is left (--port 3000)";
const NO_PORT = "surfaces.teams needs --port; Teams calls the bot, and not the bot Teams (--port 3000)";
const NO_REGION = "state.table needs the variable AWS_REGION (AWS_REGION=ap-northeast-1)";

interface Start {
  readonly terminal: Terminal;
  readonly port: string | undefined;
}

/** Starts the bot, or says what has to be mended first. */
async function started(config: Config, { terminal, port }: Start): Promise<Running | { readonly problem: string }> {
  const clients = makeClients();
  const aws = awsOf(terminal.env, clients);
  if (config.state.table !== undefined && aws === undefined) return { problem: NO_REGION };
  const bench = benchOf(config, clients, terminal);
  try {
    return await startProcess({
      ...{ config, bench, env: terminal.env, write: terminal.write },
      ...(config.surfaces.slack && { slack: config.surfaces.slack }),
      ...(aws && { aws }),
      ...(port !== undefined && { port: Number(port) }),
    });
  } catch (error) {
    await bench.engine.close();
    const problem = problemOf(error, config);
    if (problem === undefined) throw error;
    return { problem };
  }
}

/** What somebody has to mend where the bot does not start; nothing where we are wrong. */
function problemOf(error: unknown, { state }: Config): string | undefined {
  if (error instanceof SecretFailure) return error.message;
  if (error instanceof StoreFailure) return storeProblem(state);
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return "the port of --port is taken";
  const refusal = slackRefusal(error);
  return refusal && `Slack does not take the token behind surfaces.slack.appToken (${refusal})`;
}

function storeProblem({ file = "", table }: Config["state"]): string {
  if (table === undefined) return `state.file cannot be opened; its folder has to exist (${file})`;
  return `state.table cannot be read; it has to be in the Region of AWS_REGION, and open to the keys found here (${table})`;
}

/** Slack's own word for why it refuses, such as `invalid_auth`. */
function slackRefusal(error: unknown): string | undefined {
  if (!(error instanceof Error && "data" in error)) return undefined;
  const { data } = error;
  const word = typeof data === "object" && data !== null && "error" in data ? data.error : undefined;
  return typeof word === "string" ? word : undefined;
}

function benchOf(config: Config, clients: AwsClients, { stopwatch }: Terminal): Workbench {
  const engine =
    config.engine.name === "athena"
      ? athenaIn(config, clients, stopwatch)
      : embeddedIn(config, { paths: [], clients, stopwatch });
  return joinWorkbench(config, engine, clients);
}

/** When somebody interrupts; never where nobody can. */
function ended({ interruption }: Terminal): Promise<void> {
  const signal = interruption?.();
  return new Promise((done) => signal?.addEventListener("abort", () => done(), { once: true }));
}
