import { AwsFailure } from "../../aws/failure.ts";
import { failureOfAws } from "../aws-failure.ts";
import { EngineFailure, type Remedy, type Trouble } from "../engine.ts";

/** What a call of Athena threw, in our words; a request that Athena finds wrong is a fault of ours and stays as it is. */
export function failureOfCall(error: unknown): unknown {
  if (error instanceof AwsFailure) return failureOfAws(error);
  if (!(error instanceof Error)) return error;
  switch (error.name) {
    case "TooManyRequestsException":
      return new EngineFailure("try-again", error, { kind: "throttled" });
    case "InvalidSignatureException":
      return new EngineFailure("mend-the-set-up", error, { kind: "no-credentials" });
    case "InvalidRequestException":
      return failureOfRequest(error);
    default:
      return error;
  }
}

/** Athena's words for requests that are refused for what stands outside of them. */
const REFUSALS: readonly (readonly [RegExp, Remedy, Trouble | undefined])[] = [
  [/WorkGroup .{0,160}(?:not found|disabled|not enabled)/i, "mend-the-set-up", { kind: "no-workgroup" }],
  [/No output location provided|Unable to verify\/create output bucket/i, "mend-the-set-up", { kind: "no-output" }],
  // Executions are remembered for 45 days, results as long as their bucket keeps them.
  [/QueryExecution .*not found|Could not find results|results? .*expired/i, "ask-anew", undefined],
];

function failureOfRequest(error: Error): Error {
  const [, remedy, trouble] = REFUSALS.find(([words]) => words.test(error.message)) ?? [];
  return remedy === undefined ? error : new EngineFailure(remedy, error, trouble);
}
