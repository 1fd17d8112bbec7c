import type { Story } from "./story.ts";

/** A format without the action: it passed by, and nobody is said to have let it through. */
export const logWithoutAction: Story = {
  shows: [18],
  log: `
    version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end log-status
    2 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 12 1840 14:02:05 14:02:40 OK
    2 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51001 6 10 9200 14:02:05 14:02:40 OK
  `,
  verdict: { rule: "in-transit", kind: "in-transit", lastSeen: { id: "eni-0d60" } },
  claims: [
    "observed: passed-by",
    "inferred: replies-passed-by",
    "unknown: not-judged-on-the-way",
    "inferred: delivered-by-clock",
  ],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "→ In transit · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 record of it passed interface eni-0d60 at 14:02 JST; that log has no accept or reject.",
      "Replies passed as well (1 record), so most likely it got through. Whether it was let in at its destination is not recorded.",
      "Next: look at the far end: the log of 10.23.0.60's own interface, or the host itself.",
    ],
    also: ["No later record proves it, but enough time has passed for the logs to be complete up to 14:10 JST."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "→ 途中までの記録があります · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:02 に記録 1 件がインターフェース eni-0d60 を通りました。このログに許可と拒否の区別はありません。",
      "応答も通り（記録 1 件）、届いた可能性が高いです。宛先で許可されたかどうかは記録されていません。",
      "次は: 10.23.0.60 側のインターフェースのログか、ホスト自身を確認してください。",
    ],
    also: ["後の記録はありませんが、十分な時間が過ぎたため、14:10 の分までログは届いているとみなしました。"],
  },
};
