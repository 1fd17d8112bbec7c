import { DEFAULT_FIELDS, type Story } from "./story.ts";

/** A log without flags, and a client's port was asked about: what comes from 443 to it is a reply. */
export const replyAskedByItsPort: Story = {
  shows: [3],
  log: `
    ${DEFAULT_FIELDS}
    2 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 50123 6 3 180 14:01:05 14:01:30 REJECT OK
    2 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA
  `,
  verdict: {
    rule: "lone-reply-rejected",
    kind: "rejected",
    leg: "reply",
    layer: "either",
    layerStanding: "inferred",
    final: true,
  },
  claims: [
    "observed: reply-rejected-alone",
    "inferred: lone-reply-rules-closed",
    "unknown: which-layer",
    "inferred: opened-from-other-side",
  ],
  en: {
    question: "Did 10.23.0.60 reach 10.20.40.4 on port 50123 between 14:00 and 14:10?",
    lines: [
      "✗ Rejected on the way back · 10.23.0.60 → 10.20.40.4, port 50123",
      "1 reply was turned away at interface eni-0d60 at 14:01 JST; the request was not recorded there.",
      "So its security group or its subnet's network ACL does not let these packets pass. The log cannot tell which of the two.",
      "Next: ask whoever runs interface eni-0d60 to check the security group and the network ACL for tcp/50123.",
    ],
    also: ["10.20.40.4 opened these connections, so what goes from 10.23.0.60 to 10.20.40.4 are replies."],
  },
  ja: {
    question: "14:00〜14:10に 10.23.0.60 から 10.20.40.4 の 50123番に届きましたか？",
    lines: [
      "✗ 戻りの通信が拒否されています · 10.23.0.60 → 10.20.40.4 50123番",
      "14:01 に応答 1 件がインターフェース eni-0d60 で拒否されました。要求の記録はありません。",
      "セキュリティグループかネットワーク ACL が応答を許可していません。どちらかは不明です。",
      "次は: インターフェース eni-0d60 の「tcp/50123 のルール」を確認してください。",
    ],
    also: ["接続を始めたのは 10.20.40.4 なので、10.23.0.60 から 10.20.40.4 への通信はその応答です。"],
  },
};
