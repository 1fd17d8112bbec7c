import type { Plan } from "../../src/plan/plan.ts";
import { side } from "../support/observation.ts";

/** 2026-11-22T05:00:00Z */
export const FIVE = 1_795_323_600;

export const CLIENT = "10.20.40.4";
export const SERVER = "10.23.0.60";

/** The client to port 443 of the server in the ten minutes from five on, by one-minute aggregation. */
export function plan(change: Partial<Plan> = {}): Plan {
  return {
    src: side([CLIENT]),
    dst: side([SERVER]),
    ports: [{ from: 443, to: 443 }],
    protocols: [6],
    window: { from: FIVE, to: FIVE + 600 },
    padding: 120,
    broad: false,
    rejectsOnly: false,
    ...change,
  };
}
