import type { AwsFailure } from "../aws/failure.ts";
import { EngineFailure } from "./engine.ts";

/** What a service of AWS said, or that nobody answered, named after what to do. */
export function failureOfAws(failure: AwsFailure): EngineFailure {
  switch (failure.problem) {
    case "not-permitted":
      return new EngineFailure("mend-the-set-up", failure, { kind: "not-permitted", action: failure.action });
    case "no-credentials":
      return new EngineFailure("mend-the-set-up", failure, { kind: "no-credentials" });
    case "throttled":
      return new EngineFailure("try-again", failure, { kind: "throttled" });
    case "out-of-reach":
      return new EngineFailure("try-again", failure, { kind: "unreachable" });
    case "no-such-bucket":
    case "no-such-object":
      return new EngineFailure("mend-the-set-up", failure);
  }
}
