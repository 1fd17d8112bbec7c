import type { AwsProblem } from "../aws/failure.ts";
import type { UnreadableReason } from "../coverage/coverage.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import type { Facts } from "./facts.ts";

/** `to-mend`: answers are wrong, missing or dear until somebody acts. `note`: worth knowing. `fine`: as it should be. */
export type Severity = "to-mend" | "note" | "fine";

/** Something that can be pasted: a command, a statement, a part of `flow-witness.yaml` or of a policy. */
export interface Fix {
  readonly kind: "command" | "sql" | "settings" | "policy";
  readonly text: string;
}

/** What a check found. */
export type Finding = Diagnosis & { readonly severity: Severity; readonly fixes: readonly Fix[] };

/** A check looks at what was gathered and asks nobody. */
export type Check = (facts: Facts) => readonly Finding[];

/** What is the matter, for every code that there is. */
export type Diagnosis = { readonly [C in DiagnosisCode]: { readonly code: C } & Diagnoses[C] }[DiagnosisCode];
export type DiagnosisCode = keyof Diagnoses;

/** A flow log or several, by id. */
interface OfFlowLogs {
  readonly flowLogs: readonly string[];
}
/** `s3://bucket/prefix`, a path, or both. */
interface Where {
  readonly where: string;
}
interface OfTable {
  readonly table: string;
}
interface OfWorkgroup {
  readonly workgroup: string;
}

/** Fields whose absence makes answers poorer, most valuable first. */
export type WantedField = "tcp-flags" | "flow-direction" | "pkt-srcaddr" | "pkt-dstaddr" | "reject-reason";

/** A way in which a table is not the one that the configuration describes. */
export type Difference =
  | { readonly kind: "columns"; readonly place: number; readonly wanted: string; readonly found: string }
  | { readonly kind: "partitions"; readonly wanted: string; readonly found: string }
  | { readonly kind: "location"; readonly wanted: string; readonly found: string }
  | { readonly kind: "encoding"; readonly wanted: string; readonly found: string }
  | { readonly kind: "property"; readonly name: string; readonly wanted: string; readonly found: string };

/** The fields of every diagnosis. */
export interface Diagnoses {
  /** `partial`: flow logs of subnets and interfaces in that Region, which may cover a part of it. */
  readonly "no-flow-log": {
    readonly vpc: string;
    readonly region: string;
    readonly name?: string;
    readonly partial: number;
  };
  readonly "logged-elsewhere": OfFlowLogs & { readonly vpc: string; readonly name?: string };
  readonly "every-vpc-logged": { readonly vpcs: number };
  readonly "part-of-traffic": OfFlowLogs & { readonly resource: string; readonly recorded: "accept" | "reject" };
  readonly "one-action-seen": Where & { readonly action: "accept" | "reject"; readonly records: number };
  readonly "missing-fields": Where & OfFlowLogs & { readonly fields: readonly WantedField[] };
  /** Seconds. */
  readonly "long-intervals": Where & OfFlowLogs & { readonly seconds: number };
  readonly "not-delivering": { readonly flowLog: string; readonly resource: string; readonly reason?: string };
  readonly "setting-differs": OfFlowLogs & {
    readonly path: string;
    readonly configured: string;
    readonly actual: string;
  };
  readonly "no-tables": { readonly obstacles: readonly string[] };
  readonly "table-missing": OfTable;
  readonly "table-differs": OfTable & { readonly differences: readonly Difference[] };
  readonly "table-fits": OfTable;
  readonly "older-than-tables": Where & { readonly begins: Instant; readonly oldest: Instant };
  readonly "tables-end": { readonly ends: Instant };
  /** Each an account with a Region. */
  readonly "not-configured": Where & { readonly owners: readonly Owner[] };
  readonly "no-objects": Where & { readonly owners: readonly Owner[] };
  readonly "layout-differs": Where & { readonly path: string; readonly configured: string; readonly actual: string };
  readonly "no-bucket": Where;
  readonly "empty-place": Where;
  readonly "missing-path": Where;
  readonly "several-formats": Where & { readonly formats: readonly FormatWriters[] };
  readonly "flow-logs-left-out": Where & OfFlowLogs;
  readonly "no-workgroup": OfWorkgroup;
  readonly "workgroup-off": OfWorkgroup;
  readonly "no-scan-limit": OfWorkgroup;
  readonly "not-enforced": OfWorkgroup;
  readonly "no-output": OfWorkgroup;
  readonly "no-output-bucket": Where;
  readonly "workgroup-ready": OfWorkgroup & { readonly limit: number };
  readonly "not-permitted": { readonly action: string; readonly where: readonly string[] };
  readonly "no-credentials": Record<never, never>;
  readonly "no-answer": Where & { readonly action: string; readonly problem: AwsProblem };
  /** Bytes and dollars of a question about an hour and about a day; `most`: columns make it less. */
  readonly price: {
    readonly hour: Price;
    readonly day: Price;
    readonly engine: "athena" | "duckdb";
    readonly bound: "exact" | "most";
  };
  /** Bytes. */
  readonly "limit-too-low": {
    readonly by: "configuration" | "workgroup";
    readonly limit: number;
    readonly hour: number;
  };
  readonly "digest-limit-too-low": {
    readonly by: "configuration" | "workgroup";
    readonly limit: number;
    readonly day: number;
  };
  readonly "delivery-stopped": Where & { readonly owners: readonly Owner[]; readonly newest: Instant };
  readonly "logs-are-old": Where & { readonly newest: Instant };
  readonly "delivery-fresh": Where & { readonly newest: Instant };
  readonly gaps: Where & Owner & { readonly gaps: readonly Window[] };
  readonly "closed-paths": Where & { readonly count: number };
  readonly "unreadable-files": Where & { readonly reason: UnreadableReason; readonly count: number };
  readonly "no-header": Where & { readonly count: number };
  readonly "files-readable": Where & { readonly count: number };
}

/** Whose flow logs. */
export interface Owner {
  readonly account: string;
  readonly region: string;
}

/** Flow logs that write the same fields. */
export interface FormatWriters extends OfFlowLogs {
  readonly fields: number;
  readonly encoding: "text" | "parquet";
}

interface Price {
  readonly bytes: number;
  readonly usd: number;
}

/** Somebody has to act. */
export function toMend(diagnosis: Diagnosis, ...fixes: readonly Fix[]): Finding {
  return { ...diagnosis, severity: "to-mend", fixes };
}

/** Worth knowing. */
export function note(diagnosis: Diagnosis, ...fixes: readonly Fix[]): Finding {
  return { ...diagnosis, severity: "note", fixes };
}

/** As it should be. */
export function fine(diagnosis: Diagnosis): Finding {
  return { ...diagnosis, severity: "fine", fixes: [] };
}
