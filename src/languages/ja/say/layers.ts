import type { Layer } from "../../../verdict/verdict.ts";

/** Who may turn traffic away. */
export function layerName(layer: Layer): string {
  return LAYERS[layer];
}

const LAYERS: Readonly<Record<Layer, string>> = {
  "security-group": "セキュリティグループ",
  "network-acl": "サブネットのネットワーク ACL",
  either: "セキュリティグループかネットワーク ACL",
  "block-public-access": "VPC のパブリックアクセスブロック（BPA）",
  "encryption-controls": "VPC の暗号化コントロール（EC）",
  "firewall-rule": "ファイアウォールのルール",
  "lattice-auth": "VPC Lattice の認証ポリシー",
};
