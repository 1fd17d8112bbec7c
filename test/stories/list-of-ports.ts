import { FIELDS, type Story } from "./story.ts";

/** Several ports between two hosts: each port by itself. */
export const listOfPorts: Story = {
  shows: [1, 3],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 80 6 1 60 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 52001 443 6 9 900 14:02:05 14:02:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 52001 6 9 900 14:02:05 14:02:40 ACCEPT OK 19 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "list", kind: "list", groupCount: 2, final: true },
  claims: ["observed: groups-found", "unknown: pair-in-short"],
  en: {
    question: "Was 10.20.40.4 to 10.23.0.60 blocked on ports 80 and 443 between 14:00 and 14:10?",
    lines: [
      "≡ 2 pairs, 1 rejected · 10.20.40.4 → 10.23.0.60, ports 80 and 443, 14:00–14:10 JST",
      "2 pairs have records: 1 rejected and 1 accepted.",
      "✗ → port 80 (http) · 1 rejected · 14:01",
      "✓ → port 443 (https) · accepted · 1 connection, 1.8 KB · 14:02",
      "A list does not say why.",
      "Next: for one row in full, for example the first, ask `why 10.20.40.4 → 10.23.0.60 tcp/80 14:00-14:10`.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 80番と443番は拒否されましたか？",
    lines: [
      "≡ 2 組中 1 組で拒否 · 10.20.40.4 → 10.23.0.60 80番、443番（14:00〜14:10）",
      "2 組の記録があります（拒否 1、許可 1）。",
      "✗ → 80番（http） · 拒否 1 回 · 14:01",
      "✓ → 443番（https） · 許可 · 接続 1 件、1.8 KB · 14:02",
      "一覧では理由までは分かりません。",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.20.40.4 から 10.23.0.60 への 80番（TCP）の通信はなぜ拒否されましたか。`",
    ],
    also: [],
  },
};
