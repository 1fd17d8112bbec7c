import { FIELDS, type Story } from "./story.ts";

/** Both interfaces were awake the whole time, and the same source reached the host on another port. */
export const neverSeen: Story = {
  shows: [16, 18],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a41 10.20.41.7 10.23.0.60 50001 443 6 9 900 13:58:10 13:58:50 ACCEPT OK 3 egress
    5 123456789012 eni-0d60 10.20.41.7 10.23.0.60 50001 443 6 9 900 13:58:10 13:58:50 ACCEPT OK 3 ingress
    5 123456789012 eni-0a41 - - - - - - - 13:59:00 14:09:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 13:59:00 14:09:00 - NODATA - -
    5 123456789012 eni-0d60 10.20.41.7 10.23.0.60 50002 443 6 9 900 14:09:10 14:09:50 ACCEPT OK 3 ingress
    5 123456789012 eni-0a41 10.20.41.7 10.23.0.60 50002 443 6 9 900 14:09:10 14:09:50 ACCEPT OK 3 egress
    5 123456789012 eni-0d60 - - - - - - - 14:10:00 14:11:00 - NODATA - -
    5 123456789012 eni-0a41 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "never-seen", kind: "never-seen", observers: [{ id: "eni-0a41" }, { id: "eni-0d60" }], final: true },
  claims: [
    "observed: watched-in-silence",
    "observed: nearby-traffic",
    "inferred: did-not-leave",
    "unknown: why-it-stayed",
    "inferred: traffic-type-guessed",
    "inferred: traffic-type-guessed",
  ],
  en: {
    question: "Did 10.20.41.7 reach 10.23.0.60 on port 9200 between 14:00 and 14:10?",
    lines: [
      "○ Never seen · 10.20.41.7 → 10.23.0.60, port 9200, 14:00–14:10 JST",
      "Both ends were being recorded the whole time, and no record of this connection exists. The same source reached port 443 there (4 records).",
      "So it did not leave 10.20.41.7. Wrong target, proxy, local firewall or no attempt: the log cannot tell.",
      "Next: on 10.20.41.7 check the target and run `nc -vz 10.23.0.60 9200`, then ask again.",
    ],
    also: [
      "Nothing says which traffic the log of 10.20.41.7 records; all traffic was assumed.",
      "Nothing says which traffic the log of 10.23.0.60 records; all traffic was assumed.",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.41.7 から 10.23.0.60 の 9200番に届きましたか？",
    lines: [
      "○ 記録がありません · 10.20.41.7 → 10.23.0.60 9200番（14:00〜14:10）",
      "両端とも監視中でしたが、記録はありません。443番は 4 件許可されています。",
      "つまり 10.20.41.7 から出ていません。宛先の誤り、プロキシ、端末側のどれかは不明です。",
      "次は: 10.20.41.7 で `nc -vz 10.23.0.60 9200` を試し、聞き直してください。",
    ],
    also: [
      "10.20.41.7 のログの対象は分からないため、すべての通信が記録されるとみなしました。",
      "10.23.0.60 のログの対象は分からないため、すべての通信が記録されるとみなしました。",
    ],
  },
};
