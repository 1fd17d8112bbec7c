import { z } from "zod";
import type { Day } from "../../coverage/day.ts";
import { type Line, linesOf, type Side } from "./line.ts";
import { type Watched, watchedOf } from "./watched.ts";

/** What is kept of a day, so that the next one can be compared with it. */
export interface Remembered {
  /** The local day: `2026-10-06`. */
  readonly date: string;
  /** What it was about, in short. */
  readonly terms: string;
  readonly watched: Watched;
  /** Observers that wrote anything at all. */
  readonly observers: number;
  /** Without times. */
  readonly lines: readonly Line[];
  /** Whether there were more lines than these. */
  readonly cut: Readonly<Record<Side, boolean>>;
}

/** Bytes of all lines: half of what an item of the table may have (DynamoDB: 400 kB). */
const MOST_BYTES = 200_000;

/** What to keep of a day, as JSON at most 200 kB and a little. */
export function remembered({ date, day, terms }: Memorable): Remembered {
  const all = linesOf(day).map(({ seen: _, ...line }) => line);
  const lines = all.slice(0, countWithin(MOST_BYTES, all));
  const kept = (side: Side) => lines.filter(({ clients }) => clients.side === side).length;
  const cut = { own: kept("own") < day.inside.total, outside: kept("outside") < day.outside.total };
  return { date, terms, watched: watchedOf(day), observers: day.totals.observers, lines, cut };
}

interface Memorable extends Pick<Remembered, "date" | "terms"> {
  readonly day: Day;
}

/** Reads what was kept; `undefined` for what another version wrote in another form. */
export function readRemembered(text: string): Remembered | undefined {
  const read = REMEMBERED.safeParse(parsed(text));
  return read.success ? read.data : undefined;
}

/** How many of the lines, from the first on, have at most so many bytes. */
function countWithin(bytes: number, lines: readonly Line[]): number {
  let left = bytes;
  const beyond = lines.findIndex((line) => {
    left -= Buffer.byteLength(JSON.stringify(line)) + 1;
    return left < 0;
  });
  return beyond === -1 ? lines.length : beyond;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const CLIENTS = z.union([
  z.object({ side: z.literal("own"), address: z.string() }),
  z.object({ side: z.literal("outside"), count: z.number(), example: z.string() }),
]);

const LINE = z.object({
  clients: CLIENTS,
  dst: z.string(),
  port: z.number().exactOptional(),
  protocol: z.number().exactOptional(),
  rejects: z.number(),
});

const REMEMBERED: z.ZodType<Remembered> = z.object({
  date: z.string(),
  terms: z.string(),
  observers: z.number(),
  watched: z.enum(["well", "in-part", "not-at-all"]),
  lines: z.array(LINE),
  cut: z.object({ own: z.boolean(), outside: z.boolean() }),
});
