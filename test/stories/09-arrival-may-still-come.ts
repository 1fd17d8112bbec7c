import { FIELDS, type Story } from "./story.ts";

/** It left seconds before the end of what is delivered: the other end's record may be among what is not. */
export const arrivalMayStillCome: Story = {
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
    5 123456789012 eni-0a40 - - - - - - - 13:55:00 13:56:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 13:55:00 13:56:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 13:56:00 13:57:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 13:56:00 13:57:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 13:57:00 13:58:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 13:57:00 13:58:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 13:58:00 13:59:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 13:58:00 13:59:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 13:59:00 14:00:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 13:59:00 14:00:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:00:00 14:01:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:00:00 14:01:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:01:00 14:02:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:01:00 14:02:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:02:00 14:03:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:02:00 14:03:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:03:00 14:04:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:03:00 14:04:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:04:00 14:05:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:04:00 14:05:00 - NODATA - -
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51001 443 6 1 60 14:04:50 14:04:58 ACCEPT OK 2 egress
  `,
  now: "2026-11-22T14:06:00+09:00",
  verdict: { rule: "no-reply", kind: "accepted", exchange: "unknown", final: false },
  claims: ["observed: exchange-no-reply", "inferred: rules-let-in", "unknown: reply-not-judged", "unknown: pending"],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, reply unknown · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 request was let out at 10.20.40.4 at 14:04 JST. No reply was recorded coming back.",
      "So the rules let it out. The rest of the time is not delivered yet, so a reply may still appear.",
      "Next: ask again after 14:17 JST.",
    ],
    also: ["14:05–14:06 JST is not delivered yet; it should be here by about 14:17."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "✓ 許可されていますが、応答は不明 · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:04 に要求 1 件が 10.20.40.4 を出ましたが、応答の記録はありません。",
      "送信側のルールは通しています。残りの時間のログがまだ届いていないため、応答はこれから見つかる可能性があります。",
      "次は: 14:17 以降に聞き直してください。",
    ],
    also: ["14:05〜14:06 の分はまだ届いていません（14:17 頃の見込み）。"],
  },
};
