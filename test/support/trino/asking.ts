import { setTimeout as sleep } from "node:timers/promises";
import { answerJson } from "../../../src/app/command-line/answer-json.ts";
import { makeWorkbench } from "../../../src/app/command-line/services.ts";
import { readMessage } from "../../../src/app/reading.ts";
import { ask } from "../../../src/ask.ts";
import { makeClients } from "../../../src/aws/clients.ts";
import { objectsIn } from "../../../src/aws/objects.ts";
import type { Config } from "../../../src/config.ts";
import { athena } from "../../../src/engines/athena/index.ts";
import type { Table } from "../../../src/engines/athena/tables/table.ts";
import type { Engine } from "../../../src/engines/engine.ts";
import { LANGUAGES } from "../../../src/languages/index.ts";
import type { Instant } from "../../../src/time/instant.ts";
import { type AthenaDouble, openAthena } from "../aws/athena-double.ts";
import { CREDENTIALS } from "../aws/loopback.ts";
import { DATABASE, type Lake } from "./lake.ts";

/** Athena as its clients see it, with a real Trino behind it. */
export async function openAthenaOver(lake: Lake): Promise<AthenaDouble> {
  return await openAthena({ runStatement: (statement) => lake.run(statement) });
}

const REGION = "ap-northeast-1";

/** The engine under test, over tables of the lake: real AWS clients, doubles of AWS, a real Trino. */
export function engineOver(lake: Lake, double: AthenaDouble, tables: readonly Table[]): Engine {
  const s3 = makeClients({ endpoint: lake.s3.endpoint, credentials: CREDENTIALS });
  return athena({
    tables,
    region: REGION,
    database: DATABASE,
    workgroup: "primary",
    usdPerTb: 5,
    clients: makeClients({ endpoint: double.endpoint, credentials: CREDENTIALS }),
    objects: (bucket) => objectsIn(bucket, () => s3.s3(REGION)),
    stopwatch: () => 0,
    sleep: (milliseconds) => sleep(Math.min(milliseconds, 200)),
    random: () => 0.5,
  });
}

/** A question, and the company it is asked in. */
export interface Asked {
  readonly text: string;
  readonly now: Instant;
  readonly zone: string;
  readonly config: Config;
  /** What the embedded engine reads. */
  readonly folder: string;
  /** Records to show. */
  readonly records?: number;
}

/** The whole answer but for what it cost; by the embedded engine unless another one is given. */
export async function answerOf({ text, now, zone, config, folder, records = 0 }: Asked, engine?: Engine) {
  const language = LANGUAGES.en;
  const workbench = makeWorkbench({ config, paths: [folder], language: "en", stopwatch: () => 0 });
  const question = readMessage(text, { now, zone, language, book: workbench.book });
  const { window } = question;
  if (window === undefined) throw new Error(`no question: ${text}`);
  const services = { ...workbench, ...(engine && { engine }), now, records };
  try {
    const reply = await ask({ ...question, window }, services);
    if (reply.kind !== "answered") return { reply };
    const voice = { say: language.say, clock: { zone, now } };
    const { cost: _, ...answer } = { cost: {}, ...answerJson(reply.answer, {}, { text: "", voice }) };
    return { answer, cost: reply.answer.cost, verdict: reply.answer.verdict };
  } finally {
    await workbench.engine.close();
  }
}
