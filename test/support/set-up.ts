import type { TableShape } from "../../src/aws/athena-set-up.ts";
import type { FlowLogFacts } from "../../src/aws/flow-logs.ts";
import type { VpcFacts } from "../../src/aws/vpcs.ts";
import type { AthenaFacts, DeliveryFacts, Facts, FileFacts, PlaceFacts } from "../../src/doctor/facts.ts";
import type { Check } from "../../src/doctor/finding.ts";
import { vpc as vpcSource } from "../../src/sources/vpc/index.ts";

/** 2026-11-22T06:00:00Z */
export const NOW = 1_795_327_200;

/** Nothing at all. */
export const NO_FACTS: Facts = { now: NOW, regions: [], places: [], files: [], refusals: [] };

/** Facts of one Region and one place, with what is said otherwise. */
export function facts(change: Partial<Facts> = {}): Facts {
  return { ...NO_FACTS, ...change };
}

/** `s3://flow-logs/central`, by hours, of one account in one Region. */
export function place(change: Partial<PlaceFacts> = {}): PlaceFacts {
  return {
    source: 0,
    bucket: "flow-logs",
    prefix: "central",
    settings: { layout: "hourly", accounts: ["123456789012"], regions: ["eu-west-1"] },
    isMissing: false,
    deliveries: [delivery()],
    formats: [],
    ...change,
  };
}

/** What one account delivered until ten minutes ago. */
export function delivery(change: Partial<DeliveryFacts> = {}): DeliveryFacts {
  return {
    account: "123456789012",
    region: "eu-west-1",
    layout: "hourly",
    serviceKey: "aws-service",
    since: NOW - 30 * 86_400,
    newest: NOW - 600,
    gaps: [],
    hourBytes: 20_000_000_000,
    dayBytes: 300_000_000_000,
    ...change,
  };
}

/** A flow log of `vpc-1` that is delivered to that place and records everything. */
export function flowLog(change: Partial<FlowLogFacts> = {}): FlowLogFacts {
  return {
    id: "fl-0a",
    region: "eu-west-1",
    resource: "vpc-1",
    trafficType: "all",
    format: `${"$"}{srcaddr} ${"$"}{dstaddr}`,
    aggregationSeconds: 60,
    delivery: { bucket: "flow-logs", prefix: "central", layout: "hourly", encoding: "text" },
    active: true,
    ...change,
  };
}

/** A VPC of the same account. */
export function vpc(change: Partial<VpcFacts> = {}): VpcFacts {
  return { id: "vpc-1", region: "eu-west-1", account: "123456789012", cidrs: [], ...change };
}

/** A Region with these flow logs of these VPCs. */
export function region(flowLogs: readonly FlowLogFacts[], vpcs: readonly VpcFacts[] = [vpc()]) {
  return { region: "eu-west-1", flowLogs, vpcs };
}

/** Fields that flow logs write, as they were found. */
export function format(
  fields: string,
  flowLogs: readonly (string | FlowLogFacts)[],
  encoding: "text" | "parquet" = "text",
) {
  const found = vpcSource.readFormat(fields);
  if (found === undefined) throw new Error(`no format: ${fields}`);
  const writers = flowLogs.map((each) =>
    typeof each === "string"
      ? { id: each, from: { kind: "object", key: "a.log.gz" } as const }
      : { id: each.id, from: { kind: "ec2" } as const, facts: each },
  );
  return { format: found, encoding, flowLogs: writers };
}

/** An Athena with a workgroup that is right and one table. */
export function athena(change: Partial<AthenaFacts> = {}): AthenaFacts {
  return {
    region: "eu-west-1",
    database: "flow_witness",
    workgroupName: "team",
    workgroup: { enabled: true, enforced: true, scanLimit: 1e11, output: "s3://results/", keepsResults: false },
    usdPerTb: 5,
    leastUsd: 0.000_05,
    tables: [],
    obstacles: [],
    ...change,
  };
}

/** A table over text with two columns. */
export function shape(change: Partial<TableShape> = {}): TableShape {
  return {
    columns: [
      { name: "srcaddr", type: "string" },
      { name: "start", type: "bigint" },
    ],
    partitions: [{ name: "partition_day", type: "string" }],
    location: "s3://flow-logs/central/AWSLogs/",
    encoding: "text",
    properties: { "projection.enabled": "true", "projection.partition_account.values": "111111111111,222222222222" },
    ...change,
  };
}

/** A folder of this machine that is as it should be. */
export function files(change: Partial<FileFacts> = {}): FileFacts {
  return {
    source: 0,
    path: "./AWSLogs",
    settings: {},
    isMissing: false,
    unreadable: [],
    count: 12,
    headerless: [],
    formats: [],
    deliveries: [],
    ...change,
  };
}

/** What a check finds, by code and severity. */
export function found(check: Check, change: Partial<Facts>): readonly string[] {
  return check(facts(change)).map(({ severity, code }) => `${severity} ${code}`);
}
