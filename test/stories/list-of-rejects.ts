import { FIELDS, type Story } from "./story.ts";

/** A source on the Internet that tries twelve ports of two hosts. */
const SCAN = Array.from({ length: 24 }, (_, index) => {
  const [host, port] = [60 + (index % 2), 8000 + Math.floor(index / 2)];
  return `5 123456789012 eni-0d${host} 203.0.113.9 10.23.0.${host} 61001 ${port} 6 1 40 14:03:10 14:03:20 REJECT OK 2 ingress`;
});

/** A monitoring host that a firewall lets reach one port of ten, and rejects on all others. */
const MONITOR = Array.from({ length: 11 }, (_, index) => {
  const [action, port] = index === 0 ? ["ACCEPT", 443] : ["REJECT", 9100 + index];
  return `5 123456789012 eni-0d60 10.20.0.7 10.23.0.60 62001 ${port} 6 1 40 14:04:10 14:04:20 ${action} OK 2 ingress`;
});

/** What was rejected most: a source with very many rejected pairs is one line, called a scan only if it looks like one; late packets do not count. */
export const listOfRejects: Story = {
  shows: [3, 14],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 22 6 1 60 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51002 22 6 1 60 14:08:10 14:08:40 REJECT OK 2 ingress
    5 123456789012 eni-0d61 10.20.40.9 10.23.0.61 52001 3389 6 1 60 14:06:10 14:06:40 REJECT OK 2 ingress
    5 123456789012 eni-0d61 10.20.40.9 10.23.0.61 52002 443 6 9 900 14:07:10 14:07:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d61 10.20.40.9 10.23.0.61 52002 443 6 1 40 14:08:00 14:08:10 REJECT OK 4 ingress
    ${SCAN.join("\n")}
    ${MONITOR.join("\n")}
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "list",
    kind: "list",
    about: "rejects",
    groupCount: 4,
    counted: { pairs: 36, rejected: 4, reached: 0, rejects: 37, folded: { sources: 2, rejects: 34 } },
    groups: [
      {
        src: "203.0.113.9",
        dst: "any",
        rejected: 24,
        folded: { groups: 24, ports: 12, addresses: 2, looksLike: "port-scan" },
      },
      { src: "10.20.0.7", dst: "10.23.0.60", rejected: 10, folded: { groups: 10, ports: 10, addresses: 1 } },
      { src: "10.20.40.4", dst: "10.23.0.60", port: 22, rejected: 2 },
      { src: "10.20.40.9", dst: "10.23.0.61", port: 3389, rejected: 1 },
    ],
  },
  claims: [
    "observed: groups-found",
    "inferred: port-scan-likely",
    "unknown: pair-in-short",
    "inferred: late-set-aside",
  ],
  en: {
    question: "Top rejects between 14:00 and 14:10",
    lines: [
      "≡ 37 rejects · 14:00–14:10 JST",
      "2 sources were rejected on many addresses or ports (34 rejects); 2 other pairs were rejected (3 rejects).",
      "✗ 203.0.113.9 → 12 ports on 2 addresses · 24 rejected · most likely a port scan · 14:03",
      "✗ 10.20.0.7 → 10.23.0.60 10 ports · 10 rejected · other traffic accepted · 14:04",
      "✗ 10.20.40.4 → 10.23.0.60 port 22 (ssh) · 2 rejected · 14:01–14:08",
      "✗ 10.20.40.9 → 10.23.0.61 port 3389 (rdp) · 1 rejected · 14:06",
      "A source that was rejected on many ports, with nothing accepted on record, is most likely scanning them. A list does not say why.",
      "Next: for one row in full, for example the first, ask `blocked from=203.0.113.9 14:00-14:10`.",
    ],
    also: ["1 packet rejected just after a connection closed is most likely late, so not counted as a rejection."],
  },
  ja: {
    question: "14:00〜14:10の拒否ランキング",
    lines: [
      "≡ 拒否 37 回 · 14:00〜14:10",
      "多数の宛先やポートで拒否された送信元が 2（計 34 回）、ほかに 2 組（計 3 回）です。",
      "✗ 203.0.113.9 → 2 アドレス・12 ポート · 拒否 24 回 · ポートスキャンの可能性が高い · 14:03",
      "✗ 10.20.0.7 → 10.23.0.60 10 ポート · 拒否 10 回 · ほかの通信は許可あり · 14:04",
      "✗ 10.20.40.4 → 10.23.0.60 22番（ssh） · 拒否 2 回 · 14:01〜14:08",
      "✗ 10.20.40.9 → 10.23.0.61 3389番（rdp） · 拒否 1 回 · 14:06",
      "多くのポートで拒否され、許可の記録がない送信元は、ポートスキャンの可能性が高いです。一覧では理由までは分かりません。",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、203.0.113.9 からの通信は拒否されましたか。`",
    ],
    also: ["接続終了の直後に拒否された 1 パケットは、遅れて届いたものとみられるため拒否に数えていません。"],
  },
};
