import { FIELDS, type Story } from "./story.ts";

/** Both ends are configured in one subnet, where no network ACL is asked: the security group is left. */
export const rejectedInOneSubnet: Story = {
  shows: [7],
  config: `
interfaces:
  - { id: eni-0a71, addresses: [10.23.0.71], subnet: subnet-0a1 }
  - { id: eni-0d60, addresses: [10.23.0.60], subnet: subnet-0a1 }
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.23.0.71 10.23.0.60 51001 6379 6 1 60 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0a71 10.23.0.71 10.23.0.60 51001 6379 6 1 60 14:01:10 14:01:40 ACCEPT OK 2 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "rejected-in-subnet",
    kind: "rejected",
    leg: "request",
    direction: "in",
    observer: { id: "eni-0d60" },
    layer: "security-group",
    layerStanding: "inferred",
    final: true,
  },
  claims: ["observed: request-rejected", "inferred: rules-closed", "observed: request-left"],
  en: {
    question: "Was 10.23.0.71 to 10.23.0.60 on redis blocked between 14:00 and 14:10?",
    lines: [
      "✗ Rejected · 10.23.0.71 → 10.23.0.60, port 6379 (redis)",
      "The interface of 10.23.0.60 turned the connection away once at 14:01 JST.",
      "Inside one subnet no network ACL is consulted, so its security group does not allow redis from 10.23.0.71.",
      "Next: ask whoever runs 10.23.0.60 to check the inbound rules of the security group for tcp/6379 from 10.23.0.71.",
    ],
    also: ["The request had left 10.23.0.71: its own interface let it out once."],
  },
  ja: {
    question: "14:00〜14:10に 10.23.0.71 から 10.23.0.60 への redis は拒否されましたか？",
    lines: [
      "✗ 拒否されています · 10.23.0.71 → 10.23.0.60 6379番（redis）",
      "14:01 に 1 回、10.23.0.60 側で拒否されました。",
      "同じサブネットではネットワーク ACL を通らないため、セキュリティグループが許可していません。",
      "次は: 10.23.0.60 の「10.23.0.71 からの tcp/6379 のルール（セキュリティグループ）」を確認してください。",
    ],
    also: ["要求は 1 回、10.23.0.71 側から許可されて出ています。"],
  },
};
