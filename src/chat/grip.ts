import type { Put } from "../state/store.ts";
import { StoreFailure } from "../state/store.ts";
import type { Instant } from "../time/instant.ts";
import type { Desk } from "./desk.ts";
import { Overtaken } from "./failures.ts";
import { CLAIM_SECONDS, type Closing, JOBS, type Job, type Open, readJob } from "./job.ts";

/**
 * A job in the hands of one worker. Every write is conditional on being the next after this worker's last one, so a worker
 * whose lease has run out and whose job somebody has taken up cannot write any more: `Overtaken`.
 */
export interface Grip {
  readonly id: string;
  /** As it was written last; only while it is open. */
  job(): Open;
  isClosed(): boolean;
  /** Changes it, and holds on to it for another while. */
  save(change: Partial<Open>): Promise<void>;
  /** Lets go of it for so many seconds. */
  release(tries: number, seconds: number): Promise<void>;
  close(how: Closing): Promise<void>;
}

/** A job as it was found. */
export interface Found {
  readonly id: string;
  readonly version: number;
  readonly job: Open;
}

/** Takes the job up; throws `Overtaken` where somebody else was faster. */
export async function take(found: Found, desk: Desk): Promise<Grip> {
  const { id } = found;
  const owner = desk.random();
  let version = found.version;
  let current: Open | undefined = found.job;

  async function write(job: Job, due?: Instant): Promise<void> {
    const put = await putOwn({ id, version, job, ...(due !== undefined && { due }) }, { owner, desk });
    if (!put.ok) throw new Overtaken(id);
    version = put.version;
    current = job.state === "closed" ? undefined : job;
  }

  async function save(change: Partial<Open>): Promise<void> {
    const job = { ...held(), ...change };
    await write({ ...job, lease: { owner, until: leaseEnd(job, desk) } }, dueOf(job, 0, desk));
  }

  function held(): Open {
    if (current === undefined) throw new Error(`${id} is closed already`);
    return current;
  }

  await save({});
  return {
    id,
    job: held,
    isClosed: () => current === undefined,
    save,
    release: async (tries, seconds) => {
      const { lease: _, ...job } = held();
      await write({ ...job, tries }, dueOf(job, seconds, desk));
    },
    close: async (how) => {
      const { received, claim } = held();
      await write({ state: "closed", received, claim, how });
    },
  };
}

interface Writing {
  readonly id: string;
  readonly version: number;
  readonly job: Job;
  readonly due?: Instant;
}

interface Holder {
  readonly owner: string;
  readonly desk: Desk;
}

/**
 * Where the write before this one failed twice and happened all the same, the job is one version further than we know: what
 * stands there names its owner.
 */
async function putOwn(writing: Writing, { owner, desk }: Holder): Promise<Put> {
  const put = await putTwice(writing, desk);
  if (put.ok) return put;
  const item = await desk.store.get(JOBS, writing.id, desk.now());
  if (item === undefined || ownerOf(readJob(item.value)) !== owner) return put;
  return await putTwice({ ...writing, version: item.version }, desk);
}

function ownerOf(job: Job | undefined): string | undefined {
  return job === undefined || job.state === "closed" ? undefined : job.lease?.owner;
}

/** A write that failed may have happened; writing the same again tells, and often heals. */
async function putTwice({ job, ...item }: Writing, { store, now }: Desk): Promise<Put> {
  const draft = { collection: JOBS, ...item, value: JSON.stringify(job), expires: job.received + CLAIM_SECONDS };
  try {
    return await store.put(draft, now());
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    return await store.put(draft, now());
  }
}

/** The deadline does not wait for a worker that has not answered by then. */
function leaseEnd({ state, deadline }: Open, { now, leaseSeconds, remaining }: Desk): Instant {
  const until = now() + Math.floor(Math.max(0, Math.min(leaseSeconds, remaining?.() ?? leaseSeconds)));
  return state === "answered" || deadline <= now() ? until : Math.min(until, deadline);
}

/** When somebody looks after it: at the deadline; what is answered does not wait that long. */
function dueOf({ state, deadline }: Open, seconds: number, { now, leaseSeconds }: Desk): Instant {
  return state === "answered" ? now() + seconds + leaseSeconds : deadline;
}
