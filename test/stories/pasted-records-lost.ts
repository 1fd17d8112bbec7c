import { quietLine } from "../support/pasted.ts";
import type { Story } from "./story.ts";

const PASTED = quietLine("SKIPDATA");

/** A SKIPDATA record stands for records that nobody can read any more. */
export const pastedRecordsLost: Story = {
  shows: [],
  log: "",
  verdict: { rule: "records-skipped", kind: "cannot-say", reason: "records-skipped" },
  claims: ["observed: records-skipped", "unknown: only-pasted"],
  en: {
    question: `what does this mean? ${PASTED}`,
    lines: [
      "? Cannot say · 1 pasted record",
      "The log of interface eni-0123456789abcdef0 lost records between 14:01 and 14:02 JST (SKIPDATA).",
      "Only what was pasted was looked at.",
      "Next: for the whole picture, ask `eni-0123456789abcdef0 14:01:10-14:02:11`.",
    ],
    also: [],
  },
  ja: {
    question: `この記録の意味は？\n${PASTED}`,
    lines: [
      "? 判断できません · 貼り付けられた記録 1 件",
      "14:01〜14:02 はインターフェース eni-0123456789abcdef0 のログが欠けています（SKIPDATA）。",
      "貼り付けられた記録以外は見ていません。",
      "次は: 全体を調べるには、こう聞いてください: `eni-0123456789abcdef0 14:01:10-14:02:11`",
    ],
    also: [],
  },
};
