import { FIELDS, type Story } from "./story.ts";

/** NODATA over the whole window at the only watched end: nothing arrived; whether anything was sent is not known. */
export const nodataThroughout: Story = {
  shows: [16],
  config: `
interfaces:
  - { id: eni-0d60, addresses: [10.23.0.60] }
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 - - - - - - - 13:50:00 14:00:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:00:00 14:10:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:10:00 14:20:00 - NODATA - -
  `,
  verdict: { rule: "never-seen", kind: "never-seen", observers: [{ id: "eni-0d60" }], final: true },
  claims: [
    "observed: watched-in-silence",
    "inferred: did-not-arrive",
    "unknown: source-not-watched",
    "inferred: traffic-type-guessed",
  ],
  en: {
    question: "Did 10.20.41.7 reach 10.23.0.60 on port 9200 between 14:00 and 14:10?",
    lines: [
      "○ Never seen · 10.20.41.7 → 10.23.0.60, port 9200, 14:00–14:10 JST",
      "10.23.0.60 was being recorded the whole time, and no record of this connection exists.",
      "So it did not arrive at 10.23.0.60 on this port. Whether it left 10.20.41.7 is not recorded.",
      "Next: on 10.20.41.7 check the target and run `nc -vz 10.23.0.60 9200`, then ask again.",
    ],
    also: ["Nothing says which traffic the log of 10.23.0.60 records; all traffic was assumed."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.41.7 から 10.23.0.60 の 9200番に届きましたか？",
    lines: [
      "○ 記録がありません · 10.20.41.7 → 10.23.0.60 9200番（14:00〜14:10）",
      "10.23.0.60 は監視中でしたが、記録はありません。",
      "つまり 10.23.0.60 のこのポートには届いていません。10.20.41.7 から出たかは不明です。",
      "次は: 10.20.41.7 で `nc -vz 10.23.0.60 9200` を試し、聞き直してください。",
    ],
    also: ["10.23.0.60 のログの対象は分からないため、すべての通信が記録されるとみなしました。"],
  },
};
