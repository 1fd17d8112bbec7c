import { FIELDS, type Story } from "./story.ts";

/** A peer in VPC Lattice's own range: one leg of a connection whose other end is in the Lattice log. */
export const lattice: Story = {
  shows: [26],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 10.20.40.4 169.254.171.65 51001 443 6 9 900 14:02:05 14:02:40 ACCEPT OK 3 egress
    5 123456789012 eni-0a40 169.254.171.65 10.20.40.4 443 51001 6 9 4900 14:02:05 14:02:40 ACCEPT OK 19 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "completed", kind: "accepted", exchange: "completed", final: true },
  claims: [
    "observed: exchange-completed",
    "inferred: open-both-ways",
    "unknown: application-outcome",
    "inferred: lattice-leg",
    "unknown: lattice-ends",
  ],
  en: {
    question: "Did 10.20.40.4 reach 169.254.171.65 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.20.40.4 → 169.254.171.65, port 443 (https)",
      "1 connection was opened and answered at 14:02 JST (handshake seen).",
      "So the network lets it through both ways. Whether the application behind it did its work is not in these logs.",
      "Next: look into the VPC Lattice access log for the same time.",
    ],
    also: [
      "169.254.171.65 belongs to VPC Lattice, so this is one leg of a connection through it.",
      "Who stands at the far end of that leg is not in flow logs.",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 169.254.171.65 の 443番に届きましたか？",
    lines: [
      "✓ 許可されています · 10.20.40.4 → 169.254.171.65 443番（https）",
      "14:02 に 1 件の接続が確立し、応答もありました。",
      "ハンドシェイクが確認できたため、ネットワークは両方向とも通しています。アプリケーションの結果は、このログにはありません。",
      "次は: 同じ時間の VPC Lattice アクセスログを確認してください。",
    ],
    also: [
      "169.254.171.65 は VPC Lattice のアドレスなので、Lattice を経由する接続の片側です。",
      "その先の本当の相手は、フローログにはありません。",
    ],
  },
};
