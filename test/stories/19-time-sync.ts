import { FIELDS, type Story } from "./story.ts";

/** The Amazon Time Sync Service is never in flow logs. */
export const timeSync: Story = {
  shows: [19],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 - - - - - - - 13:59:00 14:09:00 - NODATA - -
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "never-logged-traffic", kind: "cannot-say", reason: "never-logged-traffic" },
  claims: ["unknown: never-logged"],
  en: {
    question: "Did ntp from 10.20.40.4 to 169.254.169.123 get through between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.20.40.4 → 169.254.169.123, UDP port 123 (ntp), 14:00–14:10 JST",
      "Flow logs never hold traffic to the Amazon Time Sync Service (169.254.169.123), so they say nothing about it.",
      "Next: look on 10.20.40.4 itself; no network log will show it.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 169.254.169.123 への ntp は通りましたか？",
    lines: [
      "? 判断できません · 10.20.40.4 → 169.254.169.123 UDP 123番（ntp）、14:00〜14:10",
      "Amazon Time Sync Service（169.254.169.123）への通信はフローログに記録されないため、このログからは何も言えません。",
      "次は: 10.20.40.4 自身で確認してください。ネットワークのログには残りません。",
    ],
    also: [],
  },
};
