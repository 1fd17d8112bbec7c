import { FIELDS, type Story } from "./story.ts";

/** TCP was asked about, and UDP on the same port was turned away: the near miss names its protocol. */
export const otherProtocolOnTheSamePort: Story = {
  shows: [1],
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
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 9 900 14:01:05 14:01:30 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51001 6 9 4900 14:01:05 14:01:30 ACCEPT OK 19 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51009 443 17 3 3600 14:01:05 14:01:09 REJECT OK 0 ingress
  `,
  verdict: { rule: "completed", kind: "accepted", exchange: "completed", final: true },
  claims: [
    "observed: exchange-completed",
    "inferred: open-both-ways",
    "unknown: application-outcome",
    "observed: nearby-traffic",
  ],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on tcp port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 connection was opened and answered at 14:01 JST (handshake seen).",
      "So the network lets it through both ways. Whether the application behind it did its work is not in these logs.",
      "Next: if it still does not work, look at the log of the application on 10.23.0.60.",
    ],
    also: ["The same source was rejected at UDP port 443 there (1 record)."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の TCP 443番に届きましたか？",
    lines: [
      "✓ 許可されています · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:01 に 1 件の接続が確立し、応答もありました。",
      "ハンドシェイクが確認できたため、ネットワークは両方向とも通しています。アプリケーションの結果は、このログにはありません。",
      "次は: 動かない場合は、10.23.0.60 のアプリケーションのログを確認してください。",
    ],
    also: ["UDP 443番は 1 件拒否されています。"],
  },
};
