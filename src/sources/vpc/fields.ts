import { type DocumentedField, fieldsOf } from "../../records/fields.ts";

/** What each field is about. Source: AWS, "Flow log records", state of June 2026 (version 11). */
export const FIELDS: readonly DocumentedField[] = fieldsOf({
  observer: [
    ...["interface-id", "account-id", "vpc-id", "subnet-id", "instance-id", "interface-type", "resource-id"],
    ...["region", "az-id", "sublocation-type", "sublocation-id", "version"],
  ],
  ends: [
    ...["srcaddr", "srcport", "dstaddr", "dstport", "protocol", "type", "pkt-srcaddr", "pkt-dstaddr"],
    ...["pkt-src-aws-service", "pkt-dst-aws-service"],
  ],
  time: ["start", "end"],
  size: ["packets", "bytes"],
  decision: ["action", "reject-reason", "log-status", "tcp-flags", "encryption-status"],
  path: [
    ...["flow-direction", "traffic-path", "next-hop-interface-id", "next-hop-interface-type", "next-hop-subnet-id"],
    ...["next-hop-az-id", "next-hop-vpc-id"],
  ],
  content: [],
  labels: [
    ...["ecs-cluster-name", "ecs-cluster-arn", "ecs-service-name", "ecs-task-id", "ecs-task-arn"],
    ...["ecs-task-definition-arn", "ecs-container-id", "ecs-second-container-id", "ecs-container-instance-id"],
    ...["ecs-container-instance-arn", "instance-tag", "instance-tag-2", "interface-tag", "interface-tag-2"],
    ...["asg-tag", "asg-tag-2"],
  ],
});
