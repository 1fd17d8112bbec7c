import { makeClients } from "../aws/clients.ts";
import type { Desk } from "../chat/desk.ts";
import { sweep } from "../chat/sweep.ts";
import { work } from "../chat/work.ts";
import { athenaIn } from "./athena.ts";
import { makeDesk } from "./chat/answering-desk.ts";
import { backInAws } from "./chat/back-in-aws.ts";
import { type Environment, findAws } from "./chat/environment.ts";
import { packedConfig } from "./chat/packed-config.ts";
import { secretsIn } from "./chat/secrets.ts";
import { joinWorkbench } from "./workbench.ts";

/** Messages of the queue, as SQS hands them to a function: each is the name of a job. */
export interface QueueEvent {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

/** Messages that come again; after the last time they go to the dead-letter queue. */
export interface PartialFailure {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** How long this call of a function may still take. */
export interface CallContext {
  getRemainingTimeInMillis(): number;
}

/** The answering side in functions of Lambda. */
export interface Worker {
  /** Works on jobs of the queue; jobs that need another function's time are handed on in time. */
  answer(event: QueueEvent, context: CallContext): Promise<PartialFailure>;
  /** Finishes what is past its deadline; to be called every minute. */
  sweep(context: CallContext): Promise<void>;
}

/** Joins the answering side: Athena, DynamoDB, SQS. */
export async function openWorker(env: Environment, write: (line: string) => void): Promise<Worker> {
  const desk = await deskIn(env, write);
  return {
    async answer({ Records }, context) {
      const failures = await inTime(desk, context, (own) =>
        Promise.all(
          Records.map(async ({ messageId, body }) =>
            (await work(body, own)) === "done" ? [] : [{ itemIdentifier: messageId }],
          ),
        ),
      );
      return { batchItemFailures: failures.flat() };
    },
    async sweep(context) {
      await inTime(desk, context, sweep);
    },
  };
}

async function deskIn(env: Environment, write: (line: string) => void): Promise<Desk> {
  const config = packedConfig(env);
  const aws = findAws(env);
  if (aws === undefined || config.engine.name !== "athena") {
    throw new Error("engine.name is not athena, or the Region is not set");
  }
  const clients = makeClients();
  const bench = joinWorkbench(
    config,
    athenaIn(config, clients, () => performance.now()),
    clients,
  );
  const back = backInAws(env, aws, write);
  const apiUrl = env["FLOW_WITNESS_SLACK_API"];
  const side = { config, bench, secrets: secretsIn(env, aws), back, env };
  return await makeDesk({ ...side, ...(apiUrl !== undefined && { apiUrl }) });
}

/** Milliseconds before the end of a call in which a job is handed over: three exchanges of 5 s can be under way. */
const FAREWELL = 15_000;

/** Tells the desk when the call is nearly over. */
async function inTime<Result>(desk: Desk, context: CallContext, run: (desk: Desk) => Promise<Result>): Promise<Result> {
  const leaving = new AbortController();
  const bell = setTimeout(() => leaving.abort(), Math.max(0, context.getRemainingTimeInMillis() - FAREWELL));
  try {
    const remaining = () => Math.floor(context.getRemainingTimeInMillis() / 1000);
    return await run({ ...desk, leaving: leaving.signal, remaining });
  } finally {
    clearTimeout(bell);
  }
}
