import type { Desk } from "../../chat/desk.ts";
import { codeOf } from "../../chat/journal.ts";
import { resume } from "../../chat/resume.ts";
import { sweep } from "../../chat/sweep.ts";
import { work } from "../../chat/work.ts";
import type { Config } from "../../config.ts";
import { makeMemoryQueue } from "../../state/memory-queue.ts";
import type { Secrets } from "../../state/secrets.ts";
import type { AwsAccess } from "../../state/signed-call.ts";
import { makeDoor } from "../../surfaces/slack/door/app.ts";
import { listenBySocket } from "../../surfaces/slack/door/socket.ts";
import { makeDesk } from "../chat/answering-desk.ts";
import { now } from "../chat/clock.ts";
import type { Environment } from "../chat/environment.ts";
import { doorSettings } from "../chat/front.ts";
import { makeJournal } from "../chat/journal.ts";
import { secretsIn } from "../chat/secrets.ts";
import type { SlackConfig } from "../chat/slack-secrets.ts";
import { makeDigestTimer } from "../digest-timer.ts";
import type { Workbench } from "../workbench.ts";
import { listenByHttp } from "./http.ts";
import { isLasting, openStore } from "./store.ts";

/** What the bot as one process is made of. */
export interface ProcessPlan {
  readonly config: Config;
  readonly slack: SlackConfig;
  readonly bench: Workbench;
  readonly env: Environment;
  /** Absent where nobody names a Region. */
  readonly aws?: AwsAccess;
  /** Listens there for Slack's requests; over Socket Mode where absent. 0: any port that is free. */
  readonly port?: number;
  /** The address to listen at; every one of this machine where absent. */
  readonly host?: string;
  write(line: string): void;
  /** Stands in for Slack's Web API, with a slash at the end. */
  readonly apiUrl?: string;
}

/** A bot that runs. */
export interface Running {
  /** Where it listens, if it does. */
  readonly port?: number;
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
    ...makeDesk({ config, bench, secrets, back, ...(apiUrl !== undefined && { apiUrl }) }),
    leaving: leaving.signal,
  };
  await resume(desk);
  const front = doorSettings({ ...plan, secrets, back });
  const door = await openDoor(plan, front, secrets);
  // What forgets what was sent sends nothing that was due before it began.
  const since = isLasting(config) ? 0 : now();
  const takeInDigests = makeDigestTimer({ config, reception: front.reception, journal, now }, since);
  await takeInDigests();
  const janitor = setInterval(() => {
    void takeInDigests();
    void tidy(desk, journal);
  }, SWEEP);
  return {
    ...(door.port !== undefined && { port: door.port }),
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

function secretNames({ slack, port }: ProcessPlan): readonly string[] {
  const { signingSecret, previousSigningSecret, botToken, appToken } = slack;
  const names = port === undefined ? [appToken] : [signingSecret, previousSigningSecret];
  return [botToken, ...names].filter((name) => name !== undefined);
}

interface Door {
  readonly port?: number;
  stop(): Promise<void>;
}

async function openDoor(
  { port, host, slack }: ProcessPlan,
  settings: ReturnType<typeof doorSettings>,
  secrets: Secrets,
): Promise<Door> {
  if (port !== undefined) return await listenByHttp(makeDoor(settings), { port, ...(host !== undefined && { host }) });
  const { appToken } = slack;
  if (appToken === undefined) throw new Error("surfaces.slack.appToken is missing; Socket Mode needs it");
  return await listenBySocket({ ...settings, appToken: () => secrets.read(appToken) });
}

/** A sweep that fails is made up for by the next. */
async function tidy(desk: Desk, journal: (entry: object) => void): Promise<void> {
  try {
    await sweep(desk);
  } catch (error) {
    journal({ event: "missed", at: now(), job: "sweep", code: codeOf(error) });
  }
}

function wait(then: () => void, ms: number): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
