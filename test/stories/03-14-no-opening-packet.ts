import { FIELDS, type Story } from "./story.ts";

/** Only packets of an older connection were turned away: whether a new one would be is not on record. */
export const noOpeningPacket: Story = {
  shows: [3, 14],
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
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 2 104 14:01:05 14:01:15 REJECT OK 0 ingress
  `,
  verdict: {
    rule: "request-rejected",
    kind: "rejected",
    leg: "request",
    direction: "in",
    layer: "either",
    layerStanding: "inferred",
    final: true,
  },
  claims: ["observed: request-rejected", "inferred: older-connection", "unknown: new-connection-untried"],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✗ Rejected · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "The interface of 10.23.0.60 turned the connection away once at 14:01 JST.",
      "None of these packets opens a connection (no SYN), so most likely they are left over from one that was closed, had expired or was cut off by a changed rule. Whether a new connection is let in is not on record.",
      "Next: ask about an earlier time to see how it was opened.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:01 に 1 回、10.23.0.60 側で拒否されました。",
      "接続を始めるパケット（SYN）がないため、終了や期限切れ、またはルール変更で切れた接続の残りとみられます。新しい接続が許可されるかは不明です。",
      "次は: 確立の様子を知るには、もっと前の時間で聞き直してください。",
    ],
    also: [],
  },
};
