import type { FieldTable } from "../../../language.ts";
import { count, field, oneOf } from "../field-words.ts";
import { shared } from "./vpc.ts";

/** Fields of transit gateway flow logs. */
export const tgw: FieldTable = {
  ...shared,
  "resource-type": field("リソースの種類"),
  "tgw-id": field("Transit Gateway"),
  "tgw-attachment-id": field("記録したアタッチメント"),
  "tgw-pair-attachment-id": field("反対側のアタッチメント"),
  "tgw-src-vpc-account-id": field("送信元 VPC のアカウント"),
  "tgw-dst-vpc-account-id": field("宛先 VPC のアカウント"),
  "tgw-src-vpc-id": field("送信元の VPC"),
  "tgw-dst-vpc-id": field("宛先の VPC"),
  "tgw-src-subnet-id": field("送信元のサブネット"),
  "tgw-dst-subnet-id": field("宛先のサブネット"),
  "tgw-src-eni": field("送信元側のインターフェース"),
  "tgw-dst-eni": field("宛先側のインターフェース"),
  "tgw-src-az-id": field("送信元のアベイラビリティーゾーン"),
  "tgw-dst-az-id": field("宛先のアベイラビリティーゾーン"),
  "packets-lost-no-route": field("経路がなく失われたパケット", count),
  "packets-lost-blackhole": field("ブラックホールルートで失われたパケット", count),
  "packets-lost-mtu-exceeded": field("大きすぎて（MTU 超過）失われたパケット", count),
  "packets-lost-ttl-expired": field("TTL 切れで失われたパケット", count),
  "flow-direction": oneOf("向き", {
    ingress: "このアタッチメントからゲートウェイに入る",
    egress: "ゲートウェイからこのアタッチメントへ出る",
  }),
};
