import { FIELDS, type Story } from "./story.ts";

/** Two packets after the FIN were rejected at the same observer: late, so neither a mixed result nor a reset. */
export const latePacketsBeforeMixed: Story = {
  shows: [14],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 12 1840 14:02:05 14:02:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51001 6 10 9200 14:02:05 14:02:40 ACCEPT OK 19 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 2 80 14:02:50 14:03:10 REJECT OK 4 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "completed", kind: "accepted", exchange: "completed", final: true },
  claims: [
    "observed: exchange-completed",
    "inferred: open-both-ways",
    "unknown: application-outcome",
    "inferred: late-set-aside",
  ],
  en: {
    question: "Was 10.20.40.4 to 10.23.0.60 port 443 blocked between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 connection was opened and answered at 14:02 JST (handshake seen).",
      "So the network lets it through both ways. Whether the application behind it did its work is not in these logs.",
      "Next: if it still does not work, look at the log of the application on 10.23.0.60.",
    ],
    also: [
      "2 packets rejected just after a connection closed at 10.23.0.60 are most likely late, so not counted as a rejection.",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番は拒否されましたか？",
    lines: [
      "✓ 許可されています · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:02 に 1 件の接続が確立し、応答もありました。",
      "ハンドシェイクが確認できたため、ネットワークは両方向とも通しています。アプリケーションの結果は、このログにはありません。",
      "次は: 動かない場合は、10.23.0.60 のアプリケーションのログを確認してください。",
    ],
    also: [
      "接続終了の直後に 10.23.0.60 側で拒否された 2 パケットは、遅れて届いたものとみられるため拒否に数えていません。",
    ],
  },
};
