import { readTimeParts } from "../../../sources/key-layout.ts";
import { DAY, HOUR } from "../../../time/wall.ts";
import type { Window } from "../../../time/window.ts";

/** Below the folder of a Region AWS lays years, months, days and perhaps hours, with or without Hive's names. */
const DATED =
  /\/(?:[a-z]{2}[a-z-]*-\d|aws-region=[a-z0-9-]+)\/(?:year=)?(?<year>\d{4})\/(?:(?:month=)?(?<month>\d\d)\/(?:(?:day=)?(?<day>\d\d)\/(?:(?:hour=)?(?<hour>\d\d)\/)?)?)?$/;

/** The year, month, day or hour (UTC) that a folder of delivered objects stands for; `undefined` for any other folder. */
export function folderTimes(folder: string): Window | undefined {
  const groups = DATED.exec(`/${folder}`)?.groups;
  if (groups === undefined) return undefined;
  const { month, day, hour } = groups;
  const from = readTimeParts(groups);
  if (from === undefined) return undefined;
  if (hour !== undefined) return { from, to: from + HOUR };
  return { from, to: day === undefined ? afterMonths(from, month === undefined ? 12 : 1) : from + DAY };
}

function afterMonths(instant: number, months: number): number {
  const date = new Date(instant * 1000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months) / 1000;
}
