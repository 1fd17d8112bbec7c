import { FIELDS, type Story } from "./story.ts";

/** A loopback address as the source is the blind spot, not the destination, and which machine it was on nobody knows. */
export const loopbackSource: Story = {
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
    question: "Did 127.0.0.1 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 127.0.0.1 → 10.23.0.60, port 443 (https), 14:00–14:10 JST",
      "Flow logs never hold traffic that never leaves its machine (127.0.0.1), so they say nothing about it.",
      "Next: look on the host itself; no network log will show it.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 127.0.0.1 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "? 判断できません · 127.0.0.1 → 10.23.0.60 443番（https）、14:00〜14:10",
      "端末の中だけで完結するアドレス（127.0.0.1）との通信はフローログに記録されないため、このログからは何も言えません。",
      "次は: ホスト自身で確認してください。ネットワークのログには残りません。",
    ],
    also: [],
  },
};
