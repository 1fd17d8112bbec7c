import { FIELDS, type Story } from "./story.ts";

/** What a machine says to itself leaves no interface, so its silence is none. */
export const ownMachine: Story = {
  shows: [19],
  config: `
interfaces:
  - id: eni-0a40
    addresses: [10.20.40.4]
    subnet: subnet-a
  - id: eni-0d60
    addresses: [10.23.0.60]
    subnet: subnet-b
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 - - - - - - - 13:50:00 14:00:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:00:00 14:10:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:10:00 14:20:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 13:50:00 14:00:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:00:00 14:10:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:10:00 14:20:00 - NODATA - -
  `,
  verdict: { rule: "never-logged-traffic", kind: "cannot-say", reason: "never-logged-traffic", final: true },
  claims: ["unknown: never-logged"],
  en: {
    question: "Did 10.20.40.4 reach 127.0.0.1 on port 5432 between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.20.40.4 → 127.0.0.1, port 5432 (postgres), 14:00–14:10 JST",
      "Flow logs never hold traffic that never leaves its machine (127.0.0.1), so they say nothing about it.",
      "Next: look on 10.20.40.4 itself; no network log will show it.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 127.0.0.1 の 5432番に届きましたか？",
    lines: [
      "? 判断できません · 10.20.40.4 → 127.0.0.1 5432番（postgres）、14:00〜14:10",
      "端末の中だけで完結するアドレス（127.0.0.1）への通信はフローログに記録されないため、このログからは何も言えません。",
      "次は: 10.20.40.4 自身で確認してください。ネットワークのログには残りません。",
    ],
    also: [],
  },
};
