import { FIELDS, type Story } from "./story.ts";

/** Rows of an Elastic Fabric Adapter carry MAC addresses and no ports; they do no harm. */
export const logWithEfaRows: Story = {
  shows: [1],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 02:0a:1b:2c:3d:4e 02:0a:1b:2c:3d:4f - - - 90 9000 14:01:00 14:02:00 ACCEPT OK - egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 12 1840 14:02:05 14:02:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51001 6 10 9200 14:02:05 14:02:40 ACCEPT OK 19 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "completed", kind: "accepted", exchange: "completed", final: true },
  claims: ["observed: exchange-completed", "inferred: open-both-ways", "unknown: application-outcome"],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 connection was opened and answered at 14:02 JST (handshake seen).",
      "So the network lets it through both ways. Whether the application behind it did its work is not in these logs.",
      "Next: if it still does not work, look at the log of the application on 10.23.0.60.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "✓ 許可されています · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:02 に 1 件の接続が確立し、応答もありました。",
      "ハンドシェイクが確認できたため、ネットワークは両方向とも通しています。アプリケーションの結果は、このログにはありません。",
      "次は: 動かない場合は、10.23.0.60 のアプリケーションのログを確認してください。",
    ],
    also: [],
  },
};
