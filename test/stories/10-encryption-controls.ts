import type { Story } from "./story.ts";

/** An endpoint turned plain text away under Encryption Controls, and the log says so. */
export const encryptionControls: Story = {
  shows: [10],
  log: `
    version account-id vpc-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status tcp-flags flow-direction reject-reason
    8 123456789012 vpc-0e1 eni-0e90 10.20.40.4 10.24.7.9 51001 80 6 3 180 14:03:05 14:03:40 REJECT OK 2 ingress EC
  `,
  verdict: {
    rule: "named-denial",
    kind: "rejected",
    leg: "request",
    direction: "in",
    observer: { id: "eni-0e90" },
    layer: "encryption-controls",
    layerStanding: "observed",
    final: true,
  },
  claims: ["observed: named-denial", "inferred: delivered-by-clock"],
  en: {
    question: "Was 10.20.40.4 to 10.24.7.9 port 80 blocked between 14:00 and 14:10?",
    lines: [
      "✗ Rejected · 10.20.40.4 → 10.24.7.9, port 80 (http)",
      "The interface of 10.24.7.9 turned the connection away once at 14:03 JST, and the log names the reason: VPC Encryption Controls (EC).",
      "Next: ask whoever runs 10.24.7.9 to check VPC Encryption Controls.",
    ],
    also: ["No later record proves it, but enough time has passed for the logs to be complete up to 14:10 JST."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.24.7.9 の 80番は拒否されましたか？",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 10.24.7.9 80番（http）",
      "14:03 に 1 回、10.24.7.9 側で拒否されました。ログには理由が「VPC の暗号化コントロール（EC）」と記録されています。",
      "次は: 10.24.7.9 の「VPC の暗号化コントロール」を確認してください。",
    ],
    also: ["後の記録はありませんが、十分な時間が過ぎたため、14:10 の分までログは届いているとみなしました。"],
  },
};
