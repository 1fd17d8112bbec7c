import { FIELDS, type Story } from "./story.ts";

/** A range of ports between two hosts: each port that was tried by itself. */
export const listOfAPortRange: Story = {
  shows: [1, 3],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 8001 6 1 60 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 52001 8080 6 9 900 14:02:05 14:02:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 8080 52001 6 9 900 14:02:05 14:02:40 ACCEPT OK 19 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 53001 8081 6 9 900 14:03:05 14:03:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "list",
    kind: "list",
    about: "pairs",
    groupCount: 2,
    counted: { pairs: 2, rejected: 1, reached: 1 },
  },
  claims: ["observed: groups-found", "unknown: pair-in-short"],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on ports 8000-8080 between 14:00 and 14:10?",
    lines: [
      "≡ 2 pairs, 1 rejected · 10.20.40.4 → 10.23.0.60, ports 8000–8080, 14:00–14:10 JST",
      "2 pairs have records: 1 rejected and 1 accepted.",
      "✗ → port 8001 · 1 rejected · 14:01",
      "✓ → port 8080 · accepted · 1 connection, 1.8 KB · 14:02",
      "A list does not say why.",
      "Next: for one row in full, for example the first, ask `why 10.20.40.4 → 10.23.0.60 tcp/8001 14:00-14:10`.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 8000〜8080番に届いていましたか？",
    lines: [
      "≡ 2 組中 1 組で拒否 · 10.20.40.4 → 10.23.0.60 8000〜8080番（14:00〜14:10）",
      "2 組の記録があります（拒否 1、許可 1）。",
      "✗ → 8001番 · 拒否 1 回 · 14:01",
      "✓ → 8080番 · 許可 · 接続 1 件、1.8 KB · 14:02",
      "一覧では理由までは分かりません。",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.20.40.4 から 10.23.0.60 への 8001番（TCP）の通信はなぜ拒否されましたか。`",
    ],
    also: [],
  },
};
