import { FIELDS, type Story } from "./story.ts";

/** A source on the Internet that tries twelve ports of two hosts. */
const SCAN = Array.from({ length: 24 }, (_, index) => {
  const [host, port] = [60 + (index % 2), 8000 + Math.floor(index / 2)];
  return `5 123456789012 eni-0d${host} 203.0.113.9 10.23.0.${host} 61001 ${port} 6 1 40 14:03:10 14:03:20 REJECT OK 2 ingress`;
});

/** Eleven hosts of the same network that are rejected at one port of one host: none of them scans, nor does that host. */
const CROWD = Array.from(
  { length: 11 },
  (_, index) =>
    `5 123456789012 eni-0d61 203.0.113.${20 + index} 10.23.0.61 62001 443 6 1 40 14:04:10 14:04:20 REJECT OK 2 ingress`,
);

/** A ranking asked about the end that opened the connections: the rows are of those who opened, not of their targets. */
export const listOfRejectsOfTheOtherWay: Story = {
  shows: [3],
  log: `
    ${FIELDS}
    ${SCAN.join("\n")}
    ${CROWD.join("\n")}
    5 123456789012 eni-0d60 10.23.0.60 10.23.0.61 52002 443 6 9 900 14:07:10 14:07:40 ACCEPT OK 3 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "list",
    kind: "list",
    about: "rejects",
    turned: true,
    groupCount: 12,
    counted: { pairs: 35, rejects: 35, folded: { sources: 1, rejects: 24 } },
    groups: [
      {
        src: "203.0.113.9",
        dst: "any",
        rejected: 24,
        folded: { groups: 24, ports: 12, addresses: 2, looksLike: "port-scan" },
      },
      ...CROWD.map((_, index) => ({ src: `203.0.113.${20 + index}`, dst: "10.23.0.61", rejected: 1 })),
    ],
  },
  claims: [
    "observed: opened-the-other-way",
    "observed: groups-found",
    "inferred: port-scan-likely",
    "unknown: pair-in-short",
  ],
  en: {
    question: "Top rejects to 203.0.113.0/24 between 14:00 and 14:10",
    lines: [
      "≡ Recorded only the other way · anywhere → 203.0.113.0/24, 14:00–14:10 JST",
      "No connection to 203.0.113.0/24 is recorded, only connections from it. 1 source was rejected on many addresses or ports (24 rejects); 11 other pairs were rejected (11 rejects).",
      "✗ 203.0.113.9 → 12 ports on 2 addresses · 24 rejected · most likely a port scan · 14:03",
      ...CROWD.map((_, index) => `✗ 203.0.113.${20 + index} → 10.23.0.61 port 443 (https) · 1 rejected · 14:04`),
      "A source that was rejected on many ports, with nothing accepted on record, is most likely scanning them. A list does not say why.",
      "Next: for one row in full, for example the first, ask `blocked from=203.0.113.9 14:00-14:10`.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10の 203.0.113.0/24 への拒否ランキング",
    lines: [
      "≡ 逆向きの記録のみ · すべて → 203.0.113.0/24（14:00〜14:10）",
      "203.0.113.0/24 への接続の記録はなく、203.0.113.0/24 からの接続だけがあります。多数の宛先やポートで拒否された送信元が 1（計 24 回）、ほかに 11 組（計 11 回）です。",
      "✗ 203.0.113.9 → 2 アドレス・12 ポート · 拒否 24 回 · ポートスキャンの可能性が高い · 14:03",
      ...CROWD.map((_, index) => `✗ 203.0.113.${20 + index} → 10.23.0.61 443番（https） · 拒否 1 回 · 14:04`),
      "多くのポートで拒否され、許可の記録がない送信元は、ポートスキャンの可能性が高いです。一覧では理由までは分かりません。",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、203.0.113.9 からの通信は拒否されましたか。`",
    ],
    also: [],
  },
};
