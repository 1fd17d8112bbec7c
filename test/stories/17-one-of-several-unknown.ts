import { FIELDS, type Story } from "./story.ts";

/** The destination lost records, and nobody knows whose one of the two addresses of the source is, so the other one cannot speak for both. */
export const oneOfSeveralUnknown: Story = {
  shows: [17],
  config: `
interfaces:
  - id: eni-0a40
    addresses: [10.20.40.4]
    subnet: subnet-a
  - id: eni-0d60
    addresses: [10.23.0.60]
    subnet: subnet-b
addressBook:
  - key: web
    names: [ウェブ]
    addresses: [10.20.40.4, 10.20.40.6]
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 - - - - - - - 13:50:00 14:00:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:00:00 14:10:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:10:00 14:20:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 13:50:00 14:00:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:00:00 14:10:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:10:00 14:20:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:03:00 14:04:00 - SKIPDATA - -
  `,
  verdict: { rule: "records-skipped", kind: "cannot-say", reason: "records-skipped", final: true },
  claims: ["observed: no-record", "observed: records-skipped", "unknown: silence-proves-nothing"],
  en: {
    question: "Did web reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "? Cannot say · web → 10.23.0.60, port 443 (https), 14:00–14:10 JST",
      "No record of this connection was found. The log of 10.23.0.60 lost records between 14:03 and 14:05 JST (SKIPDATA).",
      "Silence proves nothing here.",
      "Next: try once more and ask again, or ask about another minute of this time.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に ウェブ から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "? 判断できません · ウェブ（web） → 10.23.0.60 443番（https）、14:00〜14:10",
      "この通信の記録は見つかりませんでした。14:03〜14:05 は 10.23.0.60 のログが欠けています（SKIPDATA）。",
      "そのため「記録なし」とは言い切れません。",
      "次は: もう一度接続してから聞き直すか、別の時刻で聞いてください。",
    ],
    also: [],
  },
};
