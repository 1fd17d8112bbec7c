import { FIELDS, type Story } from "./story.ts";

/** The second address of a configured network is Amazon's DNS server. */
export const resolverOfTheNetwork: Story = {
  shows: [19],
  config: `
networks:
  - { vpc: vpc-0e1, cidrs: [10.20.0.0/16] }
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 - - - - - - - 13:59:00 14:09:00 - NODATA - -
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "never-logged-traffic", kind: "cannot-say", reason: "never-logged-traffic" },
  claims: ["unknown: never-logged"],
  en: {
    question: "Did dns from 10.20.40.4 to 10.20.0.2 get through between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.20.40.4 → 10.20.0.2, port 53 (dns), 14:00–14:10 JST",
      "Flow logs never hold traffic to the Amazon DNS server (10.20.0.2), so they say nothing about it.",
      "Next: look into the Route 53 Resolver query log.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.20.0.2 への dns は通りましたか？",
    lines: [
      "? 判断できません · 10.20.40.4 → 10.20.0.2 53番（dns）、14:00〜14:10",
      "Amazon DNS サーバー（10.20.0.2）への通信はフローログに記録されないため、このログからは何も言えません。",
      "次は: Route 53 Resolver のクエリログを確認してください。",
    ],
    also: [],
  },
};
