import { FIELDS, type Story } from "./story.ts";

/** The logs begin after the window, so they never could have held it. */
export const beforeTheFirstLog: Story = {
  shows: [18],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a41 10.20.41.7 10.23.0.80 50001 443 6 9 900 14:14:10 14:14:50 ACCEPT OK 3 egress
  `,
  verdict: { rule: "before-first-log", kind: "cannot-say", reason: "before-first-log", final: true },
  claims: ["observed: logs-begin", "unknown: silence-proves-nothing"],
  en: {
    question: "Did 10.20.41.7 reach 10.23.0.60 on port 9200 between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.20.41.7 → 10.23.0.60, port 9200, 14:00–14:10 JST",
      "The first record of these logs is of 14:14 JST, after the time asked about.",
      "Silence proves nothing here.",
      "Next: ask about a time after 14:14 JST.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.41.7 から 10.23.0.60 の 9200番に届きましたか？",
    lines: [
      "? 判断できません · 10.20.41.7 → 10.23.0.60 9200番（14:00〜14:10）",
      "最初の記録は 14:14 で、ご質問の時間より後です。",
      "そのため「記録なし」とは言い切れません。",
      "次は: 14:14 より後の時間で聞いてください。",
    ],
    also: [],
  },
};
