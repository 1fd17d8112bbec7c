import { FIELDS, type Story } from "./story.ts";

/** An end named by an id that no record carries: the other end's records hold addresses, so they could not show it. */
export const nobodyCouldKnow: Story = {
  shows: [18],
  log: `
    ${FIELDS}
    5 123456789012 eni-0c04 - - - - - - - 13:59:00 14:01:00 - NODATA - -
    5 123456789012 eni-0c04 10.20.40.4 10.23.0.60 51001 443 6 9 900 14:01:05 14:02:40 ACCEPT OK 3 egress
    5 123456789012 eni-0c04 - - - - - - - 14:02:40 14:11:00 - NODATA - -
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "not-watched", kind: "cannot-say", reason: "not-watched", final: true },
  claims: ["observed: no-record", "unknown: not-watched"],
  en: {
    question: "Did 10.20.40.4 reach i-0123456789abcdef0 on port 443 between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.20.40.4 → i-0123456789abcdef0, port 443 (https), 14:00–14:10 JST",
      "No record of this connection was found.",
      "No log is known to have recorded i-0123456789abcdef0 in this time, so silence proves nothing.",
      "Next: name the interface of i-0123456789abcdef0 under `interfaces` in the configuration, so that its silence can count.",
    ],
    also: ["Check that a flow log records i-0123456789abcdef0 and is among the logs asked here."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から i-0123456789abcdef0 の 443番に届きましたか？",
    lines: [
      "? 判断できません · 10.20.40.4 → i-0123456789abcdef0 443番（https）、14:00〜14:10",
      "この通信の記録は見つかりませんでした。",
      "i-0123456789abcdef0 の監視を確認できないため、「記録なし」とは言い切れません。",
      "次は: 設定の `interfaces` に i-0123456789abcdef0 のインターフェースを書いてください。",
    ],
    also: ["i-0123456789abcdef0 のフローログがあり、ここで読むログに含まれているかを確認してください。"],
  },
};
