import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import { type AthenaDouble, openAthena } from "../aws/athena-double.ts";
import { type DynamoDouble, openDynamo } from "../aws/dynamo.ts";
import { CREDENTIALS } from "../aws/loopback.ts";
import { openS3, type S3Double } from "../aws/s3-double.ts";
import { openSqs, type SqsDouble } from "../aws/sqs-double.ts";
import { resultOf } from "./little-log.ts";

/** Doubles of everything that functions speak to. */
export interface Doubles {
  readonly slack: PretendedSlack;
  readonly dynamo: DynamoDouble;
  readonly sqs: SqsDouble;
  readonly s3: S3Double;
  readonly athena: AthenaDouble;
  /** From now on statements run until they are let go. */
  holdStatements(): Hold;
  close(): Promise<void>;
}

/** Secrets that stand nowhere else: they must not turn up in anything that is written. */
export const CANARIES = { signing: "5160f9d1cafe4e5e9d0b6f1a2b3c4d5e", token: "xoxb-canary-0001" };

/** Statements that are running. */
export interface Hold {
  /** When the next one has been started. */
  readonly begun: Promise<void>;
  letGo(): void;
}

/** Opens all of them; Athena has one workgroup, and finds what the little log holds, whatever it is asked. */
export async function openDoubles(workgroup = "primary"): Promise<Doubles> {
  const found = await resultOf();
  const [slack, dynamo, sqs, s3] = await Promise.all([openSlack(), openDynamo(), openSqs(), openS3()]);
  slack.useToken(CANARIES.token);
  let hold = holdNothing();
  const athena = await openAthena({
    workgroup,
    runStatement: async () => {
      hold.begin();
      await hold.over;
      return found;
    },
  });
  return {
    ...{ slack, dynamo, sqs, s3, athena },
    holdStatements: () => {
      const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      hold = { begin: begun.resolve, over: over.promise };
      return { begun: begun.promise, letGo: over.resolve };
    },
    close: async () => {
      for (const double of [slack, dynamo, sqs, s3, athena]) await double.close();
    },
  };
}

function holdNothing(): { begin(): void; readonly over: Promise<void> } {
  return { begin: () => undefined, over: Promise.resolve() };
}

/** What Lambda tells every function, and where it finds the doubles instead of what they stand for. */
export function toldByLambda({ slack, dynamo, s3, athena }: Doubles): Readonly<Record<string, string>> {
  return {
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL: dynamo.endpoint,
    AWS_ENDPOINT_URL_ATHENA: athena.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    FLOW_WITNESS_SLACK_API: slack.apiUrl,
  };
}
