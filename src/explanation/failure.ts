/** Why there is no answer: the person can mend it, the other side is ill, or we are wrong. */
export type Failure =
  | { readonly code: "no-logs-found"; readonly paths: readonly string[] }
  | { readonly code: "not-readable"; readonly path: string }
  | { readonly code: "unknown-format"; readonly path: string }
  | { readonly code: "bad-configuration"; readonly path: string; readonly problems: readonly string[] }
  | { readonly code: "bad-option"; readonly option: string; readonly value: string; readonly example: string }
  /** A command or an option that nobody has heard of, and those there are. */
  | { readonly code: "unknown-argument"; readonly word: string; readonly known: readonly string[] }
  /** A file that would have been written over. */
  | { readonly code: "file-exists"; readonly path: string }
  | { readonly code: "not-writable"; readonly path: string }
  /** `argument`: `--logs`, `TEXT`. */
  | { readonly code: "missing-argument"; readonly argument: string; readonly example: string }
  /** A JSON line that is no message; `field` where only that one is wrong. */
  | { readonly code: "bad-line"; readonly field?: string }
  /** A pasted record whose fields nobody named. */
  | { readonly code: "no-header" }
  /** Neither an address nor in the address book; `near`: names that are, and may have been meant. */
  | { readonly code: "unknown-name"; readonly names: readonly string[]; readonly near?: readonly string[] }
  /** The person's machine did not find the name, so there is nothing to look for. */
  | { readonly code: "name-not-found"; readonly name: string }
  /** The question is about more hours than are allowed. */
  | { readonly code: "window-too-long"; readonly hours: number }
  /** The question would read so many bytes for so many dollars; its last so many seconds would not be too many. */
  | {
      readonly code: "too-big";
      readonly bytes: number;
      readonly usd: number;
      /** Bytes. */
      readonly limit: number;
      readonly fits?: number;
    }
  | SearchFailure
  | { readonly code: "fault"; readonly reference: string };

/** Why a search gave no answer, or was never begun. */
export type SearchFailure =
  /** The question would read more than is allowed. */
  | { readonly code: "too-much" }
  /** The engine stopped it for that; `bytes`: what it lets one question read, where it tells. */
  | { readonly code: "scan-limit"; readonly bytes?: number }
  /** The time lies before the first `day` of the engine's tables, or after their last; ISO date in UTC. */
  | { readonly code: "outside-tables"; readonly side: "before" | "after"; readonly day: string }
  | { readonly code: "no-table"; readonly table?: string }
  /** The table in the engine is not the one that the configuration makes. */
  | { readonly code: "table-differs" }
  | { readonly code: "bad-object"; readonly path: string }
  /** `action`: what the role of this program lacks, as a policy names it. */
  | { readonly code: "not-permitted"; readonly action?: string }
  | { readonly code: "no-credentials" }
  | { readonly code: "no-workgroup" }
  | { readonly code: "no-output" }
  | { readonly code: "engine-unreachable" }
  /** Somebody stopped it. */
  | { readonly code: "search-stopped" }
  /** It was begun, and nobody knows of it any more. */
  | { readonly code: "search-lost" }
  | { readonly code: "engine-failed"; readonly reference: string }
  | { readonly code: "engine-busy" };

type FailureCode = Failure["code"];

/** Whether the same question may well be answered a little later. */
export const RETRYABLE: Readonly<Record<FailureCode, boolean>> = {
  "no-logs-found": false,
  "not-readable": false,
  "unknown-format": false,
  "bad-configuration": false,
  "bad-option": false,
  "unknown-argument": false,
  "file-exists": false,
  "not-writable": false,
  "missing-argument": false,
  "bad-line": false,
  "no-header": false,
  "unknown-name": false,
  "name-not-found": false,
  "window-too-long": false,
  "too-big": false,
  "too-much": false,
  "scan-limit": false,
  "outside-tables": false,
  "no-table": false,
  "table-differs": false,
  "bad-object": false,
  "not-permitted": false,
  "no-credentials": false,
  "no-workgroup": false,
  "no-output": false,
  "engine-unreachable": true,
  "search-stopped": true,
  "search-lost": true,
  "engine-failed": false,
  "engine-busy": true,
  fault: false,
};
