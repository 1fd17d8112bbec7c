import { vpcLine } from "../support/pasted.ts";
import type { Story } from "./story.ts";

const PASTED = vpcLine("198.51.100.7 10.23.0.60 123 50392 17", { outcome: "REJECT OK" });

/** A lone rejected reply: its request was not pasted, so nothing is said of it. */
export const pastedReplyAlone: Story = {
  shows: [3],
  log: "",
  verdict: { rule: "lone-reply-rejected", kind: "rejected", leg: "reply", direction: "in" },
  claims: [
    "observed: reply-turned-away",
    "inferred: lone-reply-rules-closed",
    "unknown: which-layer",
    "unknown: only-pasted",
    "inferred: server-by-port",
  ],
  en: {
    question: `what does this mean? ${PASTED}`,
    lines: [
      "✗ Rejected on the way back · 10.23.0.60 → 198.51.100.7, UDP port 123 (ntp)",
      "The interface of 10.23.0.60 turned 1 reply away at 14:01 JST.",
      "So its security group or its subnet's network ACL does not let these packets pass. The log cannot tell which of the two. Only what was pasted was looked at.",
      "Next: for the whole picture, ask `10.23.0.60 → 198.51.100.7 udp/123 14:01:10-14:01:41`.",
    ],
    also: [
      "Ask whoever runs 10.23.0.60 to check the security group and the network ACL for udp/123.",
      "No record shows the opening, so the lower port (123) is taken for the server's.",
    ],
  },
  ja: {
    question: `この記録の意味は？\n${PASTED}`,
    lines: [
      "✗ 戻りの通信が拒否されています · 10.23.0.60 → 198.51.100.7 UDP 123番（ntp）",
      "14:01 に応答 1 件が 10.23.0.60 側で拒否されました。",
      "セキュリティグループかネットワーク ACL が応答を許可していません。どちらかは不明です。貼り付けられた記録以外は見ていません。",
      "次は: 全体を調べるには、こう聞いてください: `10.23.0.60 → 198.51.100.7 udp/123 14:01:10-14:01:41`",
    ],
    also: [
      "10.23.0.60 の「udp/123 のルール」を確認してください。",
      "接続の開始を示す記録がないため、小さい方のポート（123番）をサーバー側とみなしました。",
    ],
  },
};
