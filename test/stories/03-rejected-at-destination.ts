import { FIELDS, type Story } from "./story.ts";

/** A lone inbound REJECT: refused here, and the log cannot tell which of the two did it. */
export const rejectedAtDestination: Story = {
  shows: [3],
  config: `
addressBook:
  - key: payroll-db
    names: [給与DB]
    addresses: [10.23.0.60]
    owner: "#team-db"
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 22 6 1 60 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51002 22 6 1 60 14:04:10 14:04:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51003 22 6 1 60 14:08:40 14:09:10 REJECT OK 2 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "request-rejected",
    kind: "rejected",
    leg: "request",
    direction: "in",
    observer: { id: "eni-0d60" },
    layer: "either",
    layerStanding: "inferred",
    final: true,
  },
  claims: ["observed: request-rejected", "inferred: rules-closed", "unknown: which-layer"],
  en: {
    question: "Why can't 10.20.40.4 reach payroll-db on port 22 between 14:00 and 14:10?",
    lines: [
      "✗ Rejected · 10.20.40.4 → payroll-db (10.23.0.60), port 22 (ssh)",
      "The interface of payroll-db turned the connection away 3 times between 14:01 and 14:09 JST.",
      "So its security group or its subnet's network ACL does not allow ssh from 10.20.40.4. The log cannot tell which of the two.",
      "Next: ask #team-db to check the inbound rules for tcp/22 from 10.20.40.4.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から給与DBの 22番につながらないのはなぜですか？",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 給与DB（10.23.0.60）22番（ssh）",
      "14:01〜14:09 に 3 回、給与DB 側で拒否されました。",
      "セキュリティグループかネットワーク ACL が ssh を許可していません。どちらかは不明です。",
      "次は: #team-db に「10.20.40.4 からの tcp/22 のインバウンドルール」の確認を依頼してください。",
    ],
    also: [],
  },
};
