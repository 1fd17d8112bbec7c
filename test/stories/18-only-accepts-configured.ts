import { FIELDS, type Story } from "./story.ts";

/** The configuration says that the flow log records accepted traffic only: a rejected try would leave no record. */
export const onlyAcceptsConfigured: Story = {
  shows: [18],
  config: `
sources:
  - { kind: vpc, trafficType: accept, aggregationSeconds: 600 }
interfaces:
  - { id: eni-0d60, addresses: [10.23.0.60] }
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 - - - - - - - 13:59:00 14:09:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:09:00 14:19:00 - NODATA - -
  `,
  verdict: { rule: "one-action-logged", kind: "cannot-say", reason: "only-accepts-logged", final: true },
  claims: ["observed: no-record", "unknown: one-action-logged"],
  en: {
    question: "Did 10.28.1.15 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.28.1.15 → 10.23.0.60, port 443 (https), 14:00–14:10 JST",
      "No record of this connection was found.",
      "The logs hold accepted traffic only, so a rejected attempt would leave no record.",
      "Next: have the flow log record ALL traffic, then try and ask again.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.28.1.15 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "? 判断できません · 10.28.1.15 → 10.23.0.60 443番（https）、14:00〜14:10",
      "この通信の記録は見つかりませんでした。",
      "ログは許可された通信だけを記録する設定なので、拒否された通信は残りません。",
      "次は: フローログの対象をすべての通信（ALL）にして、接続し直してから聞いてください。",
    ],
    also: [],
  },
};
