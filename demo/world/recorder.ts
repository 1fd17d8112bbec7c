import type { Instant } from "../../src/time/instant.ts";
import { overlaps, type Window } from "../../src/time/window.ts";
import type { Conversation } from "./conversation.ts";
import type { Row } from "./fields.ts";
import { INTERFACES, type Interface } from "./interfaces.ts";
import { FLOW_LOGS, type FlowLog } from "./places.ts";
import { hashOf } from "./random.ts";
import { statusRow, trafficRow } from "./row.ts";
import { type Sight, sightsOf } from "./sights.ts";
import { FILE_SECONDS, fileTimeOf, type Slice, slicesOf } from "./slices.ts";

/** The rows of one object: one flow log, the records that end within five minutes. */
export interface FileRows {
  readonly flowLog: FlowLog;
  readonly time: Instant;
  readonly rows: readonly Row[];
}

/** Turns conversations into the rows of files; memory holds only what is not yet taken. */
export class Recorder {
  readonly #from: Instant;
  readonly #watches = new Map(
    INTERFACES.map((at) => [at.id, at.flowLogs.map((flowLog) => makeWatch(flowLog, at))] as const),
  );
  readonly #pending = new Map<string, Row[]>();
  #count = 0;

  /** Starts recording; records that end before `from` are not kept. */
  constructor(from: Instant) {
    this.#from = from;
  }

  /** How many records were made so far, those taken included. */
  get count(): number {
    return this.#count;
  }

  /** Every interface on the way records the conversation; call it before the file of its start is taken. */
  record(conversation: Conversation): void {
    for (const sight of sightsOf(conversation)) {
      for (const watch of this.#watchesOf(sight.at)) this.#observe(conversation, sight, watch);
    }
  }

  /** From now on the interface loses what it records in the window. */
  skip(at: Interface, window: Window): void {
    for (const watch of this.#watchesOf(at)) {
      watch.skips.push(window);
      this.#add(watch, window, statusRow(watch.flowLog, at, { status: "SKIPDATA", window }));
    }
  }

  /** The files of these five minutes, quiet intervals filled in; each can be taken once. */
  take(time: Instant): readonly FileRows[] {
    for (const watch of [...this.#watches.values()].flat()) {
      for (const window of quietIntervals(watch, time)) {
        this.#add(watch, window, statusRow(watch.flowLog, watch.at, { status: "NODATA", window }));
      }
    }
    return FLOW_LOGS.flatMap((flowLog) => {
      const rows = this.#pending.get(keyOf(flowLog, time));
      this.#pending.delete(keyOf(flowLog, time));
      return rows === undefined ? [] : [{ flowLog, time, rows }];
    });
  }

  #watchesOf(at: Interface): readonly Watch[] {
    return this.#watches.get(at.id) ?? [];
  }

  #observe(conversation: Conversation, sight: Sight, watch: Watch): void {
    if (!wants(watch.flowLog, sight)) return;
    for (const slice of slicesOf(conversation, sight.leg, watch.flowLog.aggregationSeconds)) {
      if (!isLost(watch, slice)) this.#add(watch, slice, trafficRow(watch.flowLog, sight, { conversation, slice }));
    }
  }

  #add(watch: Watch, window: Window, row: Row): void {
    if (window.to < this.#from) return;
    const key = keyOf(watch.flowLog, fileTimeOf(window.to));
    const rows = this.#pending.get(key) ?? [];
    this.#pending.set(key, rows);
    rows.push(row);
    this.#count += 1;
    markBusy(watch, window);
  }
}

/** A flow log's record of one interface. */
interface Watch {
  readonly flowLog: FlowLog;
  readonly at: Interface;
  /** Seconds by which its quiet intervals are off the clock. */
  readonly phase: number;
  /** Numbers of the intervals that have a record. */
  readonly busy: Set<number>;
  readonly skips: Window[];
}

function makeWatch(flowLog: FlowLog, at: Interface): Watch {
  return { flowLog, at, phase: hashOf(at.id) % flowLog.aggregationSeconds, busy: new Set(), skips: [] };
}

function keyOf(flowLog: FlowLog, time: Instant): string {
  return `${flowLog.id} ${time}`;
}

function markBusy({ flowLog, phase, busy }: Watch, { from, to }: Window): void {
  const intervalOf = (instant: Instant) => Math.floor((instant - phase) / flowLog.aggregationSeconds);
  for (let interval = intervalOf(from); interval <= intervalOf(to - 1); interval += 1) busy.add(interval);
}

function wants({ trafficType }: FlowLog, { action }: Sight): boolean {
  return trafficType === "all" || trafficType === action.toLowerCase();
}

function isLost({ skips }: Watch, slice: Slice): boolean {
  return skips.some((window) => overlaps(window, slice));
}

/** The intervals without a record that end in these five minutes. */
function quietIntervals({ flowLog, phase, busy }: Watch, time: Instant): readonly Window[] {
  const seconds = flowLog.aggregationSeconds;
  const first = Math.ceil((time - phase) / seconds) - 1;
  const windows: Window[] = [];
  for (let interval = first; (interval + 1) * seconds + phase < time + FILE_SECONDS; interval += 1) {
    const from = interval * seconds + phase;
    if (!busy.has(interval)) windows.push({ from, to: from + seconds });
  }
  return windows;
}
