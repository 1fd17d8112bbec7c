import type { Window } from "../../../time/window.ts";

/** Below the folder of a Region AWS lays years, months, days and perhaps hours, with or without Hive's names. */
const DATED =
  /\/(?:[a-z]{2}[a-z-]*-\d|aws-region=[a-z0-9-]+)\/(?:year=)?(?<year>\d{4})\/(?:(?:month=)?(?<month>\d\d)\/(?:(?:day=)?(?<day>\d\d)\/(?:(?:hour=)?(?<hour>\d\d)\/)?)?)?$/;

/** The year, month, day or hour (UTC) that a folder of delivered objects stands for; `undefined` for any other folder. */
export function folderTimes(folder: string): Window | undefined {
  const groups = DATED.exec(`/${folder}`)?.groups;
  if (groups === undefined) return undefined;
  const { year, month, day, hour } = groups;
  const from = startOf([year, month ?? "01", day ?? "01"].join("-"), hour ?? "00");
  if (from === undefined) return undefined;
  if (hour !== undefined) return { from, to: from + HOUR_SECONDS };
  return { from, to: day === undefined ? afterMonths(from, month === undefined ? 12 : 1) : from + DAY_SECONDS };
}

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 86_400;

/** `undefined` for a day or hour that does not exist. */
function startOf(day: string, hour: string): number | undefined {
  const text = `${day}T${hour}:00:00.000Z`;
  const ms = Date.parse(text);
  // The parser rolls 31 February over into March.
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text ? ms / 1000 : undefined;
}

function afterMonths(instant: number, months: number): number {
  const date = new Date(instant * 1000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months) / 1000;
}
