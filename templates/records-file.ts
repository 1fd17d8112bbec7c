import type { Explanation } from "../src/explanation/explanation.ts";
import type { Say } from "../src/languages/language.ts";
import { csvOf, utc } from "./csv.ts";

type FlowRecord = Parameters<Say["record"]>[0];

/** By address, what the address book calls it. */
type Names = ReadonlyMap<string, string>;

/**
 * Records as a table: the time in UTC, then every field under the name that AWS documents, in the order in which records
 * bring them; behind them the names of the ends, where any has one.
 */
export function recordsCsv(records: readonly FlowRecord[], names: Names): string {
  const fields = [...new Set(records.flatMap((record) => Object.keys(record.fields)))];
  const named = records.map(({ src = "", dst = "" }) => [names.get(src) ?? "", names.get(dst) ?? ""]);
  const isNamed = named.flat().some((name) => name !== "");
  const rows = records.map(({ start, end, fields: own }, index) => [
    utc(start),
    utc(end),
    ...fields.map((field) => own[field] ?? ""),
    ...(isNamed ? (named[index] ?? []) : []),
  ]);
  return csvOf([
    ["start (UTC)", "end (UTC)", ...fields, ...(isNamed ? ["source name", "destination name"] : [])],
    ...rows,
  ]);
}

/** The names that an answer uses. */
export function namesIn({ flow, verdict }: Pick<Explanation, "flow" | "verdict">): Names {
  const parties = [flow.src, flow.dst].map((party) => [party?.address ?? party?.text, party?.name]);
  const groups = verdict.kind === "list" ? verdict.groups : [];
  const ends = groups.flatMap(({ src, srcName, dst, dstName }) => [
    [src, srcName],
    [dst, dstName],
  ]);
  return new Map(
    [...parties, ...ends].flatMap(([address, name]) =>
      address === undefined || name === undefined ? [] : [[address, name] as const],
    ),
  );
}
