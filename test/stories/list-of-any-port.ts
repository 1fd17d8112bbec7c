import { FIELDS, type Story } from "./story.ts";

/** No port was asked: the server port of each group is told by its handshake. */
export const listOfAnyPort: Story = {
  shows: [1, 11],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 8443 6 1 60 14:01:12 14:01:12 ACCEPT OK 2 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 8443 51001 6 1 40 14:01:12 14:01:12 ACCEPT OK 4 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 52001 443 6 9 900 14:02:05 14:02:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 52001 6 9 900 14:02:05 14:02:40 ACCEPT OK 19 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "list", kind: "list", groupCount: 2, final: true },
  claims: ["observed: groups-found"],
  en: {
    question: "Was there traffic from 10.20.40.4 to 10.23.0.60 between 14:00 and 14:10?",
    lines: [
      "≡ 2 pairs, none rejected · 10.20.40.4 → 10.23.0.60, 14:00–14:10 JST",
      "2 pairs have records, all accepted.",
      "✓ → port 443 (https) · accepted · 1 connection, 1.8 KB · 14:02",
      "✓ → port 8443 · accepted, refused by the host · 1 connection, 100 B · 14:01",
      "Next: for one row in full, for example the first, ask `seen 10.20.40.4 → 10.23.0.60 tcp/443 14:00-14:10`.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 への通信はありましたか？",
    lines: [
      "≡ 2 組、拒否なし · 10.20.40.4 → 10.23.0.60（14:00〜14:10）",
      "2 組の記録があります（すべて許可）。",
      "✓ → 443番（https） · 許可 · 接続 1 件、1.8 KB · 14:02",
      "✓ → 8443番 · 許可、ホスト側で拒否 · 接続 1 件、100 B · 14:01",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.20.40.4 から 10.23.0.60 への 443番（TCP）の通信はありましたか。`",
    ],
    also: [],
  },
};
