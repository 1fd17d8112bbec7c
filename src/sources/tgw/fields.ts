import { type DocumentedField, fieldsOf } from "../../records/fields.ts";

/** What each field is about. Source: AWS, "Transit Gateway Flow Log records" (version 6). */
export const FIELDS: readonly DocumentedField[] = fieldsOf({
  observer: [
    ...["tgw-id", "tgw-attachment-id", "tgw-pair-attachment-id", "resource-type", "account-id", "region", "version"],
  ],
  ends: [
    ...["srcaddr", "srcport", "dstaddr", "dstport", "protocol", "type", "pkt-src-aws-service", "pkt-dst-aws-service"],
  ],
  time: ["start", "end"],
  size: ["packets", "bytes"],
  decision: [
    ...["packets-lost-no-route", "packets-lost-blackhole", "packets-lost-mtu-exceeded", "packets-lost-ttl-expired"],
    ...["log-status", "tcp-flags"],
  ],
  path: [
    ...["flow-direction", "tgw-src-vpc-id", "tgw-src-subnet-id", "tgw-src-eni", "tgw-src-az-id"],
    ...["tgw-src-vpc-account-id", "tgw-dst-vpc-id", "tgw-dst-subnet-id", "tgw-dst-eni", "tgw-dst-az-id"],
    "tgw-dst-vpc-account-id",
  ],
  content: [],
  labels: [],
});

/** The order in which a transit gateway writes them unless somebody chose another. */
export const DEFAULT_ORDER: readonly string[] = [
  ...["version", "resource-type", "account-id", "tgw-id", "tgw-attachment-id", "tgw-src-vpc-account-id"],
  ...["tgw-dst-vpc-account-id", "tgw-src-vpc-id", "tgw-dst-vpc-id", "tgw-src-subnet-id", "tgw-dst-subnet-id"],
  ...["tgw-src-eni", "tgw-dst-eni", "tgw-src-az-id", "tgw-dst-az-id", "tgw-pair-attachment-id", "srcaddr", "dstaddr"],
  ...["srcport", "dstport", "protocol", "packets", "bytes", "start", "end", "log-status", "type"],
  ...["packets-lost-no-route", "packets-lost-blackhole", "packets-lost-mtu-exceeded", "packets-lost-ttl-expired"],
  ...["tcp-flags", "region", "flow-direction", "pkt-src-aws-service", "pkt-dst-aws-service"],
];
