import { setTimeout } from "node:timers/promises";
import { jobId } from "../../src/chat/job.ts";
import { json } from "../../test/surfaces/slack/door/requests.ts";
import { mention } from "../../test/surfaces/slack/door/samples.ts";

/** How many requests a second, for how long. */
export interface Pace {
  readonly rate: number;
  readonly seconds: number;
}

/** One delivery of an event, and what became of it. */
export interface Delivery {
  /** The job that has to come of its event. */
  readonly job: string;
  /** Absent where nobody answered. */
  readonly status?: number;
  /** Milliseconds from when it should have been sent to the end of its answer. */
  readonly ms: number;
}

/** One event of so many is delivered twice. */
const TWICE = 10;

/** Sends every event at its moment, however late the answers to those before are. */
export async function drive(url: string, { rate, seconds }: Pace): Promise<readonly Delivery[]> {
  const begin = performance.now() + 100;
  const deliveries: Promise<Delivery>[] = [];
  for (let place = 0; place < rate * seconds; place += 1) {
    const due = begin + (place * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) await setTimeout(early);
    deliveries.push(deliver(url, place, due));
    if (place % TWICE === 0) deliveries.push(deliver(url, place, due));
  }
  return await Promise.all(deliveries);
}

async function deliver(url: string, place: number, due: number): Promise<Delivery> {
  const at = Math.floor(Date.now() / 1000);
  const ts = `${FIRST}.${String(place).padStart(6, "0")}`;
  const { headers, body } = json(mention({ ts, event_ts: ts }, { event_id: `Ev${place}` }), { at });
  const job = jobId({ surface: "slack", key: `message:T0FLOW:C0NET:${ts}` });
  try {
    const response = await fetch(url, { method: "POST", headers, body: new Uint8Array(body) });
    await response.arrayBuffer();
    return { job, status: response.status, ms: performance.now() - due };
  } catch {
    return { job, ms: performance.now() - due };
  }
}

/** Epoch seconds of every message: what tells them apart comes behind the point. */
const FIRST = 1_768_572_000;
