import type { FieldTable } from "../../../language.ts";
import { count, field, oneOf } from "../field-words.ts";
import { shared } from "./vpc.ts";

/** Fields of transit gateway flow logs. */
export const tgw: FieldTable = {
  ...shared,
  "resource-type": field("kind of resource"),
  "tgw-id": field("transit gateway"),
  "tgw-attachment-id": field("attachment that recorded it"),
  "tgw-pair-attachment-id": field("attachment at the other side"),
  "tgw-src-vpc-account-id": field("account of the source VPC"),
  "tgw-dst-vpc-account-id": field("account of the destination VPC"),
  "tgw-src-vpc-id": field("source VPC"),
  "tgw-dst-vpc-id": field("destination VPC"),
  "tgw-src-subnet-id": field("source subnet"),
  "tgw-dst-subnet-id": field("destination subnet"),
  "tgw-src-eni": field("interface on the source side"),
  "tgw-dst-eni": field("interface on the destination side"),
  "tgw-src-az-id": field("Availability Zone of the source"),
  "tgw-dst-az-id": field("Availability Zone of the destination"),
  "packets-lost-no-route": field("packets lost for want of a route", count),
  "packets-lost-blackhole": field("packets lost in a blackhole route", count),
  "packets-lost-mtu-exceeded": field("packets lost as too large (MTU)", count),
  "packets-lost-ttl-expired": field("packets lost as too long on the way (TTL)", count),
  "flow-direction": oneOf("direction", {
    ingress: "into the gateway at this attachment",
    egress: "out of the gateway at this attachment",
  }),
};
