/** Why there is no answer: the person can mend it, the other side is ill, or we are wrong. */
export type Failure =
  | { readonly code: "no-logs-found"; readonly paths: readonly string[] }
  | { readonly code: "not-readable"; readonly path: string }
  | { readonly code: "unknown-format"; readonly path: string }
  | { readonly code: "bad-configuration"; readonly path: string; readonly problems: readonly string[] }
  | { readonly code: "bad-option"; readonly option: string; readonly value: string; readonly example: string }
  /** A command or an option that nobody has heard of, and those there are. */
  | { readonly code: "unknown-argument"; readonly word: string; readonly known: readonly string[] }
  /** `argument`: `--logs`, `TEXT`. */
  | { readonly code: "missing-argument"; readonly argument: string; readonly example: string }
  /** A JSON line that is no message; `field` where only that one is wrong. */
  | { readonly code: "bad-line"; readonly field?: string }
  /** A pasted record whose fields nobody named. */
  | { readonly code: "no-header" }
  /** Neither an address nor in the address book. */
  | { readonly code: "unknown-name"; readonly names: readonly string[] }
  /** The person's machine did not find the name, so there is nothing to look for. */
  | { readonly code: "name-not-found"; readonly name: string }
  /** The question is about more hours than are allowed. */
  | { readonly code: "window-too-long"; readonly hours: number }
  /** The question would read more than is allowed. */
  | { readonly code: "too-much" }
  | { readonly code: "engine-failed"; readonly reference: string }
  | { readonly code: "engine-busy" }
  | { readonly code: "fault"; readonly reference: string };
type FailureCode = Failure["code"];

/** Whether the same question may well be answered a little later. */
export const RETRYABLE: Readonly<Record<FailureCode, boolean>> = {
  "no-logs-found": false,
  "not-readable": false,
  "unknown-format": false,
  "bad-configuration": false,
  "bad-option": false,
  "unknown-argument": false,
  "missing-argument": false,
  "bad-line": false,
  "no-header": false,
  "unknown-name": false,
  "name-not-found": false,
  "window-too-long": false,
  "too-much": false,
  "engine-failed": false,
  "engine-busy": true,
  fault: false,
};
