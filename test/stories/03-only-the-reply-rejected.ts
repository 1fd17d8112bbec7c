import { FIELDS, type Story } from "./story.ts";

/** A rejected reply without its request proves nothing about a security group, so the layer stays open. */
export const onlyTheReplyRejected: Story = {
  shows: [3],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51001 6 2 120 14:02:05 14:02:40 REJECT OK 18 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "lone-reply-rejected",
    kind: "rejected",
    leg: "reply",
    direction: "out",
    observer: { id: "eni-0d60" },
    layer: "either",
    layerStanding: "inferred",
    final: true,
  },
  claims: ["observed: reply-rejected-alone", "inferred: lone-reply-rules-closed", "unknown: which-layer"],
  en: {
    question: "Was 10.20.40.4 to 10.23.0.60 port 443 blocked between 14:00 and 14:10?",
    lines: [
      "✗ Rejected on the way back · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 reply was turned away at 10.23.0.60 at 14:02 JST; the request was not recorded there.",
      "So its security group or its subnet's network ACL does not let these packets pass. The log cannot tell which of the two.",
      "Next: ask whoever runs 10.23.0.60 to check the security group and the network ACL for tcp/443.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番は拒否されましたか？",
    lines: [
      "✗ 戻りの通信が拒否されています · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:02 に応答 1 件が 10.23.0.60 側で拒否されました。要求の記録はありません。",
      "セキュリティグループかネットワーク ACL が応答を許可していません。どちらかは不明です。",
      "次は: 10.23.0.60 の「tcp/443 のルール」を確認してください。",
    ],
    also: [],
  },
};
