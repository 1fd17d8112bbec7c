import type { Story } from "./story.ts";

/** A format without the interface: rejected somewhere, and the answer says that the log does not name where. */
export const logWithoutInterface: Story = {
  shows: [3],
  log: `
    version account-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
    2 123456789012 10.20.40.4 10.23.0.60 51001 22 6 1 60 14:01:10 14:01:40 REJECT OK
  `,
  verdict: { rule: "request-rejected", kind: "rejected", leg: "request", layer: "either", final: true },
  claims: [
    "observed: request-rejected",
    "inferred: rules-closed",
    "unknown: which-layer",
    "inferred: delivered-by-clock",
  ],
  en: {
    question: "Was 10.20.40.4 to 10.23.0.60 on ssh blocked between 14:00 and 14:10?",
    lines: [
      "✗ Rejected · 10.20.40.4 → 10.23.0.60, port 22 (ssh)",
      "An observer that the log does not name turned the connection away once at 14:01 JST.",
      "So its security group or its subnet's network ACL does not allow ssh from 10.20.40.4. The log cannot tell which of the two.",
      "Next: ask whoever runs the two ends to check the security group and the network ACL for tcp/22.",
    ],
    also: ["No later record proves it, but enough time has passed for the logs to be complete up to 14:10 JST."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 への ssh は拒否されましたか？",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 10.23.0.60 22番（ssh）",
      "14:01 に 1 回、ログに名前のない観測点で拒否されました。",
      "セキュリティグループかネットワーク ACL が ssh を許可していません。どちらかは不明です。",
      "次は: 両端の「tcp/22 のルール」を確認してください。",
    ],
    also: ["後の記録はありませんが、十分な時間が過ぎたため、14:10 の分までログは届いているとみなしました。"],
  },
};
