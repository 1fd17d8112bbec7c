import { FIELDS, type Story } from "./story.ts";

/** A ping was let out and no echo came back. */
export const pingWithoutReply: Story = {
  shows: [20],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 10.20.40.4 10.28.1.15 0 0 1 4 336 14:01:12 14:01:40 ACCEPT OK 0 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "no-reply", kind: "accepted", exchange: "no-reply", final: true },
  claims: [
    "observed: exchange-no-reply",
    "inferred: rules-let-in",
    "unknown: beyond-the-interface",
    "inferred: traffic-type-guessed",
  ],
  en: {
    question: "Did ping from 10.20.40.4 to 10.28.1.15 get through between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, no reply seen · 10.20.40.4 → 10.28.1.15, ICMP",
      "1 request was let out at 10.20.40.4 at 14:01 JST. No reply was recorded coming back.",
      "So the rules let it out. What happened beyond that interface is not in these logs.",
      "Next: look at the far end: the log of 10.28.1.15's own interface, or the host itself.",
    ],
    also: ["Nothing says which traffic the log of 10.20.40.4 records; all traffic was assumed."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.28.1.15 への ping は通りましたか？",
    lines: [
      "✓ 許可されていますが、応答の記録なし · 10.20.40.4 → 10.28.1.15 ICMP",
      "14:01 に要求 1 件が 10.20.40.4 を出ましたが、応答の記録はありません。",
      "送信側のルールは通しています。その先はこのログでは不明です。",
      "次は: 10.28.1.15 側のインターフェースのログか、ホスト自身を確認してください。",
    ],
    also: ["10.20.40.4 のログの対象は分からないため、すべての通信が記録されるとみなしました。"],
  },
};
