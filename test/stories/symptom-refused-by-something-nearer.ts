import { FIELDS, type Story } from "./story.ts";

/** A refusal is an answer, and nothing went that way: something else answered. */
export const symptomRefusedBySomethingNearer: Story = {
  shows: [],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a41 - - - - - - - 13:59:00 14:09:00 - NODATA - -
    5 123456789012 eni-0a41 10.20.41.7 10.23.0.60 50002 443 6 9 900 14:09:10 14:09:50 ACCEPT OK 3 egress
    5 123456789012 eni-0a41 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "never-seen", kind: "never-seen", final: true },
  claims: [
    "observed: watched-in-silence",
    "observed: nearby-traffic",
    "inferred: did-not-leave",
    "inferred: symptom-from-nearer",
    "inferred: traffic-type-guessed",
  ],
  en: {
    question: "10.20.41.7 between 14:00 and 14:10: Error: connect ECONNREFUSED 10.23.0.60:9200",
    lines: [
      "○ Never seen · 10.20.41.7 → 10.23.0.60, port 9200, 14:00–14:10 JST",
      "10.20.41.7 was being recorded the whole time, and no record of this connection exists. The same source reached port 443 there (1 record).",
      "So it did not leave 10.20.41.7. A refusal is an answer, so something else gave it: another address, a proxy, or the machine itself.",
      "Next: on 10.20.41.7 check the target and run `nc -vz 10.23.0.60 9200`, then ask again.",
    ],
    also: ["Nothing says which traffic the log of 10.20.41.7 records; all traffic was assumed."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.41.7 で Error: connect ECONNREFUSED 10.23.0.60:9200 が出ます。",
    lines: [
      "○ 記録がありません · 10.20.41.7 → 10.23.0.60 9200番（14:00〜14:10）",
      "10.20.41.7 は監視中でしたが、記録はありません。443番は 1 件許可されています。",
      "つまり 10.20.41.7 から出ていません。「接続拒否」は誰かの応答なので、別のアドレス、プロキシ、または端末自身が返したものです。",
      "次は: 10.20.41.7 で `nc -vz 10.23.0.60 9200` を試し、聞き直してください。",
    ],
    also: ["10.20.41.7 のログの対象は分からないため、すべての通信が記録されるとみなしました。"],
  },
};
