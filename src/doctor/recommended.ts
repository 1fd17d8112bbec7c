import type { WantedField } from "./finding.ts";

/** Fields that a flow log ought to write: those of every flow log, and all that make answers better. */
export const RECOMMENDED_FIELDS: readonly string[] = [
  ...["version", "account-id", "interface-id", "srcaddr", "dstaddr", "srcport", "dstport", "protocol"],
  ...["packets", "bytes", "start", "end", "action", "log-status", "vpc-id", "subnet-id", "instance-id"],
  ...["tcp-flags", "type", "pkt-srcaddr", "pkt-dstaddr", "region", "az-id", "pkt-src-aws-service"],
  ...["pkt-dst-aws-service", "flow-direction", "traffic-path", "reject-reason"],
];

/** Fields whose absence is worth a word, most valuable first. */
export const WANTED_FIELDS: readonly WantedField[] = [
  "tcp-flags",
  "flow-direction",
  "pkt-srcaddr",
  "pkt-dstaddr",
  "reject-reason",
];

/** Fields as a flow log's settings write them: `${version} ${account-id} …`. */
export function formatText(fields: readonly string[]): string {
  return fields.map((field) => `\${${field}}`).join(" ");
}
