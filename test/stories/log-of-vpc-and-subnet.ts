import { FIELDS, type Story } from "./story.ts";

/** Flow logs of a VPC and of its subnet write every record of an interface twice; it counts once. */
export const logOfVpcAndSubnet: Story = {
  shows: [3],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 22 6 1 60 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 22 6 1 60 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51002 22 6 1 60 14:04:10 14:04:40 REJECT OK 2 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51002 22 6 1 60 14:04:10 14:04:40 REJECT OK 2 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "request-rejected", kind: "rejected", leg: "request", direction: "in", final: true },
  claims: ["observed: request-rejected", "inferred: rules-closed", "unknown: which-layer"],
  en: {
    question: "Was 10.20.40.4 to 10.23.0.60 on ssh blocked between 14:00 and 14:10?",
    lines: [
      "✗ Rejected · 10.20.40.4 → 10.23.0.60, port 22 (ssh)",
      "The interface of 10.23.0.60 turned the connection away twice between 14:01 and 14:04 JST.",
      "So its security group or its subnet's network ACL does not allow ssh from 10.20.40.4. The log cannot tell which of the two.",
      "Next: ask whoever runs 10.23.0.60 to check the inbound rules for tcp/22 from 10.20.40.4.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 への ssh は拒否されましたか？",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 10.23.0.60 22番（ssh）",
      "14:01〜14:04 に 2 回、10.23.0.60 側で拒否されました。",
      "セキュリティグループかネットワーク ACL が ssh を許可していません。どちらかは不明です。",
      "次は: 10.23.0.60 の「10.20.40.4 からの tcp/22 のインバウンドルール」を確認してください。",
    ],
    also: [],
  },
};
