import { vpcLine } from "../support/pasted.ts";
import type { Story } from "./story.ts";

const PASTED = vpcLine("10.20.40.4 10.23.0.60 51001 443 6");

/** One accepted record: that no reply was pasted proves nothing. */
export const pastedRequestAlone: Story = {
  shows: [],
  log: "",
  verdict: { rule: "no-reply", kind: "accepted", exchange: "unknown" },
  claims: ["observed: request-passed", "inferred: rules-let-in", "unknown: only-pasted", "inferred: server-by-port"],
  en: {
    question: `what does this mean? ${PASTED}`,
    lines: [
      "✓ Accepted, reply unknown · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "Interface eni-0123456789abcdef0 let 1 request through at 14:01 JST.",
      "So the rules let it through. Only what was pasted was looked at.",
      "Next: for the whole picture, ask `10.20.40.4 → 10.23.0.60 tcp/443 14:01:10-14:01:41`.",
    ],
    also: ["No record shows the opening, so the lower port (443) is taken for the server's."],
  },
  ja: {
    question: `この記録の意味は？\n${PASTED}`,
    lines: [
      "✓ 許可されていますが、応答は不明 · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:01 に要求 1 件がインターフェース eni-0123456789abcdef0 で許可されました。",
      "ルールは通しています。貼り付けられた記録以外は見ていません。",
      "次は: 全体を調べるには、こう聞いてください: `10.20.40.4 → 10.23.0.60 tcp/443 14:01:10-14:01:41`",
    ],
    also: ["接続の開始を示す記録がないため、小さい方のポート（443番）をサーバー側とみなしました。"],
  },
};
