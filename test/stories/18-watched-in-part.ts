import { FIELDS, type Story } from "./story.ts";

/** The destination's log stops in the middle of the window, so silence there proves nothing. */
export const watchedInPart: Story = {
  shows: [18],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.41.7 10.23.0.60 50001 443 6 9 900 13:58:10 13:58:50 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.20.41.7 10.23.0.60 50002 443 6 9 900 14:01:10 14:01:50 ACCEPT OK 3 ingress
    5 123456789012 eni-0f01 10.99.0.1 10.99.0.2 50001 443 6 9 900 14:12:10 14:12:50 ACCEPT OK 3 egress
  `,
  verdict: { rule: "not-watched", kind: "cannot-say", reason: "not-watched", final: true },
  claims: ["observed: no-record", "unknown: not-watched"],
  en: {
    question: "Did 10.28.1.15 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.28.1.15 → 10.23.0.60, port 443 (https), 14:00–14:10 JST",
      "No record of this connection was found.",
      "No log recorded 10.28.1.15 or 10.23.0.60 the whole time, so silence proves nothing.",
      "Next: check that a flow log records 10.28.1.15 and 10.23.0.60 and is among the logs asked here.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.28.1.15 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "? 判断できません · 10.28.1.15 → 10.23.0.60 443番（https）、14:00〜14:10",
      "この通信の記録は見つかりませんでした。",
      "この時間を通して 10.28.1.15 か 10.23.0.60 を監視したログがないため、「記録なし」とは言い切れません。",
      "次は: 10.28.1.15 と 10.23.0.60 のフローログがあり、ここで読むログに含まれているかを確認してください。",
    ],
    also: [],
  },
};
