import { FIELDS, type Story } from "./story.ts";

/** One of the two interfaces of the source lost records, so the silence of the other does not speak for both. */
export const oneOfSeveralLost: Story = {
  shows: [16, 17],
  config: `
interfaces:
  - id: eni-0a40
    addresses: [10.20.40.4]
    subnet: subnet-a
  - id: eni-0d60
    addresses: [10.23.0.60]
    subnet: subnet-b
  - id: eni-0a60
    addresses: [10.20.40.6]
    subnet: subnet-a
addressBook:
  - key: web
    names: [ウェブ]
    addresses: [10.20.40.4, 10.20.40.6]
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 - - - - - - - 13:50:00 14:00:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:00:00 14:10:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:10:00 14:20:00 - NODATA - -
    5 123456789012 eni-0a60 - - - - - - - 13:50:00 14:00:00 - NODATA - -
    5 123456789012 eni-0a60 - - - - - - - 14:00:00 14:10:00 - NODATA - -
    5 123456789012 eni-0a60 - - - - - - - 14:10:00 14:20:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 13:50:00 14:00:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:00:00 14:10:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:10:00 14:20:00 - NODATA - -
    5 123456789012 eni-0a60 - - - - - - - 14:03:00 14:04:00 - SKIPDATA - -
  `,
  verdict: { rule: "never-seen", kind: "never-seen", final: true, observers: [{ id: "eni-0d60" }] },
  claims: [
    "observed: watched-in-silence",
    "inferred: did-not-arrive",
    "unknown: source-not-watched",
    "inferred: traffic-type-guessed",
    "inferred: traffic-type-guessed",
    "inferred: traffic-type-guessed",
    "observed: records-skipped",
  ],
  en: {
    question: "Did web reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "○ Never seen · web → 10.23.0.60, port 443 (https), 14:00–14:10 JST",
      "10.23.0.60 was being recorded the whole time, and no record of this connection exists.",
      "So it did not arrive at 10.23.0.60 on this port. Whether it left web is not recorded.",
      "Next: on web check the target and run `nc -vz 10.23.0.60 443`, then ask again.",
    ],
    also: [
      "Nothing says which traffic the log of web records; all traffic was assumed.",
      "Nothing says which traffic the log of 10.23.0.60 records; all traffic was assumed.",
      "The log of web lost records between 14:03 and 14:05 JST (SKIPDATA).",
    ],
  },
  ja: {
    question: "14:00〜14:10に ウェブ から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "○ 記録がありません · ウェブ（web） → 10.23.0.60 443番（https）、14:00〜14:10",
      "10.23.0.60 は監視中でしたが、記録はありません。",
      "つまり 10.23.0.60 のこのポートには届いていません。ウェブから出たかは不明です。",
      "次は: ウェブで `nc -vz 10.23.0.60 443` を試し、聞き直してください。",
    ],
    also: [
      "ウェブのログの対象は分からないため、すべての通信が記録されるとみなしました。",
      "10.23.0.60 のログの対象は分からないため、すべての通信が記録されるとみなしました。",
      "14:03〜14:05 はウェブのログが欠けています（SKIPDATA）。",
    ],
  },
};
