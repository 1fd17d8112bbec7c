import { vpcLine } from "../support/pasted.ts";
import type { Story } from "./story.ts";

const PASTED = vpcLine("10.20.40.4 10.23.0.60 51001 22 6", { outcome: "REJECT OK" });

/** One rejected record: judged as a stored one would be, and nobody looked for others. */
export const pastedReject: Story = {
  shows: [3],
  log: "",
  verdict: { rule: "request-rejected", kind: "rejected", leg: "request", layer: "either", final: true },
  claims: [
    "observed: request-rejected",
    "inferred: rules-closed",
    "unknown: which-layer",
    "unknown: only-pasted",
    "inferred: server-by-port",
  ],
  en: {
    question: `what does this mean? ${PASTED}`,
    lines: [
      "✗ Rejected · 10.20.40.4 → 10.23.0.60, port 22 (ssh)",
      "Interface eni-0123456789abcdef0 turned the connection away once at 14:01 JST.",
      "So its security group or its subnet's network ACL does not allow ssh from 10.20.40.4. The log cannot tell which of the two. Only what was pasted was looked at.",
      "Next: for the whole picture, ask `10.20.40.4 → 10.23.0.60 tcp/22 14:01:10-14:01:41`.",
    ],
    also: [
      "Ask whoever runs interface eni-0123456789abcdef0 to check the security group and the network ACL for tcp/22.",
      "No record shows the opening, so the lower port (22) is taken for the server's.",
    ],
  },
  ja: {
    question: `この記録の意味は？\n${PASTED}`,
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 10.23.0.60 22番（ssh）",
      "14:01 に 1 回、インターフェース eni-0123456789abcdef0 で拒否されました。",
      "セキュリティグループかネットワーク ACL が ssh を許可していません。どちらかは不明です。貼り付けられた記録以外は見ていません。",
      "次は: 全体を調べるには、こう聞いてください: `10.20.40.4 → 10.23.0.60 tcp/22 14:01:10-14:01:41`",
    ],
    also: [
      "インターフェース eni-0123456789abcdef0 の「tcp/22 のルール」を確認してください。",
      "接続の開始を示す記録がないため、小さい方のポート（22番）をサーバー側とみなしました。",
    ],
  },
};
