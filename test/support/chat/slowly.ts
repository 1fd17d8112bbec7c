import { jobId } from "../../../src/chat/job.ts";
import { work } from "../../../src/chat/work.ts";
import { mention } from "./arrivals.ts";
import { wordsOf } from "./fake-surface.ts";
import { makeLineOver } from "./line.ts";
import { makeSlowEngine, type SlowEngine } from "./slow-engine.ts";
import { makeWorld, type World, type WorldOptions } from "./world.ts";

/** A question whose statement runs until it is let go or stopped. */
export interface Slow {
  readonly world: World;
  readonly engine: SlowEngine;
  /** What the worker that began it comes to in the end. */
  readonly worker: Promise<unknown>;
}

/** Asks it, and waits until its statement runs. */
export async function slowly({ change, plan }: WorldOptions = {}): Promise<Slow> {
  const engine = makeSlowEngine();
  const world = makeWorld({ ...(plan && { plan }), change: { ...makeLineOver(engine), ...change } });
  await world.arrive(mention());
  const worker = work(jobId(mention()), world.desk);
  await engine.begun;
  return { world, engine, worker };
}

/** What stands in the chat now. */
export function said({ surface }: World): readonly string[] {
  return surface.messages.map(({ card }) => wordsOf(card));
}
