import { makeDynamoStore } from "../../state/dynamodb.ts";
import type { AwsAccess } from "../../state/signed-call.ts";
import { makeSqsQueue } from "../../state/sqs.ts";
import type { Back } from "./counter.ts";
import { type Environment, variable } from "./environment.ts";
import { makeMeasuredJournal } from "./journal.ts";

/** Table, queue and log of a function of Lambda, as variables name them. */
export function backInAws(env: Environment, aws: AwsAccess, write: (line: string) => void): Back {
  return {
    store: makeDynamoStore({ ...aws, table: variable(env, "FLOW_WITNESS_TABLE") }),
    queue: makeSqsQueue({ ...aws, url: variable(env, "FLOW_WITNESS_QUEUE") }),
    journal: makeMeasuredJournal(write, variable(env, "FLOW_WITNESS_STAGE")),
  };
}
