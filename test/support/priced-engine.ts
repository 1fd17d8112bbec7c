import type { Engine, Errand, Reading } from "../../src/engines/engine.ts";
import type { Window } from "../../src/time/window.ts";

const HOUR = 3600;

/** What went on at an engine. */
export interface Visits {
  readonly errands: Errand[];
  runs: number;
}

/** An engine that reads so many bytes for an hour, and says so beforehand; dollars at five for a terabyte. */
export function pricedEngine(bytesPerHour: number, visits: Visits, change: Partial<Reading> = {}): Engine {
  const cost = { engine: "fake", statement: "SELECT 1", bytesScanned: 0, rowsScanned: 0, ms: 0, usd: 0 };
  const open = async ({ from, to }: Window, errand: Errand): Promise<Reading> => {
    visits.errands.push(errand);
    const bytes = Math.round((bytesPerHour * (to - from)) / HOUR);
    return {
      layout: "text",
      objects: 1,
      places: ["s3://logs/central"],
      missing: [],
      closed: [],
      estimate: async (...queries) => ({ bytes: bytes * queries.length, usd: (bytes * queries.length * 5) / 1e12 }),
      run: async () => {
        visits.runs += 1;
        return { rows: [], unreadable: [], cost };
      },
      ...change,
    };
  };
  return { name: "fake", open, close: async () => undefined };
}
