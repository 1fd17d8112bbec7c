import { inspect } from "node:util";
import { sorry } from "../../../templates/sorry.ts";
import { harmless } from "../../cards/harmless.ts";
import { renderText } from "../../cards/plain-text.ts";
import { type ConfigMistake, problemsOf } from "../../config-mistake.ts";
import { type Failure, RETRYABLE } from "../../explanation/failure.ts";
import type { Say } from "../../languages/language.ts";
import type { Instant } from "../../time/instant.ts";
import { jsonLine } from "./json.ts";
import type { Terminal } from "./terminal.ts";

/** How an answer is written: for people, or for programs. */
export type OutputForm = "text" | "json";

/** Says why there is no answer, in the form that an answer would have had. */
export function refuse(
  failure: Failure,
  { terminal, form, say }: { readonly terminal: Terminal; readonly form: OutputForm; readonly say: Say },
): void {
  if (form === "json") {
    terminal.write(jsonLine({ failure: failureJson(failure, say), text: say.failure(failure) }));
  } else {
    terminal.write(`${renderText(sorry(failure, say), terminal)}\n`);
  }
}

/** Everything that somebody has to mend in a configuration. */
export function configFailure({
  path,
  mistakes,
}: {
  readonly path: string;
  readonly mistakes: readonly ConfigMistake[];
}): Failure {
  return { code: "bad-configuration", path, problems: problemsOf(mistakes) };
}

/** A failure as programs see it. */
export function failureJson(failure: Failure, say: Say): object {
  return { code: failure.code, retryable: RETRYABLE[failure.code], text: say.failure(failure) };
}

/** Finds a fault in what this process wrote to standard error. */
export function referenceAt(now: Instant): string {
  return `fw-${now.toString(36)}`;
}

/** Writes to standard error what went wrong, for whoever looks after this program. */
export function reportFault(cause: unknown, terminal: Terminal): void {
  const lines = `${referenceAt(terminal.now)} ${inspect(cause)}`.split("\n").map(harmless);
  terminal.complain(`${lines.join("\n")}\n`);
}
