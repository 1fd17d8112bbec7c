import { FIELDS, type Story } from "./story.ts";

/** Both ends recorded both legs with their handshake; each connection counts once, not once per observer. */
export const completed: Story = {
  shows: [1],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51001 443 6 12 1840 14:02:05 14:02:40 ACCEPT OK 3 egress
    5 123456789012 eni-0a40 10.23.0.60 10.20.40.4 443 51001 6 10 9200 14:02:05 14:02:40 ACCEPT OK 19 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 12 1840 14:02:06 14:02:41 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51001 6 10 9200 14:02:06 14:02:41 ACCEPT OK 19 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51002 443 6 12 1840 14:06:10 14:06:50 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51002 6 10 9200 14:06:10 14:06:50 ACCEPT OK 19 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "completed", kind: "accepted", exchange: "completed", final: true },
  claims: ["observed: exchange-completed", "inferred: open-both-ways", "unknown: application-outcome"],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "2 connections were opened and answered between 14:02 and 14:06 JST (handshake seen).",
      "So the network lets it through both ways. Whether the application behind it did its work is not in these logs.",
      "Next: if it still does not work, look at the log of the application on 10.23.0.60.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番は通りましたか？",
    lines: [
      "✓ 許可されています · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:02〜14:06 に 2 件の接続が確立し、応答もありました。",
      "ハンドシェイクが確認できたため、ネットワークは両方向とも通しています。アプリケーションの結果は、このログにはありません。",
      "次は: 動かない場合は、10.23.0.60 のアプリケーションのログを確認してください。",
    ],
    also: [],
  },
};
