import { quietLine } from "../support/pasted.ts";
import type { Story } from "./story.ts";

const PASTED = quietLine("NODATA");

/** A NODATA record says that nothing passed, and is no verdict on any connection. */
export const pastedNoTraffic: Story = {
  shows: [],
  log: "",
  verdict: { kind: "cannot-say" },
  claims: ["observed: no-traffic", "unknown: only-pasted"],
  en: {
    question: `what does this mean? ${PASTED}`,
    lines: [
      "○ No traffic · 1 pasted record",
      "No traffic was recorded at interface eni-0123456789abcdef0 between 14:01 and 14:02 JST (NODATA).",
      "Only what was pasted was looked at.",
      "Next: for the whole picture, ask `eni-0123456789abcdef0 14:01:10-14:02:11`.",
    ],
    also: [],
  },
  ja: {
    question: `この記録の意味は？\n${PASTED}`,
    lines: [
      "○ 通信なしの記録です · 貼り付けられた記録 1 件",
      "14:01〜14:02 の間、インターフェース eni-0123456789abcdef0 に通信はありませんでした（NODATA）。",
      "貼り付けられた記録以外は見ていません。",
      "次は: 全体を調べるには、こう聞いてください: `eni-0123456789abcdef0 14:01:10-14:02:11`",
    ],
    also: [],
  },
};
