import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { bundle } from "../../../scripts/bundle/build.ts";
import { readConfig } from "../../../src/config.ts";
import { NOW } from "../../surfaces/slack/door/requests.ts";
import { CANARIES, type Doubles, openDoubles, toldByLambda } from "./doubles.ts";
import { type FunctionProcess, startFunction } from "./function-process.ts";
import { CONFIG_TEXT, OBJECT_KEY } from "./little-log.ts";

/** The functions as they are deployed, and doubles of everything that they speak to. */
export interface Cloud extends Omit<Doubles, "s3" | "close"> {
  readonly bundles: Readonly<Record<Handler, Metafile>>;
  /** Starts a function; `env`: beside or instead of what it usually has. */
  start(handler: Handler, change?: { readonly env?: Env; readonly now?: number }): Promise<FunctionProcess>;
  /** Ends all functions; everything that they wrote. */
  end(): Promise<string>;
  /** Closes the doubles too. */
  close(): Promise<void>;
}

type Handler = "slack" | "answer" | "janitor";
type Env = Readonly<Record<string, string>>;

const ROOT = join(import.meta.dirname, "../../..");

/** Builds the functions and opens the doubles. */
export async function openCloud(): Promise<Cloud> {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-cloud-"));
  const doubles = await openDoubles();
  doubles.s3.put("flow-logs", OBJECT_KEY, "x");
  const bundles = await pack(folder);
  const usual = surroundings(doubles);
  const processes: FunctionProcess[] = [];

  async function end(): Promise<string> {
    return (await Promise.all(processes.map((each) => each.end()))).join("");
  }

  return {
    ...doubles,
    bundles: { slack: bundles.slack.metafile, answer: bundles.answer.metafile, janitor: bundles.janitor.metafile },
    start: async (handler, { env = {}, now = NOW } = {}) => {
      const started = await startFunction({ bundle: bundles[handler].path, env: { ...usual, ...env }, now });
      processes.push(started);
      return started;
    },
    end,
    close: async () => {
      await end();
      await doubles.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Packs every function with the checked configuration beside it. */
async function pack(folder: string) {
  const secretFile = join(folder, "signing-secret");
  writeFileSync(secretFile, CANARIES.signing);
  const reading = readConfig(CONFIG_TEXT.replace("SIGNING", secretFile));
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  const { config } = reading;
  const packOne = (handler: Handler) => bundle({ root: ROOT, handler, config, folder: join(folder, handler) });
  return { slack: await packOne("slack"), answer: await packOne("answer"), janitor: await packOne("janitor") };
}

/** How the functions find their doubles. */
function surroundings(doubles: Doubles): Env {
  return {
    ...toldByLambda(doubles),
    FLOW_WITNESS_STAGE: "test",
    FLOW_WITNESS_TABLE: doubles.dynamo.settings.table,
    FLOW_WITNESS_QUEUE: doubles.sqs.settings.url,
    CANARY_TOKEN: CANARIES.token,
  };
}
