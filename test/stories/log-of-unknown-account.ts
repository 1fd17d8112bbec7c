import { FIELDS, type Story } from "./story.ts";

/** Some AWS-managed interfaces are logged under the account `unknown`; it is nobody's account id. */
export const logOfUnknownAccount: Story = {
  shows: [3],
  zone: "Europe/Berlin",
  log: `
    ${FIELDS}
    5 unknown eni-0d60 10.20.40.4 10.23.0.60 51001 22 6 1 60 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "request-rejected", kind: "rejected", leg: "request", direction: "in", final: true },
  claims: ["observed: request-rejected", "inferred: rules-closed", "unknown: which-layer"],
  en: {
    question: "Was 10.20.40.4 to 10.23.0.60 on ssh blocked between 6:00 and 6:10 am?",
    lines: [
      "✗ Rejected · 10.20.40.4 → 10.23.0.60, port 22 (ssh)",
      "The interface of 10.23.0.60 turned the connection away once at 06:01 +01:00.",
      "So its security group or its subnet's network ACL does not allow ssh from 10.20.40.4. The log cannot tell which of the two.",
      "Next: ask whoever runs 10.23.0.60 to check the inbound rules for tcp/22 from 10.20.40.4.",
    ],
    also: [],
  },
  ja: {
    question: "午前6:00〜6:10に 10.20.40.4 から 10.23.0.60 への ssh は拒否されましたか？",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 10.23.0.60 22番（ssh）",
      "06:01（+01:00）に 1 回、10.23.0.60 側で拒否されました。",
      "セキュリティグループかネットワーク ACL が ssh を許可していません。どちらかは不明です。",
      "次は: 10.23.0.60 の「10.20.40.4 からの tcp/22 のインバウンドルール」を確認してください。",
    ],
    also: [],
  },
};
