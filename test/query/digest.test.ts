import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awake, DAY, dayLaboratory, told } from "../support/day-laboratory.ts";
import { LOG } from "../support/trino/random-log.ts";
import { type Line, laboratory, line } from "./asked.ts";
import { type Counts, countedIn, RANKING, rankedIn } from "./counts.ts";
import { CLIENT, FIVE, SERVER } from "./plans.ts";

const look = dayLaboratory();
const ask = laboratory();

test("a day counts what a ranking of its rejects counts", async () => {
  const lines = fc.sample(LOG, { seed: 20_261_123, numRuns: 8 }).flatMap((log) => log.split("\n").slice(1));
  const day = told(await look(lines, { window: RANKING.window }));
  const { merged, setAside } = await ask(lines, RANKING);
  const counted = countedIn(day);

  expect(Object.keys(counted).length).toBeGreaterThan(5);
  expect(counted).toEqual(rankedIn(merged));
  expect(day.totals.late).toBe(setAside?.records ?? 0);
});

/** A connection that ends with a FIN of the client a minute and a half after five. */
const CLOSED = [
  line({ flags: 3 }),
  line({ src: SERVER, dst: CLIENT, ports: [443, 50_001], flags: 19, direction: "egress" }),
];

/** A packet that comes after it. */
function tooLate(record: Line = {}): string {
  return line({ action: "REJECT", at: 95, lasts: 5, flags: 4, ...record });
}

/** The same way back from the server. */
function back(record: Line = {}): string {
  return tooLate({ src: SERVER, dst: CLIENT, ports: [443, 50_001], direction: "egress", ...record });
}

describe("packets after the close", () => {
  const other = line({ action: "REJECT", at: 300, ports: [50_002, 22] });
  const OTHER = { [`${CLIENT} ${SERVER} 22 6`]: 1 };
  const LATE = { ...OTHER, [`${CLIENT} ${SERVER} 443 6`]: 1 };

  test.each<{ what: string; lines: readonly string[]; counted: Counts; late: number }>([
    { what: "are set aside", lines: [...CLOSED, tooLate()], counted: OTHER, late: 1 },
    {
      what: "are set aside where the server has the higher port",
      lines: [line({ ports: [400, 8443], flags: 3 }), tooLate({ ports: [400, 8443] })],
      counted: OTHER,
      late: 1,
    },
    { what: "are set aside on their way back", lines: [...CLOSED, back()], counted: OTHER, late: 1 },
    {
      what: "are one, however often they are delivered",
      lines: [...CLOSED, tooLate(), tooLate()],
      counted: OTHER,
      late: 1,
    },
    { what: "count two minutes later", lines: [...CLOSED, tooLate({ at: 211 })], counted: LATE, late: 0 },
    { what: "count before the close", lines: [...CLOSED, tooLate({ at: 59, lasts: 0 })], counted: LATE, late: 0 },
    { what: "count where they open a connection", lines: [...CLOSED, tooLate({ flags: 2 })], counted: LATE, late: 0 },
    { what: "count where nothing was closed", lines: [line({ flags: 2 }), tooLate()], counted: LATE, late: 0 },
    { what: "count at another interface", lines: [...CLOSED, tooLate({ eni: "eni-client" })], counted: LATE, late: 0 },
    { what: "count from another port", lines: [...CLOSED, tooLate({ ports: [50_003, 443] })], counted: LATE, late: 0 },
  ])("$what", async ({ lines, counted, late }) => {
    const log = [...awake("eni-server"), ...lines, other];
    const day = told(await look(log));
    const ranked = await ask(log, { ...RANKING, window: DAY });

    expect(countedIn(day)).toEqual(counted);
    expect(day.totals.late).toBe(late);
    expect(rankedIn(ranked.merged)).toEqual(counted);
    expect(ranked.setAside?.records ?? 0).toBe(late);
  });

  test("count where they are many, and are never told in part", async () => {
    const packets = Array.from({ length: 6 }, (_, index) => tooLate({ at: 95 + index, lasts: 0 }));

    expect(countedIn(told(await look([...CLOSED, ...packets])))).toEqual({ [`${CLIENT} ${SERVER} 443 6`]: 6 });
  });

  test("are all that there was on a quiet day", async () => {
    const day = told(await look([...awake("eni-server"), ...CLOSED, tooLate()]));
    const { merged, setAside } = await ask([...CLOSED, tooLate()], { ...RANKING, window: DAY });

    expect(day).toMatchObject({ inside: { shown: [], total: 0 }, totals: { rejects: 1, late: 1 } });
    expect(merged).toEqual([]);
    expect(setAside).toMatchObject({ records: 1, packets: 1, first: FIVE + 95, last: FIVE + 100 });
  });
});
