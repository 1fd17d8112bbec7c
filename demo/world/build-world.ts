import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Instant } from "../../src/time/instant.ts";
import type { Window } from "../../src/time/window.ts";
import { configText, makeConfig, type WorldConfig } from "./configuration.ts";
import { LOG_FORMATS } from "./fields.ts";
import { interfaceOf } from "./interfaces.ts";
import { objectKey } from "./object-key.ts";
import { openParquetWriter, type ParquetWriter } from "./parquet-file.ts";
import { FLOW_LOGS, type FlowLog } from "./places.ts";
import { makeRandom, type Random } from "./random.ts";
import { type FileRows, Recorder } from "./recorder.ts";
import { FILE_SECONDS } from "./slices.ts";
import { STORIES } from "./stories.ts";
import { JAPAN_SECONDS, makeStoryClock, type Story } from "./story.ts";
import { writeText } from "./text-file.ts";
import { makeOrdinary } from "./traffic.ts";

/** What to build. */
export interface WorldPlan {
  /** Gets `logs/` and `flow-witness.yaml`. */
  readonly folder: string;
  /** The world's "now"; rounded down to five minutes. */
  readonly end: Instant;
  readonly seed: number;
  /** About how many records; 300,000 unless told. */
  readonly records?: number;
  /** How much time the logs cover, at least 2 hours so that every story fits; 24 unless told. */
  readonly hours?: number;
  /** How every flow log is delivered; each in its own way unless told. */
  readonly way?: Way;
}

/** How objects are laid out and written. */
export type Way = Pick<FlowLog, "layout" | "encoding">;

/** A small company's flow logs with planted stories. */
export interface World {
  /** Holds one folder for each bucket, in AWS's key layout below it. */
  readonly logs: string;
  readonly configFile: string;
  readonly config: WorldConfig;
  readonly now: Instant;
  /** What the logs hold: the delivery lags behind `now`. */
  readonly delivered: Window;
  readonly flowLogs: readonly FlowLog[];
  readonly records: number;
  readonly stories: readonly Story[];
}

/** AWS delivers to S3 about ten minutes late. */
const DELIVERY_SECONDS = 600;

/** Writes the sample world. The same plan gives the same bytes, whatever the folder is called. */
export async function buildWorld(plan: WorldPlan): Promise<World> {
  const now = plan.end - (plan.end % FILE_SECONDS);
  const delivered = { from: now - (plan.hours ?? 24) * 3600, to: now - DELIVERY_SECONDS };
  const clock = makeStoryClock({ begin: delivered.from, deliveredUntil: delivered.to, end: now });
  const stories = STORIES.map((draft) => draft(clock));
  const logs = join(plan.folder, "logs");
  const script = { delivered, stories, target: plan.records ?? 300_000, random: makeRandom(plan.seed) };
  const delivery = (flowLog: FlowLog): FlowLog => ({ ...flowLog, ...plan.way });
  const records = await writeLogs(logs, script, delivery);
  const flowLogs = FLOW_LOGS.map(delivery);
  const config = makeConfig(logs, flowLogs);
  const configFile = join(plan.folder, "flow-witness.yaml");
  await writeFile(configFile, configText(config));
  return { logs, configFile, config, now, delivered, flowLogs, records, stories };
}

/** Writes the files and counts their records. */
async function writeLogs(logs: string, script: Script, delivery: (flowLog: FlowLog) => FlowLog): Promise<number> {
  const parquet = openParquetWriters();
  let records = 0;
  let written: Promise<unknown> = Promise.resolve();
  for (const files of filesOf(script)) {
    // The next five minutes are made up while these are compressed.
    await written;
    written = Promise.all(
      files.map((file) => writeFileRows(logs, { ...file, flowLog: delivery(file.flowLog) }, parquet)),
    );
    records += files.reduce((total, { rows }) => total + rows.length, 0);
  }
  await written;
  await parquet.close();
  return records;
}

interface ParquetWriters {
  of(flowLog: FlowLog): Promise<ParquetWriter>;
  close(): Promise<void>;
}

/** One writer for each flow log, as a writer writes one file after the other; opened when its first file comes. */
function openParquetWriters(): ParquetWriters {
  const writers = new Map<string, Promise<ParquetWriter>>();
  return {
    of({ id, format }) {
      const writer = writers.get(id) ?? openParquetWriter(LOG_FORMATS[format].fields);
      writers.set(id, writer);
      return writer;
    },
    async close() {
      for (const writer of await Promise.all(writers.values())) writer.close();
    },
  };
}

interface Script {
  readonly delivered: Window;
  readonly stories: readonly Story[];
  /** Records wanted in all. */
  readonly target: number;
  readonly random: Random;
}

/** Plays the world through, five minutes at a time; what starts in them is known before their files are written. */
function* filesOf(script: Script): Generator<readonly FileRows[]> {
  const { delivered, random } = script;
  const recorder = new Recorder(delivered.from);
  const budget = makeBudget(script);
  let quiet = 0;
  for (let time = delivered.from; time < delivered.to; time += FILE_SECONDS) {
    plant(recorder, script.stories, time);
    skipNow(recorder, random, time);
    while (recorder.count + quiet < budget(time)) recorder.record(makeOrdinary(random, time));
    const before = recorder.count;
    yield recorder.take(time);
    quiet = recorder.count - before;
  }
}

/** How many records there should be at the end of the five minutes: few by night, many by day. */
function makeBudget({ delivered, target }: Script): (time: Instant) => number {
  const total = busynessUntil(delivered.to) - busynessUntil(delivered.from);
  return (time) => (target * (busynessUntil(time + FILE_SECONDS) - busynessUntil(delivered.from))) / total;
}

/** Integral of 1 + 0.6 sin, lowest at 3 in the Japanese night and highest at 15. */
function busynessUntil(instant: Instant): number {
  const days = (instant + JAPAN_SECONDS - 9 * 3600) / 86_400;
  return days - (0.6 / (2 * Math.PI)) * Math.cos(2 * Math.PI * days);
}

function plant(recorder: Recorder, stories: readonly Story[], time: Instant): void {
  const startsNow = (instant: Instant) => instant >= time && instant < time + FILE_SECONDS;
  for (const { conversations, skips } of stories) {
    for (const { host, window } of skips ?? []) {
      if (startsNow(window.from)) recorder.skip(interfaceOf(host), window);
    }
    for (const conversation of conversations) if (startsNow(conversation.start)) recorder.record(conversation);
  }
}

/** Busy hosts that no story depends on. */
const OVERLOADED = ["resolver-1", "monitoring", "web-4", "api-2"];

/** Now and then a busy interface loses a minute. */
function skipNow(recorder: Recorder, random: Random, time: Instant): void {
  if (random.next() > 0.06) return;
  const from = time + 60 * random.integer(0, 3);
  recorder.skip(interfaceOf(random.pick(OVERLOADED)), { from, to: from + 60 });
}

async function writeFileRows(logs: string, file: FileRows, parquet: ParquetWriters): Promise<void> {
  const { flowLog, time, rows } = file;
  const path = join(logs, flowLog.bucket, objectKey(flowLog, time));
  await mkdir(dirname(path), { recursive: true });
  if (flowLog.encoding === "text") await writeText(path, LOG_FORMATS[flowLog.format].fields, rows);
  else await (await parquet.of(flowLog)).write(path, rows);
}
