import type { FieldTable } from "../../../language.ts";
import { count, field, milliseconds, moment, named, oneOf, size } from "../field-words.ts";

/** What AWS documents as reasons ("Access logs for VPC Lattice"). */
const FAILURES: Readonly<Record<string, string>> = {
  TargetConnectionError: "ターゲットに接続できない",
  TargetProtocolError: "ターゲットの応答がプロトコルに合わない",
  TargetDataTimeout: "ターゲットの時間切れ",
  TargetConnectionClosed: "ターゲットが接続を閉じた",
  ClientConnectionClosed: "クライアントが接続を閉じた",
  ClientRateLimited: "クライアントの要求が多すぎる",
  ClientAccessDenied: "クライアントに許可がない",
  ClientProtocolError: "クライアントの要求がプロトコルに合わない",
  ConnectionDurationExceeded: "接続時間の上限超過",
  InternalError: "VPC Lattice 内部のエラー",
};

/** Fields of VPC Lattice access logs, for services and for resources. */
export const lattice: FieldTable = {
  serviceNetworkArn: field("サービスネットワーク", named),
  serviceArn: field("サービス", named),
  targetGroupArn: field("ターゲットグループ", named),
  resourceConfigurationArn: field("リソース設定", named),
  serviceNetworkResourceAssociationId: field("リソースの関連付け"),
  vpcEndpointId: field("VPC エンドポイント"),
  listenerId: field("リスナー"),
  listenerType: field("リスナーの種類"),
  requestId: field("リクエスト番号"),
  sourceIpPort: field("クライアント"),
  targetIpPort: field("ターゲット"),
  destinationIpPort: field("クライアントの接続先"),
  gatewayIpPort: field("リソースゲートウェイ"),
  resourceIpPort: field("リソース"),
  protocol: field("プロトコル"),
  startTime: field("開始", moment),
  eventTimestamp: field("時刻", moment),
  duration: field("所要時間", milliseconds),
  requestToTargetDuration: field("ターゲットに届くまでの時間", milliseconds),
  responseFromTargetDuration: field("ターゲットの応答時間", milliseconds),
  bytesReceived: field("要求のサイズ", size),
  bytesSent: field("応答のサイズ", size),
  responseCode: field("HTTP ステータス", (value) => `${value}（${statusWords(value)}）`),
  failureReason: oneOf("失敗の理由", FAILURES),
  authDeniedReason: oneOf("拒否した側", {
    Service: "サービスの認証ポリシー",
    Network: "サービスネットワークの認証ポリシー",
    Identity: "呼び出し元自身のポリシー",
  }),
  resolvedUser: oneOf("呼び出し元", { Anonymous: "署名なし", Unknown: "不明" }),
  grpcResponseCode: field("gRPC ステータス", count),
  sourceVpcId: field("クライアントの VPC"),
  sourceVpcArn: field("クライアントの VPC の ARN", named),
  destinationVpcId: field("ターゲットの VPC"),
  requestMethod: field("HTTP メソッド"),
  requestPath: field("パス"),
  hostHeader: field("要求されたホスト名"),
  userAgent: field("クライアントのプログラム"),
  serverNameIndication: field("ホスト名（TLS）"),
  tlsVersion: field("TLS のバージョン"),
  sslCipher: field("TLS の暗号スイート"),
  callerPrincipal: field("呼び出し元のプリンシパル"),
  callerPrincipalOrgID: field("呼び出し元の組織"),
  callerPrincipalTags: field("呼び出し元のタグ"),
  callerX509SubjectCN: field("呼び出し元の証明書の主体者（CN）"),
  callerX509IssuerOU: field("呼び出し元の証明書の発行者（OU）"),
  callerX509SANNameCN: field("呼び出し元の証明書の別名（CN）"),
  callerX509SANDNS: field("呼び出し元の証明書の DNS 名"),
  callerX509SANURI: field("呼び出し元の証明書の URI"),
};

function statusWords(code: string): string {
  if (code === "403") return "許可なし";
  if (code === "404") return "サービスまたはパスなし";
  const classes: Readonly<Record<string, string>> = {
    "1": "処理中",
    "2": "応答あり",
    "3": "別の場所へ転送",
    "4": "要求の誤りとして拒否",
    "5": "サービスまたは VPC Lattice の失敗",
  };
  return classes[code.charAt(0)] ?? "HTTP ステータスではない値";
}
