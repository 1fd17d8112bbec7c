import { type CallContext, openWorker } from "../src/app/worker.ts";

const worker = await openWorker(process.env, (line) => process.stdout.write(line));

/** Every minute: finishes what is past its deadline. */
export async function handler(_event: unknown, context: CallContext): Promise<void> {
  await worker.sweep(context);
}
