import { FIELDS, type Story } from "./story.ts";

/** The client reuses its port: a rejected SYN is a new attempt, not a straggler, so the result is mixed. */
export const newAttemptIsNotLate: Story = {
  shows: [14, 15],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 12 1840 14:02:05 14:02:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51001 6 10 9200 14:02:05 14:02:40 ACCEPT OK 19 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 2 120 14:04:20 14:04:50 REJECT OK 2 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "mixed",
    kind: "mixed",
    leg: "request",
    observer: { id: "eni-0d60" },
    accepted: 1,
    rejected: 1,
    turns: ["2026-11-22T05:04:20Z"],
    final: true,
  },
  claims: ["observed: both-actions", "inferred: rules-changed", "unknown: what-changed"],
  en: {
    question: "Was 10.20.40.4 to 10.23.0.60 port 443 blocked between 14:00 and 14:10?",
    lines: [
      "◐ Mixed · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "Accepted once until 14:02:40 JST, rejected once from 14:04:20, at the interface of 10.23.0.60.",
      "So most likely a rule changed between 14:02:40 and 14:04:20 JST, or the connection had ended by then. Nothing in the log says what changed or who changed it.",
      "Next: ask whoever runs 10.23.0.60 what was changed at 14:04.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番は拒否されましたか？",
    lines: [
      "◐ 途中で許可と拒否が入れ替わっています · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:02:40 まで 1 回許可、14:04:20 から 1 回拒否です（10.23.0.60 側）。",
      "14:02:40〜14:04:20 にルールが変わったか、接続が終わっていたとみられます。変更の内容は不明です。",
      "次は: 10.23.0.60 の「14:04 の変更内容」を確認してください。",
    ],
    also: [],
  },
};
