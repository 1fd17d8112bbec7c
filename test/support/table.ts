import type { Table } from "../../src/engines/athena/tables/table.ts";
import { vpc } from "../../src/sources/vpc/index.ts";
import { fromIso } from "../../src/time/instant.ts";

/** A table over text by day, of one account in one Region, since 2024. */
export function table(change: Partial<Table> = {}): Table {
  return {
    name: "vpc_flow_logs",
    source: vpc,
    log: 0,
    location: "s3://flow-logs/central",
    layout: "daily",
    serviceKey: "aws-service",
    encoding: "text",
    format: vpc.defaultFormat,
    accounts: ["123456789012"],
    regions: ["eu-west-1"],
    since: fromIso("2024-01-01T00:00:00Z") ?? 0,
    ...change,
  };
}
