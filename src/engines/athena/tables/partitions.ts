import { identifier, literal } from "../../../query/dialect.ts";
import { folderSeconds, type KeyLayout, timeParts, timePath } from "../../../sources/key-layout.ts";
import type { Instant } from "../../../time/instant.ts";
import { DAY } from "../../../time/wall.ts";
import type { Window } from "../../../time/window.ts";
import type { Table } from "./table.ts";

/** Columns that the path of an object fills; none is named as a field of the records is. */
export const PARTITION = {
  account: "partition_account",
  region: "partition_region",
  year: "partition_year",
  month: "partition_month",
  day: "partition_day",
  hour: "partition_hour",
} as const;

/** Years behind the first one that a Hive projection spans: it names each, while dates go on by themselves. */
const HIVE_YEARS = 15;
/** The last year that four digits can write. */
const LAST_YEAR = 9999;

/** First and last year of a table's partitions. */
export function yearsOf({ layout, since }: Table): { readonly first: number; readonly last: number } {
  const first = new Date(since * 1000).getUTCFullYear();
  return { first, last: isHive(layout) ? first + HIVE_YEARS : LAST_YEAR };
}

/** What all tables can be asked about together: outside of it Athena finds nothing and says nothing. At least one. */
export function coveredBy(tables: readonly Table[]): Window {
  const from = Math.max(...tables.map(({ since }) => since));
  const to = Math.min(...tables.map((table) => startOfYear(yearsOf(table).last + 1)));
  return { from, to: Math.max(from, to) };
}

function isHive(layout: KeyLayout): boolean {
  return layout === "hive" || layout === "hive-hourly";
}

function startOfYear(year: number): Instant {
  return Date.UTC(year) / 1000;
}

/** The condition that a row lies in a folder with objects whose names tell a time of the window. */
export function inPartitions({ accounts, regions, layout }: Table, named: Window): string {
  const step = folderSeconds(layout);
  const folders = { first: startOf(named.from, step), last: startOf(named.to - 1, step) };
  return [isOneOf(PARTITION.account, accounts), isOneOf(PARTITION.region, regions), inFolders(layout, folders)].join(
    " AND ",
  );
}

function startOf(at: Instant, step: number): Instant {
  return Math.floor(at / step) * step;
}

function isOneOf(column: string, values: readonly string[]): string {
  return `${identifier(column)} IN (${values.map(literal).join(", ")})`;
}

/** The first and the last of a row of folders, days or hours, by their beginnings. */
interface Span {
  readonly first: Instant;
  readonly last: Instant;
}

function inFolders(layout: KeyLayout, { first, last }: Span): string {
  if (isHive(layout)) return oneOf(layout === "hive" ? inDays({ first, last }) : inHours({ first, last }));
  const column = layout === "daily" ? PARTITION.day : PARTITION.hour;
  // Digits of fixed width, the year first: texts sort as times do.
  return `${column} BETWEEN ${literal(timePath(layout, first))} AND ${literal(timePath(layout, last))}`;
}

function oneOf(conditions: readonly string[]): string {
  return `(${conditions.map((condition) => `(${condition})`).join(" OR ")})`;
}

/** Hours by year, month, day and hour: a part of the first day, whole days, a part of the last one. */
function inHours({ first, last }: Span): readonly string[] {
  const days = { first: startOf(first, DAY), last: startOf(last, DAY) };
  const [from, to] = [first, last].map((at) => Number(timeParts(at).hour));
  if (days.first === days.last) {
    return inDays(days).map((day) => `${day} AND ${PARTITION.hour} BETWEEN ${from} AND ${to}`);
  }
  return [
    ...inDays({ first: days.first, last: days.first }).map((day) => `${day} AND ${PARTITION.hour} >= ${from}`),
    ...inDays({ first: days.first + DAY, last: days.last - DAY }),
    ...inDays({ first: days.last, last: days.last }).map((day) => `${day} AND ${PARTITION.hour} <= ${to}`),
  ];
}

/** Days by year, month and day: one condition a month. */
function inDays({ first, last }: Span): readonly string[] {
  const conditions: string[] = [];
  for (let day = first; day <= last; day = startOfNextMonth(day)) {
    const { year, month, day: from } = timeParts(day);
    const to = startOfNextMonth(day) > last ? timeParts(last).day : "31";
    conditions.push(
      `${PARTITION.year} = ${Number(year)} AND ${PARTITION.month} = ${Number(month)} AND ${PARTITION.day} BETWEEN ${Number(from)} AND ${Number(to)}`,
    );
  }
  return conditions;
}

function startOfNextMonth(at: Instant): Instant {
  const date = new Date(at * 1000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) / 1000;
}
