import { FIELDS, type Story } from "./story.ts";

/** Records of ICMP do not tell requests from replies, so either end may have pinged. */
export const pingWhoeverBegan: Story = {
  shows: [20],
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
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 0 0 1 4 336 14:01:05 14:01:09 ACCEPT OK 0 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 0 0 1 4 336 14:01:05 14:01:09 ACCEPT OK 0 ingress
  `,
  verdict: { rule: "two-way", kind: "accepted", exchange: "two-way", final: true },
  claims: [
    "observed: exchange-two-way",
    "inferred: open-both-ways",
    "unknown: application-outcome",
    "unknown: who-asked-first",
  ],
  en: {
    question: "Did 10.20.40.4 ping 10.23.0.60 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.20.40.4 → 10.23.0.60, ICMP",
      "Requests and replies of 1 conversation were accepted at 14:01 JST.",
      "Both directions were accepted, so the network lets it through. Whether the application behind it did its work is not in these logs.",
      "Next: if it still does not work, look at the log of the application on 10.23.0.60.",
    ],
    also: ["Such records do not tell requests from replies, so 10.23.0.60 may have begun."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 に ping は届きましたか？",
    lines: [
      "✓ 許可されています · 10.20.40.4 → 10.23.0.60 ICMP",
      "14:01 に 1 件の通信で、要求と応答の両方が許可されました。",
      "両方向とも許可されているため、ネットワークは通しています。アプリケーションの結果は、このログにはありません。",
      "次は: 動かない場合は、10.23.0.60 のアプリケーションのログを確認してください。",
    ],
    also: ["要求と応答を区別できない記録のため、始めたのは 10.23.0.60 かもしれません。"],
  },
};
