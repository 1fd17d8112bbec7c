import { FIELDS, type Story } from "./story.ts";

/** One end only: who was turned away there. */
export const listOfOneEnd: Story = {
  shows: [3],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 22 6 1 60 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 203.0.113.9 10.23.0.60 61001 3389 6 3 180 14:06:10 14:06:40 REJECT OK 2 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "list", kind: "list", groupCount: 2, final: true },
  claims: ["observed: groups-found", "unknown: pair-in-short"],
  en: {
    question: "What was rejected towards 10.23.0.60 between 14:00 and 14:10?",
    lines: [
      "≡ 2 pairs, all rejected · anywhere → 10.23.0.60, 14:00–14:10 JST",
      "2 pairs have records, all rejected.",
      "✗ 10.20.40.4 → port 22 (ssh) · 1 rejected · 14:01",
      "✗ 203.0.113.9 → port 3389 (rdp) · 1 rejected · 14:06",
      "A list does not say why.",
      "Next: for one row in full, for example the first, ask `why 10.20.40.4 → 10.23.0.60 tcp/22 14:00-14:10`.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.23.0.60 への拒否された通信は？",
    lines: [
      "≡ 2 組すべてで拒否 · すべて → 10.23.0.60（14:00〜14:10）",
      "2 組の記録があります（すべて拒否）。",
      "✗ 10.20.40.4 → 22番（ssh） · 拒否 1 回 · 14:01",
      "✗ 203.0.113.9 → 3389番（rdp） · 拒否 1 回 · 14:06",
      "一覧では理由までは分かりません。",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.20.40.4 から 10.23.0.60 への 22番（TCP）の通信はなぜ拒否されましたか。`",
    ],
    also: [],
  },
};
