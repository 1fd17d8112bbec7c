import { fork } from "node:child_process";
import { once } from "node:events";

/** A function of Lambda that is warm. */
export interface FunctionProcess {
  /** What the handler gives; rejects with what it throws, and where the process ends. `time`: milliseconds it is told it has. */
  call<Result>(event: unknown, time?: number): Promise<Result>;
  /** Ends it; everything that it wrote, to either stream. */
  end(): Promise<string>;
}

/** What a function is started with. */
export interface FunctionPlan {
  /** The file that Lambda loads. */
  readonly bundle: string;
  readonly env: Readonly<Record<string, string>>;
  /** Epoch seconds; its clock stands still there. */
  readonly now: number;
}

interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

const RUNNER = new URL("./function-runner.ts", import.meta.url);

/** Loads a bundle in a process that has no other surroundings than those that are told. */
export async function startFunction({ bundle, env, now }: FunctionPlan): Promise<FunctionProcess> {
  const child = fork(RUNNER, [bundle, `${now}`], { env, execArgv: [], stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const expect = (id: number) => {
    const promised = Promise.withResolvers<unknown>();
    waiting.set(id, promised);
    return promised.promise;
  };
  let written = "";
  let calls = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      written += text;
    });
  }
  child.on("message", ({ id, result, error }: Reply) => {
    const promised = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) promised?.resolve(result);
    else promised?.reject(new Error(error));
  });
  child.once("exit", (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the function ended with ${code}: ${written}`));
  });
  const closed = once(child, "close");
  await expect(0);
  return {
    async call<Result>(event: unknown, time = 60_000) {
      calls += 1;
      const reply = expect(calls);
      child.send({ id: calls, event, time });
      // The caller knows what this handler gives.
      return (await reply) as Result;
    },
    end: async () => {
      child.kill();
      await closed;
      return written;
    },
  };
}
