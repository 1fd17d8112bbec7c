import type { Desk } from "../../../src/chat/desk.ts";
import { type Job, jobId } from "../../../src/chat/job.ts";
import type { Entry } from "../../../src/chat/journal.ts";
import { makeReception } from "../../../src/chat/reception.ts";
import { sweep } from "../../../src/chat/sweep.ts";
import { work } from "../../../src/chat/work.ts";
import { CHAT_WORDS } from "../../../src/languages/chat.ts";
import { ANY_CAST } from "../../../src/question/asking-back/cast.ts";
import { makeMemoryStore } from "../../../src/state/memory.ts";
import type { Store } from "../../../src/state/store.ts";
import type { Arrival, Received, Reception } from "../../../src/surfaces/surface.ts";
import type { DayOrder } from "../../../src/tell-day.ts";
import { DIGEST, tellDay } from "./digest.ts";
import { type FakeSurface, makeFakeSurface } from "./fake-surface.ts";
import { type Calls, type Fault, makeCalls } from "./faults.ts";
import { LANGUAGES_OF_CHAT, makeLine } from "./line.ts";

/** 2026-11-22T15:00:00+09:00 */
export const START = 1_795_327_200;
export const DEADLINE = 600;

/** Seconds after which a queue hands out again what a worker took and never finished, or gave back. */
const VISIBILITY = { dead: 90, again: 30 } as const;
/** Seconds until a chat delivers again what it got no answer for. */
const REDELIVERY = 60;
const SWEEP_EVERY = 60;

/** A bot with a chat, a store and a queue on a virtual clock; nothing takes time unless it waits. */
export interface World {
  readonly desk: Desk;
  readonly reception: Reception;
  readonly surface: FakeSurface;
  readonly store: Store;
  readonly journal: readonly Entry[];
  readonly calls: Calls;
  /** Statements by the scope they ran under, with the records that were wanted. */
  readonly runs: readonly { readonly scope: string; readonly records: number; readonly ledger: unknown }[];
  /** Days that were looked at, with the scope of their statements. */
  readonly looks: readonly (DayOrder & { readonly scope: string; readonly now: number })[];
  readonly clock: { now: number };
  /** Delivers something as a chat does: again and again until it is taken. */
  arrive(arrival: Arrival): Promise<Received | "dead">;
  /** Lets time pass until nothing is open any more; at most a day. */
  settle(): Promise<void>;
  /** Hands out what is ready now, without letting time pass. */
  handOut(): Promise<void>;
  /** Lets so many seconds pass, and rings every timer whose time has come by then, one after the other. */
  pass(seconds: number): Promise<void>;
  job(arrival: Arrival): Promise<Job | undefined>;
}

export interface WorldOptions {
  readonly plan?: ReadonlyMap<number, Fault>;
  readonly change?: Partial<Desk>;
}

const line = makeLine();

