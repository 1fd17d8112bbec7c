/** How AWS types a field in Parquet; text files hold strings only. */
export type FieldType = "INTEGER" | "BIGINT" | "VARCHAR";

/** Every field the sample logs carry, in the order of the AWS documentation (version 2 first), with its Parquet type. */
export const FIELDS = {
  version: "INTEGER",
  "account-id": "VARCHAR",
  "interface-id": "VARCHAR",
  srcaddr: "VARCHAR",
  dstaddr: "VARCHAR",
  srcport: "INTEGER",
  dstport: "INTEGER",
  protocol: "INTEGER",
  packets: "BIGINT",
  bytes: "BIGINT",
  start: "BIGINT",
  end: "BIGINT",
  action: "VARCHAR",
  "log-status": "VARCHAR",
  "vpc-id": "VARCHAR",
  "subnet-id": "VARCHAR",
  "instance-id": "VARCHAR",
  "tcp-flags": "INTEGER",
  type: "VARCHAR",
  "pkt-srcaddr": "VARCHAR",
  "pkt-dstaddr": "VARCHAR",
  region: "VARCHAR",
  "az-id": "VARCHAR",
  "sublocation-type": "VARCHAR",
  "sublocation-id": "VARCHAR",
  "pkt-src-aws-service": "VARCHAR",
  "pkt-dst-aws-service": "VARCHAR",
  "flow-direction": "VARCHAR",
  "traffic-path": "INTEGER",
  "ecs-cluster-arn": "VARCHAR",
  "ecs-cluster-name": "VARCHAR",
  "ecs-container-instance-arn": "VARCHAR",
  "ecs-container-instance-id": "VARCHAR",
  "ecs-container-id": "VARCHAR",
  "ecs-second-container-id": "VARCHAR",
  "ecs-service-name": "VARCHAR",
  "ecs-task-definition-arn": "VARCHAR",
  "ecs-task-arn": "VARCHAR",
  "ecs-task-id": "VARCHAR",
  "reject-reason": "VARCHAR",
} as const satisfies Record<string, FieldType>;

export type FieldName = keyof typeof FIELDS;

/** One record under its documented field names; a field that is left out is written as `-` (text) or NULL (Parquet). */
export type Row = { readonly [name in FieldName]?: string | number };

const BY_VERSION: readonly FieldName[] = [
  "version",
  "account-id",
  "interface-id",
  "srcaddr",
  "dstaddr",
  "srcport",
  "dstport",
  "protocol",
  "packets",
  "bytes",
  "start",
  "end",
  "action",
  "log-status",
  "vpc-id",
  "subnet-id",
  "instance-id",
  "tcp-flags",
  "type",
  "pkt-srcaddr",
  "pkt-dstaddr",
  "region",
  "az-id",
  "sublocation-type",
  "sublocation-id",
  "pkt-src-aws-service",
  "pkt-dst-aws-service",
  "flow-direction",
  "traffic-path",
  "ecs-cluster-arn",
  "ecs-cluster-name",
  "ecs-container-instance-arn",
  "ecs-container-instance-id",
  "ecs-container-id",
  "ecs-second-container-id",
  "ecs-service-name",
  "ecs-task-definition-arn",
  "ecs-task-arn",
  "ecs-task-id",
  "reject-reason",
];

/** What each kind of flow log writes, in file order; `version` is the highest version among the chosen fields. */
export const LOG_FORMATS = {
  /** The fixed default format. */
  v2: { version: 2, fields: BY_VERSION.slice(0, 14) },
  /** All fields up to version 5, metadata first, as somebody ordered them in the console. */
  v5: {
    version: 5,
    fields: [
      ...BY_VERSION.slice(0, 1),
      ...BY_VERSION.slice(14, 17),
      ...BY_VERSION.slice(1, 14),
      ...BY_VERSION.slice(17, 29),
    ],
  },
  /** All fields up to version 8, for the reject reason. */
  v8: { version: 8, fields: BY_VERSION },
} as const satisfies Record<string, { readonly version: number; readonly fields: readonly FieldName[] }>;

export type LogFormat = keyof typeof LOG_FORMATS;
