import { FIELDS, type Story } from "./story.ts";

/** Accepted until one moment and rejected from another: a rule changed in between, and what is not in the log. */
export const changedInBetween: Story = {
  shows: [15],
  config: `
addressBook:
  - key: web-proxy
    names: [プロキシ]
    addresses: [10.24.3.9]
    owner: "#team-net"
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0e39 10.20.40.4 10.24.3.9 51001 443 6 9 900 14:01:05 14:01:35 ACCEPT OK 3 ingress
    5 123456789012 eni-0e39 10.24.3.9 10.20.40.4 443 51001 6 9 900 14:01:05 14:01:35 ACCEPT OK 19 egress
    5 123456789012 eni-0e39 10.20.40.4 10.24.3.9 51002 443 6 9 900 14:04:05 14:04:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0e39 10.24.3.9 10.20.40.4 443 51002 6 9 900 14:04:05 14:04:40 ACCEPT OK 19 egress
    5 123456789012 eni-0e39 10.20.40.4 10.24.3.9 51003 443 6 2 120 14:05:00 14:05:20 REJECT OK 2 ingress
    5 123456789012 eni-0e39 10.20.40.4 10.24.3.9 51004 443 6 2 120 14:07:00 14:07:20 REJECT OK 2 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "mixed",
    kind: "mixed",
    leg: "request",
    observer: { id: "eni-0e39" },
    accepted: 2,
    rejected: 2,
    turns: ["2026-11-22T05:05:00Z"],
    final: true,
  },
  claims: ["observed: both-actions", "inferred: rules-changed", "unknown: what-changed"],
  en: {
    question: "Was 10.20.40.4 to web-proxy port 443 blocked between 14:00 and 14:10?",
    lines: [
      "◐ Mixed · 10.20.40.4 → web-proxy (10.24.3.9), port 443 (https)",
      "Accepted twice until 14:04:40 JST, rejected twice from 14:05:00, at the interface of web-proxy.",
      "So most likely a rule changed between 14:04:40 and 14:05:00 JST. Nothing in the log says what changed or who changed it.",
      "Next: ask #team-net what was changed at 14:05.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 からプロキシの 443番は拒否されましたか？",
    lines: [
      "◐ 途中で許可と拒否が入れ替わっています · 10.20.40.4 → プロキシ（10.24.3.9）443番（https）",
      "14:04:40 まで 2 回許可、14:05:00 から 2 回拒否です（プロキシ側）。",
      "14:04:40〜14:05:00 にルールが変わったとみられます。変更の内容は不明です。",
      "次は: #team-net に「14:05 の変更内容」の確認を依頼してください。",
    ],
    also: [],
  },
};
