import { FIELDS, type Story } from "./story.ts";

/**
 * Three rows without a reply, and records lost at two interfaces. Only the row whose own interface lost records in the minute
 * of its request has an unknown reply: the second one's lost them later, and the third one's lost none.
 */
export const listWithLostRecords: Story = {
  shows: [2, 17],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d61 10.20.40.4 10.23.0.61 51001 443 6 3 180 14:02:05 14:02:40 ACCEPT OK 2 ingress
    5 123456789012 eni-0d61 - - - - - - - 14:02:05 14:02:50 - SKIPDATA - -
    5 123456789012 eni-0d62 10.20.40.4 10.23.0.62 51002 443 6 3 180 14:02:05 14:02:40 ACCEPT OK 2 ingress
    5 123456789012 eni-0d62 - - - - - - - 14:07:05 14:07:50 - SKIPDATA - -
    5 123456789012 eni-0d63 10.20.40.4 10.23.0.63 51003 443 6 3 180 14:02:05 14:02:40 ACCEPT OK 2 ingress
    5 123456789012 eni-0f98 - - - - - - - 14:02:05 14:02:50 - SKIPDATA - -
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "list",
    kind: "list",
    groups: [
      { dst: "10.23.0.61", verdict: { exchange: "unknown" } },
      { dst: "10.23.0.62", verdict: { exchange: "no-reply" } },
      { dst: "10.23.0.63", verdict: { exchange: "no-reply" } },
    ],
  },
  claims: [
    "observed: groups-found",
    "observed: records-skipped",
    "observed: records-skipped",
    "unknown: counts-may-be-low",
  ],
  en: {
    question: "Did anything from 10.20.40.0/24 reach 10.23.0.0/16 on port 443 between 14:00 and 14:10?",
    lines: [
      "≡ 3 pairs, none rejected · 10.20.40.0/24 → 10.23.0.0/16, port 443 (https), 14:00–14:10 JST",
      "3 pairs have records, all accepted.",
      "✓ 10.20.40.4 → 10.23.0.61 port 443 (https) · accepted, reply unknown · 1 connection, 180 B · 14:02",
      "✓ 10.20.40.4 → 10.23.0.62 port 443 (https) · accepted, no reply seen · 1 connection, 180 B · 14:02",
      "✓ 10.20.40.4 → 10.23.0.63 port 443 (https) · accepted, no reply seen · 1 connection, 180 B · 14:02",
      "Next: for one row in full, for example the first, ask `seen 10.20.40.4 → 10.23.0.61 tcp/443 14:00-14:10`.",
    ],
    also: [
      "The log of interface eni-0d61 lost records between 14:02 and 14:03 JST (SKIPDATA).",
      "The log of interface eni-0d62 lost records between 14:07 and 14:08 JST (SKIPDATA).",
      "Records were lost, so the counts may be too low.",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.0/24 から 10.23.0.0/16 の 443番に通信はありましたか？",
    lines: [
      "≡ 3 組、拒否なし · 10.20.40.0/24 → 10.23.0.0/16 443番（https）、14:00〜14:10",
      "3 組の記録があります（すべて許可）。",
      "✓ 10.20.40.4 → 10.23.0.61 443番（https） · 許可、応答は不明 · 接続 1 件、180 B · 14:02",
      "✓ 10.20.40.4 → 10.23.0.62 443番（https） · 許可、応答の記録なし · 接続 1 件、180 B · 14:02",
      "✓ 10.20.40.4 → 10.23.0.63 443番（https） · 許可、応答の記録なし · 接続 1 件、180 B · 14:02",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.20.40.4 から 10.23.0.61 への 443番（TCP）の通信はありましたか。`",
    ],
    also: [
      "14:02〜14:03 はインターフェース eni-0d61 のログが欠けています（SKIPDATA）。",
      "14:07〜14:08 はインターフェース eni-0d62 のログが欠けています（SKIPDATA）。",
      "記録が欠けているため、回数は実際より少ない可能性があります。",
    ],
  },
};
