import { FIELDS, type Story } from "./story.ts";

/** The sender's own interface let nothing out; the far end is not to blame. */
export const rejectedGoingOut: Story = {
  shows: [6],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 10.20.40.4 203.0.113.25 51001 25 6 2 120 14:03:05 14:03:40 REJECT OK 2 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "request-rejected",
    kind: "rejected",
    leg: "request",
    direction: "out",
    observer: { id: "eni-0a40" },
    layer: "either",
    layerStanding: "inferred",
    final: true,
  },
  claims: ["observed: request-rejected", "inferred: rules-closed", "unknown: which-layer"],
  en: {
    question: "Was 10.20.40.4 blocked from 203.0.113.25 on port 25 between 14:00 and 14:10?",
    lines: [
      "✗ Rejected · 10.20.40.4 → 203.0.113.25, port 25 (smtp)",
      "The interface of 10.20.40.4 turned the connection away on its way out once at 14:03 JST.",
      "So its security group or its subnet's network ACL does not allow smtp to 203.0.113.25. The log cannot tell which of the two.",
      "Next: ask whoever runs 10.20.40.4 to check the outbound rules for tcp/25 to 203.0.113.25.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 203.0.113.25 の 25番は拒否されましたか？",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 203.0.113.25 25番（smtp）",
      "14:03 に 1 回、10.20.40.4 の出口で拒否されました。",
      "セキュリティグループかネットワーク ACL が smtp を許可していません。どちらかは不明です。",
      "次は: 10.20.40.4 の「203.0.113.25 への tcp/25 のアウトバウンドルール」を確認してください。",
    ],
    also: [],
  },
};
