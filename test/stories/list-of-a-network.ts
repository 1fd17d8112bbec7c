import { FIELDS, type Story } from "./story.ts";

/** A network against a host: one line for each pair, what has to be acted on first. */
export const listOfANetwork: Story = {
  shows: [1, 3, 15],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 22 6 1 60 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51002 22 6 1 60 14:08:10 14:08:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.9 10.23.0.60 52001 22 6 9 900 14:02:05 14:02:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.9 22 52001 6 9 900 14:02:05 14:02:40 ACCEPT OK 19 egress
    5 123456789012 eni-0d60 10.20.40.11 10.23.0.60 53001 22 6 9 900 14:02:05 14:02:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.11 22 53001 6 9 900 14:02:05 14:02:40 ACCEPT OK 19 egress
    5 123456789012 eni-0d60 10.20.40.11 10.23.0.60 53002 22 6 1 60 14:05:10 14:05:40 REJECT OK 2 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "list", kind: "list", groupCount: 3, final: true },
  claims: ["observed: groups-found", "unknown: pair-in-short"],
  en: {
    question: "Did anything from 10.20.40.0/24 reach 10.23.0.60 on port 22 between 14:00 and 14:10?",
    lines: [
      "≡ 3 pairs, 2 rejected · 10.20.40.0/24 → 10.23.0.60, port 22 (ssh), 14:00–14:10 JST",
      "3 pairs have records: 1 rejected, 1 mixed and 1 accepted.",
      "✗ 10.20.40.4 → port 22 (ssh) · 2 rejected · 14:01–14:08",
      "◐ 10.20.40.11 → port 22 (ssh) · 1 of 2 connections rejected · 1.9 KB · 14:02–14:05",
      "✓ 10.20.40.9 → port 22 (ssh) · accepted · 1 connection, 1.8 KB · 14:02",
      "A list does not say why.",
      "Next: for one row in full, for example the first, ask `why 10.20.40.4 → 10.23.0.60 tcp/22 14:00-14:10`.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.0/24 から 10.23.0.60 の 22番に通信はありましたか？",
    lines: [
      "≡ 3 組中 2 組で拒否 · 10.20.40.0/24 → 10.23.0.60 22番（ssh）、14:00〜14:10",
      "3 組の記録があります（拒否 1、混在 1、許可 1）。",
      "✗ 10.20.40.4 → 22番（ssh） · 拒否 2 回 · 14:01〜14:08",
      "◐ 10.20.40.11 → 22番（ssh） · 接続 2 件中 1 件で拒否 · 1.9 KB · 14:02〜14:05",
      "✓ 10.20.40.9 → 22番（ssh） · 許可 · 接続 1 件、1.8 KB · 14:02",
      "一覧では理由までは分かりません。",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.20.40.4 から 10.23.0.60 への 22番（TCP）の通信はなぜ拒否されましたか。`",
    ],
    also: [],
  },
};
