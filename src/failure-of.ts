import { EngineFailure, type Remedy, type Trouble } from "./engines/engine.ts";
import type { Failure } from "./explanation/failure.ts";
import type { Obstacle } from "./reading-logs.ts";
import { toIso } from "./time/instant.ts";
import type { Window } from "./time/window.ts";

/** What is said of whatever was thrown while an answer was made; `reference` finds the rest of it in the logs. */
export function failureOf(error: unknown, reference: string): Failure {
  if (!(error instanceof EngineFailure)) return { code: "fault", reference };
  const { remedy, trouble } = error;
  return trouble === undefined ? failureByRemedy(remedy, reference) : failureByTrouble(trouble);
}

/** What is said where the logs themselves are at fault. */
export function failureOfObstacle(obstacle: Obstacle, asked: Window): Failure {
  switch (obstacle.kind) {
    case "no-logs":
      return { code: "no-logs-found", paths: obstacle.places };
    case "closed":
      return { code: "not-readable", path: obstacle.place };
    case "outside-tables":
      return outsideTables(asked, obstacle.within);
    case "unknown-format":
      return { code: "unknown-format", path: obstacle.path };
  }
}

function outsideTables(asked: Window, within: Window): Failure {
  const [side, at] =
    asked.from < within.from ? (["before", within.from] as const) : (["after", within.to - 1] as const);
  return { code: "outside-tables", side, day: toIso(at).slice(0, "2026-11-22".length) };
}

function failureByRemedy(remedy: Remedy, reference: string): Failure {
  switch (remedy) {
    case "narrow-the-question":
      return { code: "too-much" };
    case "try-again":
      return { code: "engine-busy" };
    case "ask-anew":
      return { code: "search-lost" };
    case "mend-the-set-up":
    case "take-up-later":
      return { code: "engine-failed", reference };
  }
}

function failureByTrouble(trouble: Trouble): Failure {
  switch (trouble.kind) {
    case "scan-limit":
      return { code: "scan-limit", ...(trouble.bytes !== undefined && { bytes: trouble.bytes }) };
    case "not-permitted":
      return { code: "not-permitted", ...(trouble.action !== undefined && { action: trouble.action }) };
    case "no-table":
      return { code: "no-table", ...(trouble.table !== undefined && { table: trouble.table }) };
    case "bad-object":
      return { code: "bad-object", path: trouble.path };
    case "bad-configuration":
      return { code: "bad-configuration", path: "flow-witness.yaml", problems: trouble.problems };
    case "no-credentials":
    case "no-workgroup":
    case "no-output":
    case "table-differs":
      return { code: trouble.kind };
    case "throttled":
      return { code: "engine-busy" };
    case "unreachable":
      return { code: "engine-unreachable" };
    case "cancelled":
      return { code: "search-stopped" };
  }
}
