import type { Entry } from "../../chat/journal.ts";
import type { DoorEntry } from "../../surfaces/door.ts";
import type { Verdict } from "../../verdict/verdict.ts";

/**
 * What CloudWatch counts of an entry, in its embedded metric format: the names of metrics, and their values beside them.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function metricsOf(entry: Entry | DoorEntry, stage: string): Readonly<Record<string, unknown>> {
  const measures = "event" in entry ? measuresOf(entry) : isDoorIll(entry) ? [counted("Faults")] : [];
  if (measures.length === 0) return {};
  return {
    _aws: { Timestamp: entry.at * 1000, CloudWatchMetrics: measures.map(declared) },
    Stage: stage,
    ...Object.assign({}, ...measures.map(({ name, value, by }) => ({ [name]: value, ...by }))),
  };
}

/** The namespace of these metrics in CloudWatch, where alarms and the dashboard find them. */
export const NAMESPACE = "FlowWitness";

/** One number. What it is told apart by are codes from short lists: each combination is a metric that costs. */
interface Measure {
  readonly name: string;
  readonly unit: "Count" | "Bytes" | "Milliseconds";
  readonly value: number;
  readonly by?: Readonly<Record<string, string>>;
}

function measuresOf(entry: Entry): readonly Measure[] {
  const { event, code, way, waited, bytesScanned } = entry;
  const isDigest = event === "digested" || way === "schedule";
  return [
    ...(DECIDED.has(event) && !isDigest ? [counted("Questions")] : []),
    ...(DECIDED.has(event) && isDigest ? [counted("Digests", { Outcome: event })] : []),
    ...(event === "answered" && isVerdict(code) ? [counted("Verdicts", { Verdict: code })] : []),
    ...(event === "refused" ? [counted("Refusals")] : []),
    ...(event === "digested" ? [counted("Digests", { Outcome: code ?? "unknown" })] : []),
    ...(isFault(entry) ? [counted("Faults")] : []),
    ...(waited === undefined ? [] : [{ name: "LatencyMs", unit: "Milliseconds", value: waited * 1000 } as const]),
    ...(bytesScanned === undefined ? [] : [{ name: "BytesScanned", unit: "Bytes", value: bytesScanned } as const]),
  ];
}

/** Every question comes to one of these, once; a digest only where it is not told. */
const DECIDED: ReadonlySet<Entry["event"]> = new Set(["answered", "unfinished", "fault"]);

/** Somebody was left without what they could expect, or nothing can be taken in. */
const FAULTS: ReadonlySet<Entry["event"]> = new Set(["fault", "unfinished", "ill", "poison", "lost"]);

/** Also where somebody was told that a side we depend on failed: then the entry says where. `missed` comes before a fault. */
function isFault(entry: Entry): boolean {
  const { event, trace } = entry;
  return FAULTS.has(event) || (trace !== undefined && event !== "missed") || isUntold(entry);
}

/** Nobody waits for a digest before the screen, so nobody else notices that its channel hears nothing. */
function isUntold({ event, code = "", way }: Entry): boolean {
  return (event === "gone" && way === "schedule") || (event === "digested" && UNTOLD.has(code));
}

const UNTOLD: ReadonlySet<string> = new Set(["shared", "unknown", "unreadable", "stale"]);

function isDoorIll({ code }: DoorEntry): boolean {
  return code === "failed" || code === "ill";
}

/** An answer without a verdict has a code too, such as `name-not-found`. */
function isVerdict(code: string | undefined): code is Verdict["kind"] {
  return code !== undefined && Object.hasOwn(VERDICTS, code);
}

const VERDICTS: Readonly<Record<Verdict["kind"], true>> = {
  accepted: true,
  rejected: true,
  mixed: true,
  lost: true,
  "in-transit": true,
  "never-seen": true,
  "cannot-say": true,
  list: true,
};

function counted(name: string, by?: Measure["by"]): Measure {
  return { name, unit: "Count", value: 1, ...(by && { by }) };
}

function declared({ name, unit, by = {} }: Measure) {
  return {
    Namespace: NAMESPACE,
    Dimensions: [["Stage", ...Object.keys(by)]],
    Metrics: [{ Name: name, Unit: unit }],
  };
}
