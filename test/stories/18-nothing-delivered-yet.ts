import { FIELDS, type Story } from "./story.ts";

/** Asked before anything of the window is delivered: too early, with the time at which to ask again. */
export const nothingDeliveredYet: Story = {
  shows: [18],
  now: "2026-11-22T14:12:00+09:00",
  log: `
    ${FIELDS}
    5 123456789012 eni-0a41 10.20.41.7 10.23.0.80 50001 443 6 9 900 13:57:10 13:57:50 ACCEPT OK 3 egress
  `,
  verdict: { rule: "too-early", kind: "cannot-say", reason: "too-early", final: false },
  claims: ["observed: delivered-until", "unknown: pending"],
  en: {
    question: "Did 10.20.41.7 reach 10.23.0.60 on port 9200 between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.20.41.7 → 10.23.0.60, port 9200, 14:00–14:10 JST",
      "The logs are delivered up to 13:57 JST.",
      "14:00–14:10 JST is not delivered yet; it should be here by about 14:21.",
      "Next: ask again after 14:21 JST.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.41.7 から 10.23.0.60 の 9200番に届きましたか？",
    lines: [
      "? 判断できません · 10.20.41.7 → 10.23.0.60 9200番（14:00〜14:10）",
      "ログは 13:57 の分まで届いています。",
      "14:00〜14:10 の分はまだ届いていません（14:21 頃の見込み）。",
      "次は: 14:21 以降に聞き直してください。",
    ],
    also: [],
  },
};
