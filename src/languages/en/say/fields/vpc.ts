import type { FieldTable } from "../../../language.ts";
import { count, field, flags, inPacket, moment, oneOf, port, protocol, size, tag } from "../field-words.ts";

/** Fields that every flow log shares. */
export const shared: FieldTable = {
  version: field("format version"),
  "account-id": oneOf("account", { unknown: "AWS manages this interface" }),
  srcaddr: field("source"),
  dstaddr: field("destination"),
  srcport: field("source port", port),
  dstport: field("destination port", port),
  protocol: field("protocol", protocol),
  packets: field("packets", count),
  bytes: field("size", size),
  start: field("start", moment),
  end: field("end", moment),
  "log-status": oneOf("log status", {
    OK: "recorded as usual",
    NODATA: "nothing passed in this time",
    SKIPDATA: "records of this time were lost",
  }),
  "tcp-flags": field("TCP flags", flags),
  type: field("kind of address"),
  region: field("Region"),
  "pkt-src-aws-service": field("AWS service of the source"),
  "pkt-dst-aws-service": field("AWS service of the destination"),
};

/** Where egress traffic leaves to (AWS, "Flow log records", state of June 2026). */
const PATHS: Readonly<Record<string, string>> = {
  "1": "to another resource in the same VPC",
  "2": "through an internet gateway or a gateway endpoint",
  "3": "through a virtual private gateway",
  "4": "through a peering connection in the Region",
  "5": "through a peering connection to another Region",
  "6": "to a Local Zone or a Wavelength Zone",
  "7": "through a gateway VPC endpoint",
  "8": "through an internet gateway",
};

const INTERFACES: Readonly<Record<string, string>> = {
  nat_gateway: "of a NAT gateway",
  network_load_balancer: "of a Network Load Balancer",
  regional_nat_gateway: "of a regional NAT gateway",
  transit_gateway: "of a transit gateway",
  vpc_endpoint: "of a VPC endpoint",
};

/** Fields of VPC flow logs. */
export const vpc: FieldTable = {
  ...shared,
  "interface-id": field("interface"),
  action: oneOf("decision", {
    ACCEPT: "security group and network ACL let it pass here",
    REJECT: "security group or network ACL did not let it pass here, or it came after the connection was closed",
  }),
  "vpc-id": field("VPC"),
  "subnet-id": field("subnet"),
  "instance-id": field("instance"),
  "pkt-srcaddr": inPacket("source in the packet", "srcaddr"),
  "pkt-dstaddr": inPacket("destination in the packet", "dstaddr"),
  "az-id": field("Availability Zone"),
  "sublocation-type": oneOf("place outside the Region", {
    wavelength: "Wavelength Zone",
    outpost: "Outpost",
    localzone: "Local Zone",
  }),
  "sublocation-id": field("id of that place"),
  "flow-direction": oneOf("direction", { ingress: "into the interface", egress: "out of the interface" }),
  "traffic-path": oneOf("path", PATHS),
  "ecs-cluster-arn": field("ECS cluster ARN"),
  "ecs-cluster-name": field("ECS cluster"),
  "ecs-container-instance-arn": field("ECS container instance ARN"),
  "ecs-container-instance-id": field("ECS container instance"),
  "ecs-container-id": field("ECS container"),
  "ecs-second-container-id": field("second ECS container"),
  "ecs-service-name": field("ECS service"),
  "ecs-task-definition-arn": field("ECS task definition"),
  "ecs-task-arn": field("ECS task ARN"),
  "ecs-task-id": field("ECS task"),
  "reject-reason": oneOf("reason of the reject", {
    BPA: "VPC Block Public Access",
    EC: "VPC Encryption Controls",
  }),
  "resource-id": field("regional NAT gateway"),
  "encryption-status": oneOf("encryption", {
    "0": "none",
    "1": "by the Nitro system",
    "2": "by the application, guessed from the port",
    "3": "by the Nitro system and by the application",
  }),
  "instance-tag": field("tag of the instance", tag),
  "instance-tag-2": field("second tag of the instance", tag),
  "interface-tag": field("tag of the interface", tag),
  "interface-tag-2": field("second tag of the interface", tag),
  "asg-tag": field("tag of the Auto Scaling group", tag),
  "asg-tag-2": field("second tag of the Auto Scaling group", tag),
  "interface-type": oneOf("kind of interface", INTERFACES),
  "next-hop-interface-id": field("neighbouring interface"),
  "next-hop-subnet-id": field("its subnet"),
  "next-hop-az-id": field("its Availability Zone"),
  "next-hop-vpc-id": field("its VPC"),
  "next-hop-interface-type": oneOf("kind of neighbouring interface", INTERFACES),
};
