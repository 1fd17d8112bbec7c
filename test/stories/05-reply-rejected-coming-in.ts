import { FIELDS, type Story } from "./story.ts";

/** Request out, reply turned away coming in: most likely the inbound network ACL of the client's own subnet. */
export const replyRejectedComingIn: Story = {
  shows: [5],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a30 10.20.0.30 198.51.100.123 40123 123 17 1 76 14:01:02 14:01:30 ACCEPT OK 0 egress
    5 123456789012 eni-0a30 198.51.100.123 10.20.0.30 123 40123 17 1 76 14:01:02 14:01:30 REJECT OK 0 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "reply-rejected",
    kind: "rejected",
    leg: "reply",
    direction: "in",
    observer: { id: "eni-0a30" },
    layer: "network-acl",
    layerStanding: "inferred",
    final: true,
  },
  claims: ["observed: reply-rejected", "inferred: reply-rules-closed", "unknown: reply-other-causes"],
  en: {
    question: "Did ntp from 10.20.0.30 to 198.51.100.123 get through between 14:00 and 14:10?",
    lines: [
      "✗ Rejected on the way back · 10.20.0.30 → 198.51.100.123, UDP port 123 (ntp)",
      "1 request was let out at 10.20.0.30 at 14:01 JST; its reply was turned away coming back.",
      "A security group lets replies pass, so most likely the inbound network ACL does not open the reply ports (1024–65535).",
      "Next: ask whoever runs 10.20.0.30 to check the inbound rules of the network ACL of its subnet.",
    ],
    also: ["An expired connection, a rule changed in between or another way back would look the same in the log."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.0.30 から 198.51.100.123 への ntp は通りましたか？",
    lines: [
      "✗ 戻りの通信が拒否されています · 10.20.0.30 → 198.51.100.123 UDP 123番（ntp）",
      "14:01 の要求 1 件は通り、応答 1 件が 10.20.0.30 の入口で拒否されました。",
      "応答も調べるネットワーク ACL が応答用ポート（1024〜65535）を閉じているようです。",
      "次は: 10.20.0.30 の「サブネットのインバウンド ACL」を確認してください。",
    ],
    also: ["接続の期限切れ、途中のルール変更、戻りの別経路でも、ログは同じになります。"],
  },
};
