import type { Desk } from "../../chat/desk.ts";
import { codeOf } from "../../chat/journal.ts";
import { resume } from "../../chat/resume.ts";
import { sweep } from "../../chat/sweep.ts";
import { work } from "../../chat/work.ts";
import type { Config } from "../../config.ts";
import { makeMemoryQueue } from "../../state/memory-queue.ts";
import type { Secrets } from "../../state/secrets.ts";
import type { AwsAccess } from "../../state/signed-call.ts";
import type { Door } from "../../surfaces/door.ts";
import { makeDoor } from "../../surfaces/slack/door/app.ts";
import { listenBySocket } from "../../surfaces/slack/door/socket.ts";
import type { Reception } from "../../surfaces/surface.ts";
import type { Instant } from "../../time/instant.ts";
import { makeDesk } from "../chat/answering-desk.ts";
import { now, wait } from "../chat/clock.ts";
import type { Back } from "../chat/counter.ts";
import type { Environment } from "../chat/environment.ts";
import { makeFileDoor } from "../chat/file-door.ts";
import { doorSettings } from "../chat/front.ts";
import { makeJournal } from "../chat/journal.ts";
import { receptionIn } from "../chat/reception.ts";
import { secretsIn } from "../chat/secrets.ts";
import type { SlackConfig } from "../chat/slack-secrets.ts";
import { teamsPlaces } from "../chat/teams-places.ts";
import { makeDigestTimer } from "../digest-timer.ts";
import type { Workbench } from "../workbench.ts";
import { listenByHttp } from "./http.ts";
import { isLasting, openStore } from "./store.ts";

/** What the bot as one process is made of. */
export interface ProcessPlan {
  readonly config: Config;
  /** Absent where nobody asks by Slack. */
  readonly slack?: SlackConfig;
  readonly bench: Workbench;
  readonly env: Environment;
  /** Absent where nobody names a Region. */
  readonly aws?: AwsAccess;
  /** Listens there for what Slack and Teams send; Slack alone, over Socket Mode, where absent. 0: any port that is free. */
  readonly port?: number;
  /** The address to listen at; every one of this machine where absent, and only its own where Teams is not verified. */
  readonly host?: string;
  write(line: string): void;
  /** Stands in for Slack's Web API, with a slash at the end. */
  readonly apiUrl?: string;
  /** Digests that were due before are left out; any where something outlives the process, else those before its start. */
  readonly since?: Instant;
}

/** A bot that runs. */
export interface Running {
  /** Where it listens, if it does. */
  readonly port?: number;
  /** Of the doors behind that port. */
  readonly paths: readonly string[];
  /** Takes nothing in any more, finishes what is under way, and leaves the rest to the next start. */
  stop(): Promise<void>;
}

/** Questions that are searched for at once: each statement of the embedded engine uses every core anyway. */
const AT_ONCE = 4;

/** Milliseconds between two looks after what is due, and what is past its deadline. */
const SWEEP = 60_000;

/** The same bot as in the cloud, as one process: door, queue, worker and janitor. */
export async function startProcess(plan: ProcessPlan): Promise<Running> {
  const { config, bench, env, aws, apiUrl } = plan;
  const leaving = new AbortController();
  const journal = makeJournal(plan.write);
  const secrets = secretsIn(env, aws);
  // A wrong name shows at the start, not with the first question.
  await Promise.all(secretNames(plan).map((name) => secrets.read(name)));
  const store = openStore(config, aws);
  const queue = makeMemoryQueue({
    run: (job) => work(job, desk),
    failed: (job, error) => journal({ event: "missed", at: now(), job, code: codeOf(error) }),
    atOnce: AT_ONCE,
    wait,
  });
  const back = { store, queue, journal };
  const desk: Desk = {
    ...(await makeDesk({ config, bench, secrets, back, env, ...(apiUrl !== undefined && { apiUrl }) })),
    leaving: leaving.signal,
  };
  await resume(desk);
  const reception = receptionIn(config, back);
  const door = await openDoors(plan, { secrets, back, reception });
  // A store that ends with the process does not know what was sent before: nothing is sent that was due by then.
  const { since = isLasting(config) ? 0 : now() } = plan;
  const takeInDigests = makeDigestTimer({ config, reception, journal, now }, since);
  await takeInDigests();
  const janitor = setInterval(() => {
    void takeInDigests();
    void tidy(desk, journal);
  }, SWEEP);
  return {
    ...(door.port !== undefined && { port: door.port }),
    paths: door.paths,
    async stop() {
      clearInterval(janitor);
      await door.stop();
      leaving.abort();
      await queue.close();
      await bench.engine.close();
      await store.close();
    },
  };
}

function secretNames({ config, slack, port, env }: ProcessPlan): readonly string[] {
  const byPort = port === undefined ? [slack?.appToken] : [slack?.signingSecret, slack?.previousSigningSecret];
  const teams = isUnverified(env) ? undefined : config.surfaces.teams?.password;
  return [slack?.botToken, ...byPort, teams].filter((name) => name !== undefined);
}

/** Nobody signs what comes as if from Teams. */
function isUnverified(env: Environment): boolean {
  return teamsPlaces(env).development !== undefined;
}

type Open = Pick<Running, "port" | "paths" | "stop">;

/** What stands behind the doors. */
interface Behind {
  readonly secrets: Secrets;
  readonly back: Back;
  readonly reception: Reception;
}

async function openDoors(plan: ProcessPlan, behind: Behind): Promise<Open> {
  const { port, slack } = plan;
  if (port !== undefined) {
    const host = isUnverified(plan.env) ? "127.0.0.1" : plan.host;
    const doors = await doorsOf(plan, behind);
    const files = plan.config.surfaces.teams && makeFileDoor(behind.back);
    const server = await listenByHttp({ doors, ...(files && { files }) }, { port, ...(host && { host }) });
    return { ...server, paths: [...doors.keys()] };
  }
  const appToken = slack?.appToken;
  if (slack === undefined || appToken === undefined) {
    throw new Error("surfaces.slack.appToken is missing; Socket Mode needs it");
  }
  const settings = doorSettings({ ...plan, slack, ...behind });
  const { stop } = await listenBySocket({ ...settings, appToken: () => behind.secrets.read(appToken) });
  return { paths: [], stop };
}

/** By path. */
async function doorsOf(plan: ProcessPlan, behind: Behind): Promise<ReadonlyMap<string, Door>> {
  const { config, slack, env } = plan;
  const { teams } = config.surfaces;
  const doors = new Map<string, Door>();
  if (slack !== undefined) doors.set("/slack/events", makeDoor(doorSettings({ ...plan, slack, ...behind })));
  if (teams !== undefined) {
    // Whoever has no Teams does not wait until its SDK is loaded.
    const { teamsDoorOf } = await import("../chat/teams-front.ts");
    doors.set("/api/messages", teamsDoorOf({ config, teams, ...behind, places: teamsPlaces(env) }));
  }
  return doors;
}

/** A sweep that fails is made up for by the next. */
async function tidy(desk: Desk, journal: (entry: object) => void): Promise<void> {
  try {
    await sweep(desk);
  } catch (error) {
    journal({ event: "missed", at: now(), job: "sweep", code: codeOf(error) });
  }
}
