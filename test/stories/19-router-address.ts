import { FIELDS, type Story } from "./story.ts";

/** The reserved address of the VPC router is never in flow logs. */
export const routerAddress: Story = {
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
    question: "Did ping from 10.20.40.4 to 10.20.0.1 get through between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.20.40.4 → 10.20.0.1, ICMP, 14:00–14:10 JST",
      "Flow logs never hold traffic to the reserved address of the VPC router (10.20.0.1), so they say nothing about it.",
      "Next: look on 10.20.40.4 itself; no network log will show it.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.20.0.1 への ping は通りましたか？",
    lines: [
      "? 判断できません · 10.20.40.4 → 10.20.0.1 ICMP（14:00〜14:10）",
      "VPC ルーターの予約アドレス（10.20.0.1）への通信はフローログに記録されないため、このログからは何も言えません。",
      "次は: 10.20.40.4 自身で確認してください。ネットワークのログには残りません。",
    ],
    also: [],
  },
};
