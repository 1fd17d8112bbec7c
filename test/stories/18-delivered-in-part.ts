import { FIELDS, type Story } from "./story.ts";

/** Silence is judged up to what is delivered; the rest is pending, and the answer says until when. */
export const deliveredInPart: Story = {
  shows: [18],
  now: "2026-11-22T14:12:00+09:00",
  log: `
    ${FIELDS}
    5 123456789012 eni-0a41 10.20.41.7 10.23.0.80 50001 443 6 9 900 13:59:10 13:59:50 ACCEPT OK 3 egress
    5 123456789012 eni-0a41 - - - - - - - 14:00:00 14:01:00 - NODATA - -
    5 123456789012 eni-0a41 - - - - - - - 14:01:00 14:02:00 - NODATA - -
    5 123456789012 eni-0a41 - - - - - - - 14:02:00 14:03:00 - NODATA - -
    5 123456789012 eni-0a41 - - - - - - - 14:03:00 14:04:00 - NODATA - -
    5 123456789012 eni-0a41 - - - - - - - 14:04:00 14:05:00 - NODATA - -
  `,
  verdict: {
    rule: "never-seen",
    kind: "never-seen",
    final: false,
    judged: { from: "2026-11-22T05:00:00Z", to: "2026-11-22T05:05:00Z" },
  },
  claims: ["observed: watched-in-silence", "unknown: pending", "inferred: traffic-type-guessed"],
  en: {
    question: "Did 10.20.41.7 reach 10.23.0.60 on port 9200 between 14:00 and 14:10?",
    lines: [
      "○ Not seen up to 14:05 · 10.20.41.7 → 10.23.0.60, port 9200, 14:00–14:10 JST",
      "10.20.41.7 was being recorded up to 14:05 JST, and no record of this connection exists.",
      "14:05–14:10 JST is not delivered yet; it should be here by about 14:21.",
      "Next: ask again after 14:21 JST.",
    ],
    also: ["Nothing says which traffic the log of 10.20.41.7 records; all traffic was assumed."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.41.7 から 10.23.0.60 の 9200番に届きましたか？",
    lines: [
      "○ 14:05 までは記録がありません · 10.20.41.7 → 10.23.0.60 9200番（14:00〜14:10）",
      "14:05 まで 10.20.41.7 は監視中でしたが、記録はありません。",
      "14:05〜14:10 の分はまだ届いていません（14:21 頃の見込み）。",
      "次は: 14:21 以降に聞き直してください。",
    ],
    also: ["10.20.41.7 のログの対象は分からないため、すべての通信が記録されるとみなしました。"],
  },
};
