import { tgwLine } from "../support/pasted.ts";
import type { Story } from "./story.ts";

const PASTED = tgwLine("10 0 0 0");

/** A transit gateway counted every packet as lost for want of a route. */
export const lostAtTheGateway: Story = {
  shows: [22],
  log: "",
  verdict: { rule: "lost", kind: "lost", reason: "no-route" },
  claims: ["observed: counted-lost", "unknown: only-pasted"],
  en: {
    question: `what does this mean? ${PASTED}`,
    lines: [
      "⚠ Lost · 10.0.1.8 → 10.0.2.6, port 22 (ssh)",
      "Transit gateway attachment tgw-attach-0a counted every packet of it as lost: no route.",
      "Only what was pasted was looked at.",
      "Next: for the whole picture, ask `10.0.1.8 → 10.0.2.6 tcp/22 14:01:10-14:02:11`.",
    ],
    also: ["Check the route table of transit gateway attachment tgw-attach-0a."],
  },
  ja: {
    question: `この記録の意味は？\n${PASTED}`,
    lines: [
      "⚠ 途中で失われています · 10.0.1.8 → 10.0.2.6 22番（ssh）",
      "Transit Gateway アタッチメント tgw-attach-0a で、この通信のパケットがすべて失われました（経路なし）。",
      "貼り付けられた記録以外は見ていません。",
      "次は: 全体を調べるには、こう聞いてください: `10.0.1.8 → 10.0.2.6 tcp/22 14:01:10-14:02:11`",
    ],
    also: ["Transit Gateway アタッチメント tgw-attach-0a のルートテーブルを確認してください。"],
  },
};
