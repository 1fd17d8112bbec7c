import { FIELDS, type Story } from "./story.ts";

/** It left in the last seconds, and the other end dated it just outside the window: near misses say so, and nothing is lost. */
export const arrivedJustAfterTheWindow: Story = {
  shows: [9],
  config: `
interfaces:
  - id: eni-0a40
    addresses: [10.20.40.4]
    subnet: subnet-a
  - id: eni-0d60
    addresses: [10.23.0.60]
    subnet: subnet-b
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 - - - - - - - 13:50:00 14:00:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:00:00 14:10:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:10:00 14:20:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 13:50:00 14:00:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:00:00 14:10:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:10:00 14:20:00 - NODATA - -
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51001 443 6 2 120 14:09:57 14:09:59 ACCEPT OK 2 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 2 120 14:10:02 14:10:20 ACCEPT OK 2 ingress
  `,
  verdict: { rule: "no-reply", kind: "accepted", exchange: "no-reply", final: true },
  claims: [
    "observed: exchange-no-reply",
    "inferred: rules-let-in",
    "unknown: beyond-the-interface",
    "inferred: traffic-type-guessed",
    "inferred: traffic-type-guessed",
    "observed: nearby-traffic",
  ],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, no reply seen · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 request was let out at 10.20.40.4 at 14:09 JST. No reply was recorded coming back.",
      "So the rules let it out. What happened beyond that interface is not in these logs.",
      "Next: look at the far end: the log of 10.23.0.60's own interface, or the host itself.",
    ],
    also: [
      "Nothing says which traffic the log of 10.20.40.4 records; all traffic was assumed.",
      "Nothing says which traffic the log of 10.23.0.60 records; all traffic was assumed.",
      "At another time, at 14:10 JST, it reached 10.23.0.60 on port 443 (1 record).",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "✓ 許可されていますが、応答の記録なし · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:09 に要求 1 件が 10.20.40.4 を出ましたが、応答の記録はありません。",
      "送信側のルールは通しています。その先はこのログでは不明です。",
      "次は: 10.23.0.60 側のインターフェースのログか、ホスト自身を確認してください。",
    ],
    also: [
      "10.20.40.4 のログの対象は分からないため、すべての通信が記録されるとみなしました。",
      "10.23.0.60 のログの対象は分からないため、すべての通信が記録されるとみなしました。",
      "別の時間（14:10）には 1 件許可されています。",
    ],
  },
};
