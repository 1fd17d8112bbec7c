import type { Digest } from "../src/jobs/digest/digest.ts";
import type { Told } from "../src/jobs/digest/told.ts";
import { csvOf, utc } from "./csv.ts";

/** What a row of the file can have. */
const COLUMNS = [
  "section",
  "source",
  "sources",
  "destination",
  "port",
  "protocol",
  "rejects",
  "observer",
  "minutes",
  "first (UTC)",
  "last (UTC)",
  "day",
] as const;
type Cells = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

/**
 * Everything that a digest knows, also what its message has no room for. `source`: of several, the one with most rejects;
 * what stopped has the rejects and the date of the day before.
 */
export function digestCsv(digest: Digest): string {
  const rows = digest.all.map((told) => cellsOf(told, digest));
  return csvOf([COLUMNS, ...rows.map((cells) => COLUMNS.map((column) => String(cells[column] ?? "")))]);
}

function cellsOf(told: Told, { date, before }: Digest): Cells {
  if (told.section === "hole") {
    const { observer, kind, minutes, window } = told.hole;
    return { section: `hole: ${kind}`, observer: observer.id, minutes, ...times(window.from, window.to), day: date };
  }
  const { section, standing, line } = told;
  const { clients, dst, port, protocol, rejects, seen } = line;
  const [source, sources] = "address" in clients ? [clients.address, 1] : [clients.example, clients.count];
  return {
    section: standing === "unknown" ? `perhaps ${section}` : section,
    ...{ source, sources, destination: dst, rejects },
    ...(port !== undefined && { port }),
    ...(protocol !== undefined && { protocol }),
    ...(seen && times(seen.first, seen.last)),
    ...(section !== "stopped" ? { day: date } : before !== undefined && { day: before }),
  };
}

function times(first: number, last: number): Cells {
  return { "first (UTC)": utc(first), "last (UTC)": utc(last) };
}
