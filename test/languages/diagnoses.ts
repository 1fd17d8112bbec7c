import type { Diagnosis, DiagnosisCode, Difference } from "../../src/doctor/finding.ts";
import { NOW } from "../support/set-up.ts";

/** Every diagnosis in all its forms: a new code does not compile until it stands here. */
type Samples = { readonly [C in DiagnosisCode]: readonly Omit<Extract<Diagnosis, { readonly code: C }>, "code">[] };

const where = "s3://flow-logs/central";
const table = "vpc_flow_logs";
const workgroup = "team";
const flowLogs = ["fl-0a", "fl-0b"];
const many = Array.from({ length: 7 }, (_, place) => `fl-0${place}`);
const owners = [{ account: "123456789012", region: "eu-west-1" }];
const manyOwners = many.flatMap(() => owners);
const price = { bytes: 20_000_000_000, usd: 0.1 };
const cheap = { bytes: 1_000_000, usd: 0.000_05 };
const free = { bytes: 1_000_000, usd: 0 };
const window = { from: NOW - 7200, to: NOW - 3600 };

const DIFFERENCES: readonly Difference[] = [
  { kind: "columns", place: 2, wanted: "srcaddr string", found: "" },
  { kind: "partitions", wanted: "partition_day string", found: "day string" },
  { kind: "location", wanted: "s3://a", found: "s3://b" },
  { kind: "encoding", wanted: "text", found: "other" },
  { kind: "property", name: "projection.enabled", wanted: "true", found: "" },
];

const ACTIONS = [
  ...["s3:ListBucket", "s3:GetObject", "kms:Decrypt", "ec2:DescribeVpcs", "ec2:DescribeFlowLogs"],
  ...["ec2:DescribeNetworkInterfaces", "athena:GetWorkGroup", "athena:GetTableMetadata"],
  ...["glue:GetDatabase", "glue:GetTable", "sts:AssumeRole"],
];

const REASONS = [
  "empty",
  "truncated",
  "damaged",
  "no-permission",
  "gone",
  "not-a-flow-log",
  "no-times",
  "unknown-format",
  "lines",
] as const;

const SAMPLES: Samples = {
  "no-flow-log": [
    { vpc: "vpc-1", region: "eu-west-1", name: "prod", partial: 0 },
    { vpc: "vpc-1", region: "eu-west-1", partial: 1 },
    { vpc: "vpc-1", region: "eu-west-1", partial: 3 },
  ],
  "logged-elsewhere": [{ vpc: "vpc-1", name: "prod", flowLogs }],
  "every-vpc-logged": [{ vpcs: 1 }, { vpcs: 2 }],
  "part-of-traffic": [
    { resource: "vpc-1", recorded: "accept", flowLogs },
    { resource: "vpc-1", recorded: "reject", flowLogs },
  ],
  "one-action-seen": [
    { where, action: "accept", records: 1000 },
    { where, action: "reject", records: 1000 },
  ],
  "missing-fields": [
    { where, flowLogs: [], fields: ["reject-reason"] },
    { where, flowLogs: many, fields: ["tcp-flags", "flow-direction", "pkt-srcaddr", "pkt-dstaddr", "reject-reason"] },
  ],
  "long-intervals": [
    { where, flowLogs, seconds: 600 },
    { where, flowLogs: [], seconds: 598 },
  ],
  "not-delivering": [
    { flowLog: "fl-0a", resource: "vpc-1", reason: "Access error" },
    { flowLog: "fl-0a", resource: "vpc-1" },
  ],
  "setting-differs": [
    { path: "sources[0].trafficType", configured: "all", actual: "accept", flowLogs: ["fl-0a"] },
    { path: "sources[0].trafficType", configured: "all", actual: "accept", flowLogs },
    { path: "sources[0].aggregationSeconds", configured: "60", actual: "600", flowLogs: [] },
  ],
  "no-tables": [{ obstacles: ["sources[0].accounts …"] }],
  "table-missing": [{ table }],
  "table-differs": [
    ...DIFFERENCES.map((difference) => ({ table, differences: [difference] })),
    { table, differences: DIFFERENCES },
  ],
  "table-fits": [{ table }],
  "older-than-tables": [{ where, begins: NOW, oldest: NOW - 86_400 }],
  "tables-end": [{ ends: NOW }],
  "not-configured": [
    { where, owners },
    { where, owners: manyOwners },
  ],
  "no-objects": [{ where, owners }],
  "layout-differs": [{ where, path: "sources[0].layout", configured: "daily", actual: "hourly" }],
  "no-bucket": [{ where }],
  "empty-place": [{ where }],
  "missing-path": [{ where }],
  "several-formats": [
    {
      where,
      formats: [
        { fields: 14, encoding: "text", flowLogs },
        { fields: 1, encoding: "parquet", flowLogs: ["fl-0c"] },
      ],
    },
  ],
  "flow-logs-left-out": [{ where, flowLogs }],
  "no-workgroup": [{ workgroup }],
  "workgroup-off": [{ workgroup }],
  "no-scan-limit": [{ workgroup }],
  "not-enforced": [{ workgroup }],
  "no-output": [{ workgroup }],
  "no-output-bucket": [{ where }],
  "workgroup-ready": [{ workgroup, limit: 100_000_000_000 }],
  "not-permitted": ACTIONS.map((action) => ({ action, where: ["eu-west-1"] })),
  "no-credentials": [{}],
  "no-answer": [
    { where, action: "s3:ListBucket", problem: "throttled" },
    { where, action: "s3:ListBucket", problem: "out-of-reach" },
  ],
  price: [
    { hour: price, day: price, engine: "athena", bound: "exact" },
    { hour: cheap, day: price, engine: "athena", bound: "most" },
    { hour: free, day: free, engine: "duckdb", bound: "exact" },
  ],
  "limit-too-low": [
    { by: "configuration", limit: 1_000_000, hour: 2_000_000 },
    { by: "workgroup", limit: 1_000_000, hour: 2_000_000 },
  ],
  "digest-limit-too-low": [
    { by: "configuration", limit: 1_000_000, day: 2_000_000 },
    { by: "workgroup", limit: 1_000_000, day: 2_000_000 },
  ],
  "delivery-stopped": [{ where, owners, newest: NOW }],
  "logs-are-old": [{ where, newest: NOW }],
  "delivery-fresh": [{ where, newest: NOW }],
  gaps: [{ where, account: "123456789012", region: "eu-west-1", gaps: many.map(() => window) }],
  "closed-paths": [{ where, count: 1 }],
  "unreadable-files": REASONS.map((reason, place) => ({ where, reason, count: place + 1 })),
  "no-header": [{ where, count: 2 }],
  "files-readable": [{ where, count: 1 }],
};

/** All of them. */
export const DIAGNOSES: readonly Diagnosis[] = Object.entries(SAMPLES).flatMap(([code, samples]) =>
  // Each stands under its own code.
  samples.map((sample) => ({ code, ...sample }) as Diagnosis),
);
