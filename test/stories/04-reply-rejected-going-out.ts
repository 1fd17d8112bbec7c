import { FIELDS, type Story } from "./story.ts";

/** Request in, reply turned away going out: most likely the outbound network ACL, and why it need not be. */
export const replyRejectedGoingOut: Story = {
  shows: [4],
  config: `
addressBook:
  - key: orders-db
    names: [受注DB]
    addresses: [10.22.136.68]
    owner: "#team-db"
interfaces:
  - id: eni-0d68
    addresses: [10.22.136.68]
    subnet: subnet-0a1
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0d68 10.25.8.92 10.22.136.68 40001 3306 6 3 180 14:01:02 14:01:30 ACCEPT OK 2 ingress
    5 123456789012 eni-0d68 10.22.136.68 10.25.8.92 3306 40001 6 3 180 14:01:02 14:01:30 REJECT OK 18 egress
    5 123456789012 eni-0d68 10.25.8.92 10.22.136.68 40002 3306 6 3 180 14:01:12 14:01:40 ACCEPT OK 2 ingress
    5 123456789012 eni-0d68 10.22.136.68 10.25.8.92 3306 40002 6 3 180 14:01:12 14:01:40 REJECT OK 18 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "reply-rejected",
    kind: "rejected",
    leg: "reply",
    direction: "out",
    observer: { id: "eni-0d68" },
    layer: "network-acl",
    layerStanding: "inferred",
    final: true,
  },
  claims: ["observed: reply-rejected", "inferred: reply-rules-closed", "unknown: reply-other-causes"],
  en: {
    question: "Why did 10.25.8.92 to orders-db on mysql not work between 14:00 and 14:10?",
    lines: [
      "✗ Rejected on the way back · 10.25.8.92 → orders-db (10.22.136.68), port 3306 (mysql)",
      "2 requests were let in at orders-db at 14:01 JST; its 2 replies were turned away on the way out.",
      "A security group lets replies pass, so most likely the outbound network ACL does not open the reply ports (1024–65535).",
      "Next: ask #team-db to check the outbound rules of the network ACL of subnet-0a1.",
    ],
    also: ["An expired connection, a rule changed in between or another way back would look the same in the log."],
  },
  ja: {
    question: "14:00〜14:10に 10.25.8.92 から受注DBへの mysql がつながらなかったのはなぜですか？",
    lines: [
      "✗ 戻りの通信が拒否されています · 10.25.8.92 → 受注DB（10.22.136.68）3306番（mysql）",
      "14:01 の要求 2 件は通り、応答 2 件が受注DB の出口で拒否されました。",
      "応答も調べるネットワーク ACL が応答用ポート（1024〜65535）を閉じているようです。",
      "次は: #team-db に「subnet-0a1 のアウトバウンド ACL」の確認を依頼してください。",
    ],
    also: ["接続の期限切れ、途中のルール変更、戻りの別経路でも、ログは同じになります。"],
  },
};
