import { FIELDS, type Story } from "./story.ts";

/** Who talked to a host: one line for each of them, its ports together, those that were rejected first. */
export const listOfTalkers: Story = {
  shows: [1, 3],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 22 6 1 60 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51002 443 6 9 900 14:02:05 14:02:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51002 6 9 2100 14:02:05 14:02:40 ACCEPT OK 19 egress
    5 123456789012 eni-0d60 10.20.40.9 10.23.0.60 52001 443 6 9 900 13:59:30 14:00:20 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.9 443 52001 6 9 2100 13:59:30 14:00:20 ACCEPT OK 19 egress
    5 123456789012 eni-0d60 10.20.40.9 10.23.0.60 52002 8443 6 9 900 14:03:05 14:03:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.9 8443 52002 6 9 900 14:03:05 14:03:40 ACCEPT OK 19 egress
    5 123456789012 eni-0d60 10.20.40.9 10.23.0.60 52003 53 17 1 60 14:04:05 14:04:40 ACCEPT OK 0 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.9 53 52003 17 1 140 14:04:05 14:04:40 ACCEPT OK 0 egress
    5 123456789012 eni-0d60 10.20.40.9 10.23.0.60 52004 5432 6 9 900 14:05:05 14:05:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.9 5432 52004 6 9 900 14:05:05 14:05:40 ACCEPT OK 19 egress
    5 123456789012 eni-0d60 10.20.40.11 10.23.0.60 53001 443 6 9 900 14:06:05 14:06:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.11 443 53001 6 9 900 14:06:05 14:06:40 ACCEPT OK 19 egress
    5 123456789012 eni-0d60 203.0.113.9 10.23.0.60 61001 3389 6 1 60 14:07:10 14:07:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.0.53 41001 53 17 1 60 14:08:10 14:08:40 ACCEPT OK 0 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "list",
    kind: "list",
    about: "sources",
    groupCount: 4,
    counted: { pairs: 8, rejected: 2, reached: 3, conversations: 8, bytes: 11_720, rejects: 2 },
    groups: [
      { src: "10.20.40.4", dst: "10.23.0.60", verdict: { kind: "rejected" }, accepted: 2, rejected: 1 },
      { src: "203.0.113.9", dst: "10.23.0.60", port: 3389, protocol: 6, verdict: { kind: "rejected" } },
      { src: "10.20.40.9", folded: { groups: 4, ports: 4, addresses: 1 }, verdict: { kind: "accepted" } },
      { src: "10.20.40.11", port: 443, verdict: { kind: "accepted" } },
    ],
  },
  claims: ["observed: groups-found", "unknown: pair-in-short"],
  en: {
    question: "Who connected to 10.23.0.60 between 14:00 and 14:10?",
    lines: [
      "≡ 3 hosts talked to 10.23.0.60, 2 were rejected, 1 of them in part · anywhere → 10.23.0.60, 14:00–14:10 JST",
      "8 conversations, 12 KB in all.",
      "◐ 10.20.40.4 → ports 22 and 443 · 1 of 2 connections rejected (on 22) · 3.1 KB · since 14:01, last 14:02",
      "✗ 203.0.113.9 → port 3389 (rdp) · 1 rejected · 14:07",
      "✓ 10.20.40.9 → ports 53/udp, 443, 5432 and 1 more · accepted · 4 conversations, 6.8 KB · since 14:00 or before, last 14:05",
      "✓ 10.20.40.11 → port 443 (https) · accepted · 1 connection, 1.8 KB · 14:06",
      "A list does not say why.",
      "Next: for one row in full, for example the first, ask `blocked 10.20.40.4 → 10.23.0.60 14:00-14:10`.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.23.0.60 に接続したのは誰ですか？",
    lines: [
      "≡ 3 台が 10.23.0.60 と通信、2 台は拒否（うち 1 台は一部） · すべて → 10.23.0.60（14:00〜14:10）",
      "通信は合わせて 8 件、12 KB です。",
      "◐ 10.20.40.4 → 22番、443番 · 接続 2 件中 1 件で拒否（22番） · 3.1 KB · 14:01 から（最終 14:02）",
      "✗ 203.0.113.9 → 3389番（rdp） · 拒否 1 回 · 14:07",
      "✓ 10.20.40.9 → UDP 53番、443番、5432番ほか 1 · 許可 · 通信 4 件、6.8 KB · 14:00 以前から（最終 14:05）",
      "✓ 10.20.40.11 → 443番（https） · 許可 · 接続 1 件、1.8 KB · 14:06",
      "一覧では理由までは分かりません。",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.20.40.4 から 10.23.0.60 への通信は拒否されましたか。`",
    ],
    also: [],
  },
};
