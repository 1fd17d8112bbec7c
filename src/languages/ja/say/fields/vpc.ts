import type { FieldTable } from "../../../language.ts";
import { count, field, flags, inPacket, moment, oneOf, port, protocol, size, tag } from "../field-words.ts";

/** Fields that every flow log shares. */
export const shared: FieldTable = {
  version: field("形式のバージョン"),
  "account-id": oneOf("アカウント", { unknown: "AWS が管理するインターフェース" }),
  srcaddr: field("送信元"),
  dstaddr: field("宛先"),
  srcport: field("送信元ポート", port),
  dstport: field("宛先ポート", port),
  protocol: field("プロトコル", protocol),
  packets: field("パケット数", count),
  bytes: field("サイズ", size),
  start: field("開始", moment),
  end: field("終了", moment),
  "log-status": oneOf("ログの状態", {
    OK: "通常どおり記録",
    NODATA: "この間の通信なし",
    SKIPDATA: "この間の記録に欠けあり",
  }),
  "tcp-flags": field("TCP フラグ", flags),
  type: field("アドレスの種類"),
  region: field("リージョン"),
  "pkt-src-aws-service": field("送信元の AWS サービス"),
  "pkt-dst-aws-service": field("宛先の AWS サービス"),
};

/** Where egress traffic leaves to (AWS, "Flow log records", state of June 2026). */
const PATHS: Readonly<Record<string, string>> = {
  "1": "同じ VPC 内の別のリソースへ",
  "2": "インターネットゲートウェイまたはゲートウェイエンドポイント経由",
  "3": "仮想プライベートゲートウェイ経由",
  "4": "同じリージョンの VPC ピアリング経由",
  "5": "別リージョンとの VPC ピアリング経由",
  "6": "Local Zone または Wavelength Zone へ",
  "7": "ゲートウェイ VPC エンドポイント経由",
  "8": "インターネットゲートウェイ経由",
};

const INTERFACES: Readonly<Record<string, string>> = {
  nat_gateway: "NAT ゲートウェイ",
  network_load_balancer: "Network Load Balancer",
  regional_nat_gateway: "リージョナル NAT ゲートウェイ",
  transit_gateway: "Transit Gateway",
  vpc_endpoint: "VPC エンドポイント",
};

/** Fields of VPC flow logs. */
export const vpc: FieldTable = {
  ...shared,
  "interface-id": field("インターフェース"),
  action: oneOf("結果", {
    ACCEPT: "ここのセキュリティグループとネットワーク ACL が許可",
    REJECT: "ここのセキュリティグループかネットワーク ACL が拒否、または接続終了後のパケット",
  }),
  "vpc-id": field("VPC"),
  "subnet-id": field("サブネット"),
  "instance-id": field("インスタンス"),
  "pkt-srcaddr": inPacket("パケット内の送信元", "srcaddr"),
  "pkt-dstaddr": inPacket("パケット内の宛先", "dstaddr"),
  "az-id": field("アベイラビリティーゾーン"),
  "sublocation-type": oneOf("リージョン外の場所", {
    wavelength: "Wavelength Zone",
    outpost: "Outpost",
    localzone: "Local Zone",
  }),
  "sublocation-id": field("その場所の ID"),
  "flow-direction": oneOf("向き", { ingress: "インターフェースに入る", egress: "インターフェースから出る" }),
  "traffic-path": oneOf("経路", PATHS),
  "ecs-cluster-arn": field("ECS クラスターの ARN"),
  "ecs-cluster-name": field("ECS クラスター"),
  "ecs-container-instance-arn": field("ECS コンテナインスタンスの ARN"),
  "ecs-container-instance-id": field("ECS コンテナインスタンス"),
  "ecs-container-id": field("ECS コンテナ"),
  "ecs-second-container-id": field("2 つ目の ECS コンテナ"),
  "ecs-service-name": field("ECS サービス"),
  "ecs-task-definition-arn": field("ECS タスク定義"),
  "ecs-task-arn": field("ECS タスクの ARN"),
  "ecs-task-id": field("ECS タスク"),
  "reject-reason": oneOf("拒否の理由", {
    BPA: "VPC のパブリックアクセスブロック",
    EC: "VPC の暗号化コントロール",
  }),
  "resource-id": field("リージョナル NAT ゲートウェイ"),
  "encryption-status": oneOf("暗号化", {
    "0": "なし",
    "1": "Nitro システムによる",
    "2": "アプリケーションによる（ポートからの推測）",
    "3": "Nitro システムとアプリケーションによる",
  }),
  "instance-tag": field("インスタンスのタグ", tag),
  "instance-tag-2": field("インスタンスの 2 つ目のタグ", tag),
  "interface-tag": field("インターフェースのタグ", tag),
  "interface-tag-2": field("インターフェースの 2 つ目のタグ", tag),
  "asg-tag": field("Auto Scaling グループのタグ", tag),
  "asg-tag-2": field("Auto Scaling グループの 2 つ目のタグ", tag),
  "interface-type": oneOf("インターフェースの種類", INTERFACES),
  "next-hop-interface-id": field("隣のインターフェース"),
  "next-hop-subnet-id": field("隣のサブネット"),
  "next-hop-az-id": field("隣のアベイラビリティーゾーン"),
  "next-hop-vpc-id": field("隣の VPC"),
  "next-hop-interface-type": oneOf("隣のインターフェースの種類", INTERFACES),
};
