import { FIELDS, type Story } from "./story.ts";

/** The replies passed at first and were turned away later: something changed, so no network ACL is blamed. */
export const mixedBeforeReplyRejected: Story = {
  shows: [15],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d68 10.25.8.92 10.22.136.68 40001 3306 6 9 900 14:01:02 14:01:30 ACCEPT OK 3 ingress
    5 123456789012 eni-0d68 10.22.136.68 10.25.8.92 3306 40001 6 9 900 14:01:02 14:01:30 ACCEPT OK 19 egress
    5 123456789012 eni-0d68 10.25.8.92 10.22.136.68 40002 3306 6 3 180 14:06:12 14:06:40 ACCEPT OK 2 ingress
    5 123456789012 eni-0d68 10.22.136.68 10.25.8.92 3306 40002 6 3 180 14:06:12 14:06:40 REJECT OK 18 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "mixed",
    kind: "mixed",
    leg: "reply",
    observer: { id: "eni-0d68" },
    accepted: 1,
    rejected: 1,
    turns: ["2026-11-22T05:06:12Z"],
    final: true,
  },
  claims: ["observed: both-actions", "inferred: rules-changed", "unknown: what-changed"],
  en: {
    question: "Was 10.25.8.92 to 10.22.136.68 on mysql blocked between 14:00 and 14:10?",
    lines: [
      "◐ Mixed · 10.25.8.92 → 10.22.136.68, port 3306 (mysql)",
      "Replies: accepted once until 14:01:30 JST, rejected once from 14:06:12, at the interface of 10.22.136.68.",
      "So most likely a rule changed between 14:01:30 and 14:06:12 JST. Nothing in the log says what changed or who changed it.",
      "Next: ask whoever runs 10.22.136.68 what was changed at 14:06.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.25.8.92 から 10.22.136.68 への mysql は拒否されましたか？",
    lines: [
      "◐ 途中で許可と拒否が入れ替わっています · 10.25.8.92 → 10.22.136.68 3306番（mysql）",
      "応答は 14:01:30 まで 1 回許可、14:06:12 から 1 回拒否です（10.22.136.68 側）。",
      "14:01:30〜14:06:12 にルールが変わったとみられます。変更の内容は不明です。",
      "次は: 10.22.136.68 の「14:06 の変更内容」を確認してください。",
    ],
    also: [],
  },
};
