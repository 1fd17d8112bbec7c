import { tgwLine } from "../support/pasted.ts";
import type { Story } from "./story.ts";

const PASTED = tgwLine("0 4 0 0");

/** Some packets were lost at the gateway, the others passed; nothing there accepts or rejects. */
export const lostInPart: Story = {
  shows: [22],
  log: "",
  verdict: { rule: "in-transit", kind: "in-transit", lost: "blackhole" },
  claims: ["observed: passed-by", "observed: lost-in-part", "unknown: only-pasted"],
  en: {
    question: `what does this mean? ${PASTED}`,
    lines: [
      "→ In transit · 10.0.1.8 → 10.0.2.6, port 22 (ssh)",
      "1 record of it passed transit gateway attachment tgw-attach-0a between 14:01 and 14:02 JST; that log has no accept or reject. Transit gateway attachment tgw-attach-0a counted 4 of 10 packets as lost: a blackhole route.",
      "Only what was pasted was looked at.",
      "Next: for the whole picture, ask `10.0.1.8 → 10.0.2.6 tcp/22 14:01:10-14:02:11`.",
    ],
    also: [],
  },
  ja: {
    question: `この記録の意味は？\n${PASTED}`,
    lines: [
      "→ 途中までの記録があります · 10.0.1.8 → 10.0.2.6 22番（ssh）",
      "14:01〜14:02 に記録 1 件が Transit Gateway アタッチメント tgw-attach-0a を通りました。このログに許可と拒否の区別はありません。Transit Gateway アタッチメント tgw-attach-0a で、10 パケット中 4 パケットが失われました（ブラックホールルート）。",
      "貼り付けられた記録以外は見ていません。",
      "次は: 全体を調べるには、こう聞いてください: `10.0.1.8 → 10.0.2.6 tcp/22 14:01:10-14:02:11`",
    ],
    also: [],
  },
};
