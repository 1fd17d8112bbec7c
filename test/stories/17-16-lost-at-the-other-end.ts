import { FIELDS, type Story } from "./story.ts";

/** The destination lost records, and the source lost none: its silence counts. */
export const lostAtTheOtherEnd: Story = {
  shows: [16, 17],
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
    5 123456789012 eni-0d60 - - - - - - - 14:03:00 14:04:00 - SKIPDATA - -
  `,
  verdict: { rule: "never-seen", kind: "never-seen", observers: [{ id: "eni-0a40" }], final: true },
  claims: [
    "observed: watched-in-silence",
    "inferred: did-not-leave",
    "unknown: why-it-stayed",
    "inferred: traffic-type-guessed",
    "inferred: traffic-type-guessed",
    "observed: records-skipped",
  ],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "○ Never seen · 10.20.40.4 → 10.23.0.60, port 443 (https), 14:00–14:10 JST",
      "10.20.40.4 was being recorded the whole time, and no record of this connection exists.",
      "So it did not leave 10.20.40.4. Wrong target, proxy, local firewall or no attempt: the log cannot tell.",
      "Next: on 10.20.40.4 check the target and run `nc -vz 10.23.0.60 443`, then ask again.",
    ],
    also: [
      "Nothing says which traffic the log of 10.20.40.4 records; all traffic was assumed.",
      "Nothing says which traffic the log of 10.23.0.60 records; all traffic was assumed.",
      "The log of 10.23.0.60 lost records between 14:03 and 14:05 JST (SKIPDATA).",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "○ 記録がありません · 10.20.40.4 → 10.23.0.60 443番（https）、14:00〜14:10",
      "10.20.40.4 は監視中でしたが、記録はありません。",
      "つまり 10.20.40.4 から出ていません。宛先の誤り、プロキシ、端末側のどれかは不明です。",
      "次は: 10.20.40.4 で `nc -vz 10.23.0.60 443` を試し、聞き直してください。",
    ],
    also: [
      "10.20.40.4 のログの対象は分からないため、すべての通信が記録されるとみなしました。",
      "10.23.0.60 のログの対象は分からないため、すべての通信が記録されるとみなしました。",
      "14:03〜14:05 は 10.23.0.60 のログが欠けています（SKIPDATA）。",
    ],
  },
};
