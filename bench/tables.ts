import { LOG_FORMATS } from "../demo/world/fields.ts";
import { ACCOUNTS } from "../demo/world/places.ts";
import type { DayLayout } from "../demo/world/write-day.ts";
import type { Table } from "../src/engines/athena/tables/table.ts";
import { vpc } from "../src/sources/vpc/index.ts";

/** Athena's table over generated logs. */
export function tableOver(layout: DayLayout, location: string, since = Date.UTC(2026, 0) / 1000): Table {
  const format = vpc.readFormat(LOG_FORMATS.v5.fields.join(" "));
  if (format === undefined) throw new Error("generated logs have fields that are not known");
  const way =
    layout === "text-hourly"
      ? ({ layout: "hourly", encoding: "text" } as const)
      : ({ layout: "hive-hourly", encoding: "parquet" } as const);
  return {
    ...way,
    name: layout.replaceAll("-", "_"),
    source: vpc,
    log: 0,
    location,
    serviceKey: "aws-service",
    format,
    accounts: [ACCOUNTS.prod],
    regions: ["ap-northeast-1"],
    aggregationSeconds: 60,
    since,
  };
}
