import { type CallContext, openWorker, type PartialFailure, type QueueEvent } from "../src/app/worker.ts";

const worker = await openWorker(process.env, (line) => process.stdout.write(line));

/** Jobs of the queue: answered, or handed on; what fails comes again by itself. */
export async function handler(event: QueueEvent, context: CallContext): Promise<PartialFailure> {
  return await worker.answer(event, context);
}
