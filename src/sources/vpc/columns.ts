import type { Column, ColumnType } from "../source.ts";

/**
 * Every field of VPC flow logs in documented order, with the version that brought it and its type in Parquet objects.
 * Version 6 exists for transit gateways only. Source: AWS, "Flow log records", state of June 2026 (version 11).
 */
export const COLUMNS: readonly Column[] = [
  column("version", 2, "integer"),
  column("account-id", 2),
  column("interface-id", 2),
  column("srcaddr", 2),
  column("dstaddr", 2),
  column("srcport", 2, "integer"),
  column("dstport", 2, "integer"),
  column("protocol", 2, "integer"),
  column("packets", 2, "bigint"),
  column("bytes", 2, "bigint"),
  column("start", 2, "bigint"),
  column("end", 2, "bigint"),
  column("action", 2),
  column("log-status", 2),
  column("vpc-id", 3),
  column("subnet-id", 3),
  column("instance-id", 3),
  column("tcp-flags", 3, "integer"),
  column("type", 3),
  column("pkt-srcaddr", 3),
  column("pkt-dstaddr", 3),
  column("region", 4),
  column("az-id", 4),
  column("sublocation-type", 4),
  column("sublocation-id", 4),
  column("pkt-src-aws-service", 5),
  column("pkt-dst-aws-service", 5),
  column("flow-direction", 5),
  column("traffic-path", 5, "integer"),
  column("ecs-cluster-arn", 7),
  column("ecs-cluster-name", 7),
  column("ecs-container-instance-arn", 7),
  column("ecs-container-instance-id", 7),
  column("ecs-container-id", 7),
  column("ecs-second-container-id", 7),
  column("ecs-service-name", 7),
  column("ecs-task-definition-arn", 7),
  column("ecs-task-arn", 7),
  column("ecs-task-id", 7),
  column("reject-reason", 8),
  column("resource-id", 9),
  column("encryption-status", 10, "integer"),
  column("instance-tag", 11),
  column("instance-tag-2", 11),
  column("interface-tag", 11),
  column("interface-tag-2", 11),
  column("asg-tag", 11),
  column("asg-tag-2", 11),
  column("interface-type", 11),
  column("next-hop-interface-id", 11),
  column("next-hop-subnet-id", 11),
  column("next-hop-az-id", 11),
  column("next-hop-vpc-id", 11),
  column("next-hop-interface-type", 11),
];

const BY_NAME: ReadonlyMap<string, Column> = new Map(COLUMNS.map((known) => [known.name, known]));

/** The documented column of a field or column name, hyphenated or underscored; a text column for any other name. */
export function columnNamed(text: string): Column {
  const field = text.replaceAll("_", "-");
  return BY_NAME.get(field.replaceAll("-", "_")) ?? column(field, 0);
}

/** `since` is 0 for a name that the documentation does not know. */
function column(field: string, since: number, type: ColumnType = "text"): Column {
  return { field, name: field.replaceAll("-", "_"), type, since };
}
