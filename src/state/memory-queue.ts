import { checkMessage } from "./message.ts";
import { type Queue, QueueFailure } from "./queue.ts";

/** How jobs are worked on in this process. */
export interface MemoryQueueSettings {
  /** Works on one job. What is not done comes again, as from SQS; what is poison does not. */
  run(job: string): Promise<Outcome>;
  /** Told where `run` rejects, which counts as `again`. */
  failed(job: string, error: unknown): void;
  /** How many jobs are worked on at once, at most. */
  readonly atOnce: number;
  /** Calls back after so many milliseconds, unless what it returns is called before. */
  wait(then: () => void, ms: number): () => void;
}

/** `poison`: nobody can read the job. */
export type Outcome = "done" | "again" | "poison";

/** A queue that also hands out. */
export interface MemoryQueue extends Queue {
  /** When nothing runs and nothing is ready to; what waits for its time does not count. */
  idle(): Promise<void>;
  /** Hands out nothing more, takes nothing more, and waits for what runs. The jobs left over stand in the store. */
  close(): Promise<void>;
}

/** A queue that lasts as long as the process; jobs are handed out in the order in which their time came. */
export function makeMemoryQueue(settings: MemoryQueueSettings): MemoryQueue {
  const hall: Hall = { settings, ready: [], running: 0, waiting: new Set(), idlers: [], closed: false };
  return {
    send: async (job, delay) => {
      checkMessage(job, delay);
      if (hall.closed) throw new QueueFailure(new Error("the queue is closed"));
      later(hall, { job, delivery: 1 }, delay);
    },
    idle: () => idle(hall),
    close: () => {
      hall.closed = true;
      hall.ready.length = 0;
      for (const cancel of hall.waiting) cancel();
      hall.waiting.clear();
      return idle(hall);
    },
  };
}

interface Message {
  readonly job: string;
  /** 1 the first time. */
  readonly delivery: number;
}

interface Hall {
  readonly settings: MemoryQueueSettings;
  readonly ready: Message[];
  running: number;
  /** What calls off each message that waits for its time. */
  readonly waiting: Set<() => void>;
  /** Whom to tell when nothing is left to do. */
  readonly idlers: (() => void)[];
  closed: boolean;
}

/** Deliveries of a job that is never done; from then on it is the janitor's. */
const MOST_DELIVERIES = 5;

/** Seconds until a job that is not done comes again. */
const AGAIN = 30;

function later(hall: Hall, message: Message, delay: number): void {
  if (hall.closed) return;
  if (delay === 0) {
    hall.ready.push(message);
    handOut(hall);
    return;
  }
  const cancel = hall.settings.wait(() => {
    hall.waiting.delete(cancel);
    later(hall, message, 0);
  }, delay * 1000);
  hall.waiting.add(cancel);
}

function handOut(hall: Hall): void {
  while (hall.running < hall.settings.atOnce) {
    const message = hall.ready.shift();
    if (message === undefined) return;
    hall.running += 1;
    void work(hall, message);
  }
}

async function work(hall: Hall, message: Message): Promise<void> {
  const { job, delivery } = message;
  const outcome = await outcomeOf(job, hall.settings);
  if (outcome === "again" && delivery < MOST_DELIVERIES) later(hall, { job, delivery: delivery + 1 }, AGAIN);
  hall.running -= 1;
  handOut(hall);
  if (isIdle(hall)) for (const tell of hall.idlers.splice(0)) tell();
}

async function outcomeOf(job: string, { run, failed }: MemoryQueueSettings): Promise<Outcome> {
  try {
    return await run(job);
  } catch (error) {
    failed(job, error);
    return "again";
  }
}

function isIdle({ running, ready }: Hall): boolean {
  return running === 0 && ready.length === 0;
}

function idle(hall: Hall): Promise<void> {
  if (isIdle(hall)) return Promise.resolve();
  return new Promise((tell) => {
    hall.idlers.push(tell);
  });
}
