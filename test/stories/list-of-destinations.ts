import { FIELDS, type Story } from "./story.ts";

/** Where a host went: one line for each destination, its ports together. */
export const listOfDestinations: Story = {
  shows: [1, 8],
  log: `
    ${FIELDS}
    5 123456789012 eni-0c04 10.20.40.4 10.23.0.60 51001 22 6 1 60 14:01:10 14:01:40 REJECT OK 2 egress
    5 123456789012 eni-0c04 10.20.40.4 10.23.0.90 51002 443 6 9 900 14:02:05 14:02:40 ACCEPT OK 3 egress
    5 123456789012 eni-0c04 10.23.0.90 10.20.40.4 443 51002 6 9 900 14:02:05 14:02:40 ACCEPT OK 19 ingress
    5 123456789012 eni-0c04 10.20.40.4 10.23.0.90 51003 8080 6 9 900 14:06:05 14:06:40 ACCEPT OK 3 egress
    5 123456789012 eni-0c04 10.23.0.90 10.20.40.4 8080 51003 6 9 900 14:06:05 14:06:40 ACCEPT OK 19 ingress
    5 123456789012 eni-0c04 10.20.40.4 10.20.0.53 51004 53 17 1 60 14:07:05 14:07:40 ACCEPT OK 0 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "list",
    kind: "list",
    about: "destinations",
    groupCount: 3,
    counted: { pairs: 4, rejected: 1, reached: 2 },
    groups: [
      { dst: "10.23.0.60", port: 22, verdict: { kind: "rejected" } },
      { dst: "10.23.0.90", folded: { groups: 2, ports: 2, addresses: 1 }, verdict: { kind: "accepted" } },
      { dst: "10.20.0.53", port: 53, protocol: 17, verdict: { kind: "accepted", exchange: "no-reply" } },
    ],
  },
  claims: ["observed: groups-found", "unknown: pair-in-short"],
  en: {
    question: "What did 10.20.40.4 connect to between 14:00 and 14:10?",
    lines: [
      "≡ 10.20.40.4 talked to 2 hosts, was rejected at 1 · 10.20.40.4 → anywhere, 14:00–14:10 JST",
      "4 conversations, 3.7 KB in all.",
      "✗ → 10.23.0.60 port 22 (ssh) · 1 rejected · 14:01",
      "✓ → 10.23.0.90 ports 443 and 8080 · accepted · 2 connections, 3.6 KB · since 14:02, last 14:06",
      "✓ → 10.20.0.53 UDP port 53 (dns) · accepted, no reply seen · 1 conversation, 60 B · 14:07",
      "A list does not say why.",
      "Next: for one row in full, for example the first, ask `why 10.20.40.4 → 10.23.0.60 tcp/22 14:00-14:10`.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 はどこに接続していましたか？",
    lines: [
      "≡ 10.20.40.4 は 2 台と通信、1 台で拒否 · 10.20.40.4 → すべて（14:00〜14:10）",
      "通信は合わせて 4 件、3.7 KB です。",
      "✗ → 10.23.0.60 22番（ssh） · 拒否 1 回 · 14:01",
      "✓ → 10.23.0.90 443番、8080番 · 許可 · 接続 2 件、3.6 KB · 14:02 から（最終 14:06）",
      "✓ → 10.20.0.53 UDP 53番（dns） · 許可、応答の記録なし · 通信 1 件、60 B · 14:07",
      "一覧では理由までは分かりません。",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.20.40.4 から 10.23.0.60 への 22番（TCP）の通信はなぜ拒否されましたか。`",
    ],
    also: [],
  },
};
