import { FIELDS, type Story } from "./story.ts";

/** A broad question with nothing found is answered as one: here nobody was watching. */
export const listOfNothing: Story = {
  shows: [18],
  log: `
    ${FIELDS}
    5 123456789012 eni-0f01 10.99.0.1 10.99.0.2 50001 443 6 9 900 14:02:10 14:02:50 ACCEPT OK 3 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "not-watched", kind: "cannot-say", reason: "not-watched", final: true },
  claims: ["observed: no-record", "unknown: not-watched"],
  en: {
    question: "Did anything from 10.20.40.0/24 reach 10.23.0.60 on port 22 between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.20.40.0/24 → 10.23.0.60, port 22 (ssh), 14:00–14:10 JST",
      "No record of this connection was found.",
      "No log is known to have recorded 10.20.40.0/24 or 10.23.0.60 in this time, so silence proves nothing.",
      "Next: name the interface of 10.23.0.60 under `interfaces` in the configuration, so that its silence can count.",
    ],
    also: ["Check that a flow log records 10.20.40.0/24 and 10.23.0.60 and is among the logs asked here."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.0/24 から 10.23.0.60 の 22番に通信はありましたか？",
    lines: [
      "? 判断できません · 10.20.40.0/24 → 10.23.0.60 22番（ssh）、14:00〜14:10",
      "この通信の記録は見つかりませんでした。",
      "10.20.40.0/24 と 10.23.0.60 の監視を確認できないため、「記録なし」とは言い切れません。",
      "次は: 設定の `interfaces` に 10.23.0.60 のインターフェースを書いてください。",
    ],
    also: ["10.20.40.0/24 と 10.23.0.60 のフローログがあり、ここで読むログに含まれているかを確認してください。"],
  },
};
