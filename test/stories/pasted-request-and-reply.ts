import { vpcLine } from "../support/pasted.ts";
import type { Story } from "./story.ts";

const PASTED = [vpcLine("10.20.40.4 10.23.0.60 51001 443 6"), vpcLine("10.23.0.60 10.20.40.4 443 51001 6")].join("\n");

/** Request and reply were pasted together. */
export const pastedRequestAndReply: Story = {
  shows: [1],
  log: "",
  verdict: { rule: "two-way", kind: "accepted", exchange: "two-way" },
  claims: [
    "observed: exchange-two-way",
    "inferred: open-both-ways",
    "unknown: application-outcome",
    "unknown: only-pasted",
    "inferred: server-by-port",
  ],
  en: {
    question: `what does this mean? ${PASTED}`,
    lines: [
      "✓ Accepted · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "Requests and replies of 1 conversation were accepted at 14:01 JST.",
      "Both directions were accepted, so the network lets it through. Whether the application behind it did its work is not in these logs. Only what was pasted was looked at.",
      "Next: for the whole picture, ask `10.20.40.4 → 10.23.0.60 tcp/443 14:01:10-14:01:41`.",
    ],
    also: [
      "If it still does not work, look at the log of the application on 10.23.0.60.",
      "No record shows the opening, so the lower port (443) is taken for the server's.",
    ],
  },
  ja: {
    question: `この記録の意味は？\n${PASTED}`,
    lines: [
      "✓ 許可されています · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:01 に 1 件の通信で、要求と応答の両方が許可されました。",
      "両方向とも許可されているため、ネットワークは通しています。アプリケーションの結果は、このログにはありません。貼り付けられた記録以外は見ていません。",
      "次は: 全体を調べるには、こう聞いてください: `10.20.40.4 → 10.23.0.60 tcp/443 14:01:10-14:01:41`",
    ],
    also: [
      "動かない場合は、10.23.0.60 のアプリケーションのログを確認してください。",
      "接続の開始を示す記録がないため、小さい方のポート（443番）をサーバー側とみなしました。",
    ],
  },
};
