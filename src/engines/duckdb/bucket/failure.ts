import { AwsFailure } from "../../../aws/failure.ts";
import type { UnreadableReason } from "../../../coverage/coverage.ts";
import { failureOfAws } from "../../aws-failure.ts";
import { EngineFailure } from "../../engine.ts";
import { isFileSystemError } from "../files/system-error.ts";

/** What is told of an object that S3 does not give; `undefined` where more than the object is concerned. */
export function reasonOf(error: unknown): UnreadableReason | undefined {
  if (!(error instanceof AwsFailure)) return undefined;
  if (error.problem === "not-permitted") return "no-permission";
  return error.problem === "no-such-object" ? "gone" : undefined;
}

/** What went wrong between us, S3 and the cache, named after what to do; faults of ours stay as they are. */
export function translated(error: unknown, cancelled: AbortSignal | undefined): unknown {
  if (error instanceof EngineFailure) return error;
  if (cancelled?.aborted) return new EngineFailure("ask-anew", error, { kind: "cancelled" });
  // The operating system refuses a file of the cache: no room, no permission, no hard links.
  if (isFileSystemError(error)) return new EngineFailure("mend-the-set-up", error);
  return error instanceof AwsFailure ? failureOfAws(error) : error;
}
