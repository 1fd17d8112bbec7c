import { FIELDS, type Story } from "./story.ts";

/** Ends that the address book knows are called by their names, with their addresses; a network around one names nothing. */
export const listWithNames: Story = {
  shows: [1, 8],
  log: `
    ${FIELDS}
    5 123456789012 eni-0c04 10.20.40.4 10.23.0.60 51001 22 6 1 60 14:01:10 14:01:40 REJECT OK 2 egress
    5 123456789012 eni-0c04 10.20.40.4 10.23.0.90 51002 443 6 9 900 14:02:05 14:02:40 ACCEPT OK 3 egress
    5 123456789012 eni-0c04 10.23.0.90 10.20.40.4 443 51002 6 9 900 14:02:05 14:02:40 ACCEPT OK 19 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  config: `
    addressBook:
      - key: payroll-db
        names: [payroll db, 給与DB]
        addresses: [10.23.0.60]
      - key: office
        names: [事務所]
        addresses: [10.23.0.0/24]
  `,
  verdict: {
    kind: "list",
    groups: [{ dst: "10.23.0.60" }, { dst: "10.23.0.90" }],
  },
  claims: ["observed: groups-found", "unknown: pair-in-short"],
  en: {
    question: "What did 10.20.40.4 connect to between 14:00 and 14:10?",
    lines: [
      "≡ 10.20.40.4 talked to 1 host, was rejected at 1 · 10.20.40.4 → anywhere, 14:00–14:10 JST",
      "2 connections, 1.9 KB in all.",
      "✗ → payroll-db (10.23.0.60) port 22 (ssh) · 1 rejected · 14:01",
      "✓ → 10.23.0.90 port 443 (https) · accepted · 1 connection, 1.8 KB · 14:02",
      "A list does not say why.",
      "Next: for one row in full, for example the first, ask `why 10.20.40.4 → 10.23.0.60 tcp/22 14:00-14:10`.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 はどこに接続していましたか？",
    lines: [
      "≡ 10.20.40.4 は 1 台と通信、1 台で拒否 · 10.20.40.4 → すべて（14:00〜14:10）",
      "接続は合わせて 2 件、1.9 KB です。",
      "✗ → 給与DB（10.23.0.60）22番（ssh） · 拒否 1 回 · 14:01",
      "✓ → 10.23.0.90 443番（https） · 許可 · 接続 1 件、1.8 KB · 14:02",
      "一覧では理由までは分かりません。",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.20.40.4 から 10.23.0.60 への 22番（TCP）の通信はなぜ拒否されましたか。`",
    ],
    also: [],
  },
};
