import { FIELDS, type Story } from "./story.ts";

/** A rejected reply inside one subnet cannot be a network ACL's doing, as it would be elsewhere. */
export const replyRejectedInOneSubnet: Story = {
  shows: [7],
  config: `
interfaces:
  - { id: eni-0a71, addresses: [10.23.0.71], subnet: subnet-0a1 }
  - { id: eni-0d60, addresses: [10.23.0.60], subnet: subnet-0a1 }
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.23.0.71 10.23.0.60 51001 6379 6 3 180 14:01:10 14:01:40 ACCEPT OK 2 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.23.0.71 6379 51001 6 3 180 14:01:10 14:01:40 REJECT OK 18 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "rejected-in-subnet",
    kind: "rejected",
    leg: "reply",
    direction: "out",
    observer: { id: "eni-0d60" },
    layer: "security-group",
    layerStanding: "inferred",
    final: true,
  },
  claims: ["observed: reply-rejected", "inferred: connection-forgotten"],
  en: {
    question: "Was 10.23.0.71 to 10.23.0.60 on redis blocked between 14:00 and 14:10?",
    lines: [
      "✗ Rejected on the way back · 10.23.0.71 → 10.23.0.60, port 6379 (redis)",
      "1 request was let in at 10.23.0.60 at 14:01 JST; its reply was turned away on the way out.",
      "Inside one subnet no network ACL is consulted, so most likely its security group no longer knew the connection.",
      "Next: ask whoever runs 10.23.0.60 to check the outbound rules of the security group for tcp/6379 to 10.23.0.71.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.23.0.71 から 10.23.0.60 への redis は拒否されましたか？",
    lines: [
      "✗ 戻りの通信が拒否されています · 10.23.0.71 → 10.23.0.60 6379番（redis）",
      "14:01 の要求 1 件は通り、応答 1 件が 10.23.0.60 の出口で拒否されました。",
      "同じサブネット内なので、セキュリティグループの接続追跡が切れた可能性が高いです。",
      "次は: 10.23.0.60 の「10.23.0.71 への tcp/6379 のルール（セキュリティグループ）」を確認してください。",
    ],
    also: [],
  },
};
