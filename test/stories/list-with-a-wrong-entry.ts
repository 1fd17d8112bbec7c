import { FIELDS, type Story } from "./story.ts";

/** The same in a list, with a port that was let in and answered: every row is judged by the interface that has the address. */
export const listWithAWrongEntry: Story = {
  shows: [2],
  config: `
interfaces:
  - { id: eni-0c04, addresses: [10.20.40.4] }
  - { id: eni-0d99, addresses: [10.23.0.60] }
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0c04 10.20.40.4 10.23.0.60 51001 443 6 3 180 14:02:05 14:02:40 ACCEPT OK 2 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 3 180 14:02:05 14:02:40 ACCEPT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51002 22 6 9 900 14:03:05 14:03:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 22 51002 6 9 900 14:03:05 14:03:40 ACCEPT OK 19 egress
    5 123456789012 eni-0c04 - - - - - - - 14:00:00 14:03:59 - NODATA - -
    5 123456789012 eni-0c04 - - - - - - - 14:04:00 14:07:59 - NODATA - -
    5 123456789012 eni-0c04 - - - - - - - 14:08:00 14:11:59 - NODATA - -
    5 123456789012 eni-0d99 - - - - - - - 14:00:00 14:03:59 - NODATA - -
    5 123456789012 eni-0d99 - - - - - - - 14:04:00 14:07:59 - NODATA - -
    5 123456789012 eni-0d99 - - - - - - - 14:08:00 14:11:59 - NODATA - -
  `,
  verdict: { rule: "list", kind: "list", groupCount: 2, final: true },
  claims: ["observed: groups-found", "observed: owner-refuted"],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on any port between 14:00 and 14:10?",
    lines: [
      "≡ 2 pairs, none rejected · 10.20.40.4 → 10.23.0.60, 14:00–14:10 JST",
      "2 pairs have records, all accepted.",
      "✓ → port 22 (ssh) · accepted · 1 connection, 1.8 KB · 14:03",
      "✓ → port 443 (https) · accepted, no reply seen · 1 connection, 180 B · 14:02",
      "Next: for one row in full, for example the first, ask `seen 10.20.40.4 → 10.23.0.60 tcp/22 14:00-14:10`.",
    ],
    also: [
      "Move 10.23.0.60 from eni-0d99 to eni-0d60 under `interfaces` in the configuration, unless two networks have that address.",
      "10.23.0.60 stands in the records of eni-0d60 as its own address; by the configuration it is that of eni-0d99, whose silence was not counted.",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 に通信はありましたか？",
    lines: [
      "≡ 2 組、拒否なし · 10.20.40.4 → 10.23.0.60（14:00〜14:10）",
      "2 組の記録があります（すべて許可）。",
      "✓ → 22番（ssh） · 許可 · 接続 1 件、1.8 KB · 14:03",
      "✓ → 443番（https） · 許可、応答の記録なし · 接続 1 件、180 B · 14:02",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.20.40.4 から 10.23.0.60 への 22番（TCP）の通信はありましたか。`",
    ],
    also: [
      "設定の `interfaces` で、10.23.0.60 を eni-0d99 から eni-0d60 に移してください（同じアドレスのネットワークが複数ある場合は不要です）。",
      "10.23.0.60 は、記録では eni-0d60 のアドレスです。設定では eni-0d99 となっているため、eni-0d99 に記録がないことは判断に使っていません。",
    ],
  },
};
