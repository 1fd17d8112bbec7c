import { FIELDS, type Story } from "./story.ts";

/** The asked packets are replies: who opened the connections is said before anybody draws the wrong conclusion. */
export const askedTheOtherWayRound: Story = {
  shows: [1],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 12 1840 14:02:05 14:02:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51001 6 10 9200 14:02:05 14:02:40 ACCEPT OK 19 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "completed", kind: "accepted", exchange: "completed", final: true },
  claims: [
    "observed: exchange-completed",
    "inferred: open-both-ways",
    "unknown: application-outcome",
    "inferred: opened-from-other-side",
  ],
  en: {
    question: "Did 10.23.0.60 reach 10.20.40.4 on port 51001 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.23.0.60 → 10.20.40.4, port 51001",
      "1 connection was opened and answered at 14:02 JST (handshake seen).",
      "So the network lets it through both ways. Whether the application behind it did its work is not in these logs.",
      "Next: if it still does not work, look at the log of the application on 10.23.0.60.",
    ],
    also: ["10.20.40.4 opened these connections, so what goes from 10.23.0.60 to 10.20.40.4 are replies."],
  },
  ja: {
    question: "14:00〜14:10に 10.23.0.60 から 10.20.40.4 の 51001番は通りましたか？",
    lines: [
      "✓ 許可されています · 10.23.0.60 → 10.20.40.4 51001番",
      "14:02 に 1 件の接続が確立し、応答もありました。",
      "ハンドシェイクが確認できたため、ネットワークは両方向とも通しています。アプリケーションの結果は、このログにはありません。",
      "次は: 動かない場合は、10.23.0.60 のアプリケーションのログを確認してください。",
    ],
    also: ["接続を始めたのは 10.20.40.4 なので、10.23.0.60 から 10.20.40.4 への通信はその応答です。"],
  },
};
