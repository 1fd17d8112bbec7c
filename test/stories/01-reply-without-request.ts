import { FIELDS, type Story } from "./story.ts";

/** Only the answers were recorded, so the requests came another way. */
export const replyWithoutRequest: Story = {
  shows: [1],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51001 6 10 9200 14:02:05 14:02:40 ACCEPT OK 18 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "reply-only", kind: "accepted", exchange: "reply-only", final: true },
  claims: ["observed: exchange-reply-only", "inferred: request-went-unseen", "unknown: request-missing"],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, only the reply seen · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 reply passed at 10.23.0.60 at 14:02 JST; no request was recorded.",
      "A reply needs a request, so the request most likely took a way that these logs do not cover. Whether the request was accepted is not recorded.",
      "Next: look at the far end: the log of 10.20.40.4's own interface, or the host itself.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番は通りましたか？",
    lines: [
      "✓ 許可されていますが、記録は応答のみ · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:02 に応答 1 件が 10.23.0.60 側を通りました。要求の記録はありません。",
      "応答がある以上、要求は別の経路を通った可能性が高いです。要求が許可されたかは不明です。",
      "次は: 10.20.40.4 側のインターフェースのログか、ホスト自身を確認してください。",
    ],
    also: [],
  },
};
