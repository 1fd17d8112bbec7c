import type { Instant } from "../time/instant.ts";
import { DAY, HOUR } from "../time/wall.ts";
import type { Window } from "../time/window.ts";

/** How AWS lays out the objects of a flow log under its prefix (AWS documentation, "Flow log files"). */
export type KeyLayout = "daily" | "hourly" | "hive" | "hive-hourly";

/** A layout, and how Hive prefixes spell it. */
export interface KeyScheme {
  readonly layout: KeyLayout;
  /** What Hive prefixes call the service. */
  readonly serviceKey: "aws-service" | "service";
}

/** Where the objects of one account, Region and day (or hour) lie. */
export interface KeyFolder {
  readonly account: string;
  readonly region: string;
  /** Any moment of the day or hour. */
  readonly at: Instant;
}

/** Whose folders. */
export interface KeyOwners {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
}

/** The parts of a path that differ between folders, each already written. */
export interface FolderParts {
  readonly account: string;
  readonly region: string;
  /** As `timePath` writes it. */
  readonly time: string;
}

/** Seconds that one folder of the layout stands for; folders begin at whole multiples of it. */
export function folderSeconds(layout: KeyLayout): number {
  return layout === "daily" || layout === "hive" ? DAY : HOUR;
}

/** The folder of objects below the place above `AWSLogs`: `AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/22/`. */
export function folderPath({ account, region, at }: KeyFolder, scheme: KeyScheme): string {
  return pathOf({ account, region, time: timePath(scheme.layout, at) }, scheme);
}

/** The same from written parts, which may be placeholders. */
export function pathOf({ account, region, time }: FolderParts, { layout, serviceKey }: KeyScheme): string {
  return layout === "hive" || layout === "hive-hourly"
    ? `AWSLogs/aws-account-id=${account}/${serviceKey}=vpcflowlogs/aws-region=${region}/${time}/`
    : `AWSLogs/${account}/vpcflowlogs/${region}/${time}/`;
}

/** The day or hour of a folder as its path writes it, in UTC: `2026/11/22`, `year=2026/month=11/day=22/hour=05`. */
export function timePath(layout: KeyLayout, at: Instant): string {
  const { year, month, day, hour } = timeParts(at);
  switch (layout) {
    case "daily":
      return `${year}/${month}/${day}`;
    case "hourly":
      return `${year}/${month}/${day}/${hour}`;
    case "hive":
      return `year=${year}/month=${month}/day=${day}`;
    case "hive-hourly":
      return `year=${year}/month=${month}/day=${day}/hour=${hour}`;
  }
}

/** A moment as paths and names of objects write it, in UTC: four digits, then two each. */
export function timeParts(at: Instant): Readonly<Record<"year" | "month" | "day" | "hour" | "minute", string>> {
  const iso = new Date(at * 1000).toISOString();
  const [year, month, day, hour, minute] = [
    [0, 4],
    [5, 7],
    [8, 10],
    [11, 13],
    [14, 16],
  ].map(([from, to]) => iso.slice(from, to));
  return { year: year ?? "", month: month ?? "", day: day ?? "", hour: hour ?? "", minute: minute ?? "" };
}

/** The moment that parts of a path or a name write, as in `timeParts`; `undefined` where there is no such day or time. */
export function readTimeParts({
  year,
  month = "01",
  day = "01",
  hour = "00",
  minute = "00",
}: WrittenTime): Instant | undefined {
  const text = `${year}-${month}-${day}T${hour}:${minute}:00.000Z`;
  const ms = Date.parse(text);
  // The parser rolls 31 February over into March.
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text ? ms / 1000 : undefined;
}

/** What was found of a moment in a path or a name; what it does not tell is the first there is. */
type WrittenTime = Readonly<Partial<Record<"year" | "month" | "day" | "hour" | "minute", string | undefined>>>;

/** The time in an object's name: `20261122T0500Z`. */
export function timeStamp(at: Instant): string {
  const { year, month, day, hour, minute } = timeParts(at);
  return `${year}${month}${day}T${hour}${minute}Z`;
}

/** Every folder that holds object times in the window: one for each account, Region, and day or hour, oldest first. */
export function foldersIn(window: Window, { accounts, regions }: KeyOwners, layout: KeyLayout): readonly KeyFolder[] {
  const times = folderTimes(window, layout);
  return accounts.flatMap((account) => regions.flatMap((region) => times.map((at) => ({ account, region, at }))));
}

/** When the folders begin that the window touches, oldest first; none where the window is empty. */
export function folderTimes({ from, to }: Window, layout: KeyLayout): readonly Instant[] {
  const step = folderSeconds(layout);
  const first = Math.floor(from / step) * step;
  const count = Math.max(0, Math.ceil((to - first) / step));
  return from < to ? Array.from({ length: count }, (_, place) => first + place * step) : [];
}
