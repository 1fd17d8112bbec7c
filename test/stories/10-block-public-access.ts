import type { Story } from "./story.ts";

/** The log itself names VPC Block Public Access, so nothing is inferred; such records have no byte count. */
export const blockPublicAccess: Story = {
  shows: [10],
  log: `
    version account-id vpc-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status tcp-flags flow-direction reject-reason
    8 123456789012 vpc-0e1 eni-0e80 203.0.113.40 10.24.3.9 40001 443 6 3 - 14:03:05 14:03:40 REJECT OK 2 ingress BPA
  `,
  verdict: {
    rule: "named-denial",
    kind: "rejected",
    leg: "request",
    direction: "in",
    observer: { id: "eni-0e80" },
    layer: "block-public-access",
    layerStanding: "observed",
    final: true,
  },
  claims: ["observed: named-denial", "inferred: delivered-by-clock"],
  en: {
    question: "Was 203.0.113.40 to 10.24.3.9 port 443 blocked between 14:00 and 14:10?",
    lines: [
      "✗ Rejected · 203.0.113.40 → 10.24.3.9, port 443 (https)",
      "The interface of 10.24.3.9 turned the connection away once at 14:03 JST, and the log names the reason: VPC Block Public Access (BPA).",
      "Next: ask whoever runs 10.24.3.9 to check the exclusions of VPC Block Public Access.",
    ],
    also: ["No later record proves it, but enough time has passed for the logs to be complete up to 14:10 JST."],
  },
  ja: {
    question: "14:00〜14:10に 203.0.113.40 から 10.24.3.9 の 443番は拒否されましたか？",
    lines: [
      "✗ 拒否されています · 203.0.113.40 → 10.24.3.9 443番（https）",
      "14:03 に 1 回、10.24.3.9 側で拒否されました。ログには理由が「VPC のパブリックアクセスブロック（BPA）」と記録されています。",
      "次は: 10.24.3.9 の「VPC のパブリックアクセスブロックの除外設定」を確認してください。",
    ],
    also: ["後の記録はありませんが、十分な時間が過ぎたため、14:10 の分までログは届いているとみなしました。"],
  },
};
