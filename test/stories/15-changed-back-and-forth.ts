import { FIELDS, type Story } from "./story.ts";

/** Several turns: counted, and no single change is claimed. */
export const changedBackAndForth: Story = {
  shows: [15],
  log: `
    ${FIELDS}
    5 123456789012 eni-0e39 10.20.40.4 10.24.3.9 51001 443 6 2 120 14:01:05 14:01:35 REJECT OK 2 ingress
    5 123456789012 eni-0e39 10.20.40.4 10.24.3.9 51002 443 6 9 900 14:03:05 14:03:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0e39 10.24.3.9 10.20.40.4 443 51002 6 9 900 14:03:05 14:03:40 ACCEPT OK 19 egress
    5 123456789012 eni-0e39 10.20.40.4 10.24.3.9 51003 443 6 2 120 14:06:00 14:06:20 REJECT OK 2 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "mixed",
    kind: "mixed",
    leg: "request",
    observer: { id: "eni-0e39" },
    accepted: 1,
    rejected: 2,
    turns: ["2026-11-22T05:03:05Z", "2026-11-22T05:06:00Z"],
    final: true,
  },
  claims: ["observed: both-actions", "unknown: what-changed"],
  en: {
    question: "Was 10.20.40.4 to 10.24.3.9 port 443 blocked between 14:00 and 14:10?",
    lines: [
      "◐ Mixed · 10.20.40.4 → 10.24.3.9, port 443 (https)",
      "Accepted once and rejected twice between 14:01 and 14:06 JST, changing twice, at the interface of 10.24.3.9.",
      "Nothing in the log says what changed or who changed it.",
      "Next: ask whoever runs 10.24.3.9 what was changed at 14:06.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.24.3.9 の 443番は拒否されましたか？",
    lines: [
      "◐ 途中で許可と拒否が入れ替わっています · 10.20.40.4 → 10.24.3.9 443番（https）",
      "14:01〜14:06 に 1 回許可、2 回拒否され、2 回入れ替わりました（10.24.3.9 側）。",
      "変更の内容は不明です。",
      "次は: 10.24.3.9 の「14:06 の変更内容」を確認してください。",
    ],
    also: [],
  },
};
