import { alert } from "../support/pasted.ts";
import type { Story } from "./story.ts";

const PASTED = JSON.stringify(alert("blocked"));

/** A stateful rule blocked it, and the alert names the rule. */
export const firewallBlock: Story = {
  shows: [29],
  log: "",
  verdict: { rule: "named-denial", kind: "rejected", layer: "firewall-rule", layerStanding: "observed" },
  claims: ["observed: named-denial", "unknown: only-pasted", "inferred: server-by-port"],
  en: {
    question: `what does this mean? ${PASTED}`,
    lines: [
      "✗ Rejected · 10.20.40.4 → 198.51.100.7, port 443 (https)",
      "Firewall egress-fw turned the connection away once at 14:01 JST, and the log names the reason: a firewall rule (no foreign clouds).",
      "Only what was pasted was looked at.",
      "Next: for the whole picture, ask `10.20.40.4 → 198.51.100.7 tcp/443 14:01:10-14:01:11`.",
    ],
    also: [
      "Ask whoever runs firewall egress-fw about that rule.",
      "No record shows the opening, so the lower port (443) is taken for the server's.",
    ],
  },
  ja: {
    question: `この記録の意味は？\n${PASTED}`,
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 198.51.100.7 443番（https）",
      "14:01 に 1 回、ファイアウォール egress-fw で拒否されました。ログには理由が「ファイアウォールのルール」（no foreign clouds）と記録されています。",
      "貼り付けられた記録以外は見ていません。",
      "次は: 全体を調べるには、こう聞いてください: `10.20.40.4 → 198.51.100.7 tcp/443 14:01:10-14:01:11`",
    ],
    also: [
      "ファイアウォール egress-fw の「一致したルール」を確認してください。",
      "接続の開始を示す記録がないため、小さい方のポート（443番）をサーバー側とみなしました。",
    ],
  },
};
