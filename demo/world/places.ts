import type { LogFormat } from "./fields.ts";

/** The company's two accounts. */
export const ACCOUNTS = { prod: "123456789012", shared: "210987654321" } as const;

/** The prefix that a flow log writes under (AWS documentation, "Flow log files"). */
export type Layout = "daily" | "hourly" | "hive" | "hive-hourly";

/** One flow log: what it records, how, and where it puts the files. */
export interface FlowLog {
  /** Folder under `logs/`: the bucket of the story. */
  readonly bucket: string;
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly layout: Layout;
  readonly encoding: "text" | "parquet";
  readonly format: LogFormat;
  readonly trafficType: "all" | "accept" | "reject";
  readonly aggregationSeconds: 60 | 600;
}

/** A VPC. Its flow logs record every interface in it. */
export interface Network {
  readonly vpc: string;
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly cidrs: readonly string[];
  readonly flowLogs: readonly FlowLog[];
}

/** A subnet, with the flow logs that record it beside those of its VPC. */
export interface Subnet {
  readonly id: string;
  readonly network: Network;
  /** All but the last byte of its addresses, with the final dot; every subnet here is a /24. */
  readonly prefix: string;
  readonly ipv6Prefix?: string;
  readonly zone: string;
  readonly flowLogs?: readonly FlowLog[];
}

const TOKYO = "ap-northeast-1";
const VIRGINIA = "us-east-1";

const MAIN_LOG: FlowLog = {
  bucket: "prod-tokyo",
  id: "fl-0a11ce0000000001a",
  account: ACCOUNTS.prod,
  region: TOKYO,
  layout: "daily",
  encoding: "text",
  format: "v5",
  trafficType: "all",
  aggregationSeconds: 60,
};

/** The office subnet was given a flow log of its own before the VPC got one: its interfaces are recorded twice. */
const OFFICE_LOG: FlowLog = { ...MAIN_LOG, id: "fl-0a11ce0000000002b" };

const EDGE_LOG: FlowLog = {
  ...MAIN_LOG,
  bucket: "edge-rejects",
  id: "fl-0a11ce0000000003c",
  layout: "hive",
  trafficType: "reject",
};

const SHARED_LOG: FlowLog = {
  ...MAIN_LOG,
  bucket: "shared-tokyo",
  id: "fl-0b0b000000000004d",
  account: ACCOUNTS.shared,
  layout: "hive-hourly",
  encoding: "parquet",
};

const VIRGINIA_LOG: FlowLog = {
  ...MAIN_LOG,
  bucket: "prod-virginia",
  id: "fl-0a11ce0000000005e",
  region: VIRGINIA,
  layout: "hourly",
  format: "v8",
};

/** The oldest one: default format, ten minutes. */
const LEGACY_LOG: FlowLog = {
  ...MAIN_LOG,
  bucket: "legacy-virginia",
  id: "fl-0b0b000000000006f",
  account: ACCOUNTS.shared,
  region: VIRGINIA,
  format: "v2",
  aggregationSeconds: 600,
};

export const FLOW_LOGS: readonly FlowLog[] = [MAIN_LOG, OFFICE_LOG, EDGE_LOG, SHARED_LOG, VIRGINIA_LOG, LEGACY_LOG];

const MAIN: Network = {
  vpc: "vpc-0a20000000000c0de",
  name: "prod-tokyo",
  account: ACCOUNTS.prod,
  region: TOKYO,
  cidrs: ["10.20.0.0/16"],
  flowLogs: [MAIN_LOG],
};
const EDGE: Network = {
  ...MAIN,
  vpc: "vpc-0a24000000000c0de",
  name: "edge-tokyo",
  cidrs: ["10.24.0.0/16"],
  flowLogs: [EDGE_LOG],
};
const SHARED: Network = {
  ...MAIN,
  vpc: "vpc-0b23000000000c0de",
  name: "shared-tokyo",
  account: ACCOUNTS.shared,
  cidrs: ["10.23.0.0/16"],
  flowLogs: [SHARED_LOG],
};
const VIRGINIA_NETWORK: Network = {
  ...MAIN,
  vpc: "vpc-0a60000000000c0de",
  name: "prod-virginia",
  region: VIRGINIA,
  cidrs: ["10.60.0.0/16", "2001:db8:60::/56"],
  flowLogs: [VIRGINIA_LOG],
};
const LEGACY: Network = {
  ...MAIN,
  vpc: "vpc-0b70000000000c0de",
  name: "legacy-virginia",
  account: ACCOUNTS.shared,
  region: VIRGINIA,
  cidrs: ["10.70.0.0/16"],
  flowLogs: [LEGACY_LOG],
};

export const NETWORKS: readonly Network[] = [MAIN, EDGE, SHARED, VIRGINIA_NETWORK, LEGACY];

/** The subnets, by the short names that hosts and stories use. */
export const SUBNETS = {
  public: { id: "subnet-0a20000000000000a", network: MAIN, prefix: "10.20.0.", zone: "apne1-az1" },
  "app-a": { id: "subnet-0a20000000000010a", network: MAIN, prefix: "10.20.10.", zone: "apne1-az1" },
  "app-b": { id: "subnet-0a20000000000011b", network: MAIN, prefix: "10.20.11.", zone: "apne1-az4" },
  "desks-a": { id: "subnet-0a20000000000040a", network: MAIN, prefix: "10.20.40.", zone: "apne1-az1" },
  "desks-b": {
    id: "subnet-0a20000000000041b",
    network: MAIN,
    prefix: "10.20.41.",
    zone: "apne1-az4",
    flowLogs: [OFFICE_LOG],
  },
  edge: { id: "subnet-0a24000000000003a", network: EDGE, prefix: "10.24.3.", zone: "apne1-az1" },
  data: { id: "subnet-0b23000000000000a", network: SHARED, prefix: "10.23.0.", zone: "apne1-az1" },
  services: { id: "subnet-0b23000000000001b", network: SHARED, prefix: "10.23.1.", zone: "apne1-az4" },
  web: {
    id: "subnet-0a60000000000010a",
    network: VIRGINIA_NETWORK,
    prefix: "10.60.10.",
    ipv6Prefix: "2001:db8:60:10::",
    zone: "use1-az2",
  },
  api: {
    id: "subnet-0a60000000000020b",
    network: VIRGINIA_NETWORK,
    prefix: "10.60.20.",
    ipv6Prefix: "2001:db8:60:20::",
    zone: "use1-az4",
  },
  legacy: { id: "subnet-0b70000000000001a", network: LEGACY, prefix: "10.70.1.", zone: "use1-az2" },
} as const satisfies Record<string, Subnet>;

export type SubnetName = keyof typeof SUBNETS;