/** Makes a world in which everything works, but for what is told. */
export function makeWorld({ plan, change = {} }: WorldOptions = {}): World {
  const clock = { now: START };
  const calls = makeCalls(plan);
  const surface = makeFakeSurface(calls);
  const store = makeMemoryStore();
  const journal: Entry[] = [];
  const runs: World["runs"][number][] = [];
  const looks: World["looks"][number][] = [];
  const waiting: { readonly job: string; readonly at: number }[] = [];
  const undelivered: { readonly arrival: Arrival; readonly at: number }[] = [];
  const known: Arrival[] = [];
  const timers = new Set<{ readonly at: number; readonly ring: () => void }>();
  let tokens = 0;
  let nextSweep = clock.now + SWEEP_EVERY;

  const desk: Desk = {
    store: watched(store, calls),
    queue: {
      send: (job, delay) =>
        calls.call("queue.send", "queue", async () => void waiting.push({ job, at: clock.now + delay })),
    },
    words: CHAT_WORDS,
    languages: LANGUAGES_OF_CHAT,
    usual: "en",
    deadlineSeconds: DEADLINE,
    retentionSeconds: 30 * 24 * 3600,
    leaseSeconds: 60,
    wait(ring, ms) {
      const timer = { at: clock.now + ms / 1000, ring };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    zone: "Asia/Tokyo",
    cast: ANY_CAST,
    now: () => clock.now,
    random: () => `token-${tokens++}`,
    journal: (entry) => void journal.push(entry),
    surfaces: { fake: surface },
    digests: { [DIGEST.id]: DIGEST },
    ...line,
    ...change,
    tellDay: (order, run) =>
      calls.call("tell", "answer", async () => {
        const { scope, ledger } = run.errand;
        looks.push({ ...order, scope, now: run.now });
        await ledger.note("execution", "1");
        return await (change.tellDay ?? tellDay)(order, run);
      }),
    answer: (message, run) =>
      calls.call("answer", "answer", async () => {
        const { scope, ledger } = run.errand;
        runs.push({ scope, records: run.records, ledger });
        return await (change.answer ?? line.answer)(message, run);
      }),
  };
  const reception = makeReception({ ...desk, readForm: async () => ({ ok: true, text: "" }) });

  async function arrive(arrival: Arrival): Promise<Received | "dead"> {
    known.push(arrival);
    const received = await calls.mortal(() => reception.receive(arrival));
    if (received === "dead" || received.kind === "ill") undelivered.push({ arrival, at: clock.now + REDELIVERY });
    return received;
  }

  async function handOut(): Promise<void> {
    for (;;) {
      const place = waiting.findIndex(({ at }) => at <= clock.now);
      const [next] = place < 0 ? [] : waiting.splice(place, 1);
      if (next === undefined) return;
      const worked = await calls.mortal(() => work(next.job, desk));
      if (worked === "dead" || worked === "again") {
        waiting.push({ job: next.job, at: clock.now + VISIBILITY[worked] });
      }
    }
  }

  async function settle(): Promise<void> {
    const end = clock.now + 25 * 3600;
    while (clock.now < end) {
      await handOut();
      if (waiting.length + undelivered.length === 0 && (await isQuiet())) return;
      clock.now = Math.max(clock.now, Math.min(nextSweep, ...[...waiting, ...undelivered].map(({ at }) => at)));
      const [late] = undelivered.splice(undelivered.findIndex(({ at }) => at <= clock.now) >>> 0, 1);
      if (late !== undefined) await arrive(late.arrival);
      if (clock.now < nextSweep) continue;
      nextSweep = clock.now + SWEEP_EVERY;
      // The store may be ill; the next sweep is a minute away.
      await calls.mortal(() => sweep(desk).catch(() => 0));
    }
  }

  async function pass(seconds: number): Promise<void> {
    const end = clock.now + seconds;
    for (;;) {
      const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      timers.delete(next);
      clock.now = Math.floor(next.at);
      next.ring();
      // Everything that it leads to has happened by the next turn, for nothing here takes time.
      await new Promise((done) => setImmediate(done));
    }
    clock.now = end;
  }

  async function isQuiet(): Promise<boolean> {
    const jobs = await Promise.all(known.map(job));
    return jobs.every((each) => each === undefined || each.state === "closed");
  }

  async function job(arrival: Arrival): Promise<Job | undefined> {
    const item = await store.get("job", jobId(arrival), clock.now);
    return item === undefined ? undefined : JSON.parse(item.value);
  }

  const acts = { arrive, settle, handOut, pass, job };
  return { desk, reception, surface, store, journal, calls, runs, looks, clock, ...acts };
}

function watched(store: Store, { call }: Calls): Store {
  return {
    get: (...args) => call(`store.get ${args[0]}`, "store", () => store.get(...args)),
    put: (...args) => call(`store.put ${args[0].collection}`, "store", () => store.put(...args)),
    remove: (...args) => call(`store.remove ${args[0]}`, "store", () => store.remove(...args)),
    list: (...args) => call(`store.list ${args[0]}`, "store", () => store.list(...args)),
    due: (...args) => call("store.due", "store", () => store.due(...args)),
    close: () => store.close(),
  };
}
