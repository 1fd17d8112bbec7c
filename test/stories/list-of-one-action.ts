import { FIELDS, type Story } from "./story.ts";

/** Of a log that records rejects only, a list of rejected hosts says nothing about who got through. */
export const listOfOneAction: Story = {
  shows: [3],
  config: `
sources:
  - { kind: vpc, trafficType: reject, aggregationSeconds: 60 }
interfaces:
  - { id: eni-0d60, addresses: [10.23.0.60] }
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 22 6 1 60 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.9 10.23.0.60 52001 3389 6 1 60 14:06:10 14:06:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "list", kind: "list", about: "sources", groupCount: 2, counted: { reached: 0, rejected: 2 } },
  claims: ["observed: groups-found", "unknown: pair-in-short", "unknown: one-action-logged"],
  en: {
    question: "Who connected to 10.23.0.60 between 14:00 and 14:10?",
    lines: [
      "≡ 2 hosts were rejected at 10.23.0.60 · anywhere → 10.23.0.60, 14:00–14:10 JST",
      "2 connections, 120 B in all.",
      "✗ 10.20.40.4 → port 22 (ssh) · 1 rejected · 14:01",
      "✗ 10.20.40.9 → port 3389 (rdp) · 1 rejected · 14:06",
      "A list does not say why. The logs hold rejected traffic only, so an accepted attempt would leave no record.",
      "Next: for one row in full, for example the first, ask `why 10.20.40.4 → 10.23.0.60 tcp/22 14:00-14:10`.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.23.0.60 に接続したのは誰ですか？",
    lines: [
      "≡ 10.23.0.60 で 2 台が拒否 · すべて → 10.23.0.60（14:00〜14:10）",
      "接続は合わせて 2 件、120 B です。",
      "✗ 10.20.40.4 → 22番（ssh） · 拒否 1 回 · 14:01",
      "✗ 10.20.40.9 → 3389番（rdp） · 拒否 1 回 · 14:06",
      "一覧では理由までは分かりません。ログは拒否された通信だけを記録する設定なので、許可された通信は残りません。",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.20.40.4 から 10.23.0.60 への 22番（TCP）の通信はなぜ拒否されましたか。`",
    ],
    also: [],
  },
};
