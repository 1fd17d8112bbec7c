import { FIELDS, type Story } from "./story.ts";

/** One SKIPDATA line in the window: silence proves nothing, whoever else watched. */
export const recordsSkipped: Story = {
  shows: [17],
  config: `
interfaces:
  - { id: eni-0d60, addresses: [10.23.0.60] }
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 - - - - - - - 13:59:00 14:00:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:04:02 14:04:58 - SKIPDATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "records-skipped", kind: "cannot-say", reason: "records-skipped", final: true },
  claims: ["observed: no-record", "observed: records-skipped", "unknown: silence-proves-nothing"],
  en: {
    question: "Did 10.28.1.15 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.28.1.15 → 10.23.0.60, port 443 (https), 14:00–14:10 JST",
      "No record of this connection was found. The log of 10.23.0.60 lost records between 14:04 and 14:05 JST (SKIPDATA).",
      "Silence proves nothing here.",
      "Next: try once more and ask again, or ask about another minute of this time.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.28.1.15 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "? 判断できません · 10.28.1.15 → 10.23.0.60 443番（https）、14:00〜14:10",
      "この通信の記録は見つかりませんでした。14:04〜14:05 は 10.23.0.60 のログが欠けています（SKIPDATA）。",
      "そのため「記録なし」とは言い切れません。",
      "次は: もう一度接続してから聞き直すか、別の時刻で聞いてください。",
    ],
    also: [],
  },
};
