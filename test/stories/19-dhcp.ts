import { FIELDS, type Story } from "./story.ts";

/** DHCP is never in flow logs. */
export const dhcp: Story = {
  shows: [19],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 - - - - - - - 13:59:00 14:09:00 - NODATA - -
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "never-logged-traffic", kind: "cannot-say", reason: "never-logged-traffic" },
  claims: ["unknown: never-logged"],
  en: {
    question: "Did 10.20.40.4 reach 10.20.40.1 on udp port 67 between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.20.40.4 → 10.20.40.1, UDP port 67, 14:00–14:10 JST",
      "Flow logs never hold DHCP traffic (10.20.40.1), so they say nothing about it.",
      "Next: look on 10.20.40.4 itself; no network log will show it.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.20.40.1 の udp 67番に届きましたか？",
    lines: [
      "? 判断できません · 10.20.40.4 → 10.20.40.1 UDP 67番（14:00〜14:10）",
      "DHCP（10.20.40.1）の通信はフローログに記録されないため、このログからは何も言えません。",
      "次は: 10.20.40.4 自身で確認してください。ネットワークのログには残りません。",
    ],
    also: [],
  },
};
