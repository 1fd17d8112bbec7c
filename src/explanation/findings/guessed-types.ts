import type { Claim } from "../claims.ts";
import type { Setting } from "./told.ts";

/** Silence counts only where all traffic is logged; says where that is a guess. */
export function guessedTypes({ evidence, seatOf }: Setting): readonly Claim[] {
  return evidence.coverage.watchers.flatMap(({ observer, trafficType, trafficTypeFrom }) =>
    trafficTypeFrom === "configured"
      ? []
      : [{ code: "traffic-type-guessed" as const, seat: seatOf(observer), trafficType, from: trafficTypeFrom }],
  );
}
