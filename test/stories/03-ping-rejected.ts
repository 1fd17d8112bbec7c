import { FIELDS, type Story } from "./story.ts";

/** ICMP has no ports; its records carry 0. */
export const pingRejected: Story = {
  shows: [3],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 0 0 1 4 336 14:01:10 14:01:40 REJECT OK 0 ingress
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
    question: "Was ping from 10.20.40.4 to 10.23.0.60 blocked between 14:00 and 14:10?",
    lines: [
      "✗ Rejected · 10.20.40.4 → 10.23.0.60, ICMP",
      "The interface of 10.23.0.60 turned the connection away once at 14:01 JST.",
      "So its security group or its subnet's network ACL does not allow this traffic from 10.20.40.4. The log cannot tell which of the two.",
      "Next: ask whoever runs 10.23.0.60 to check the inbound rules for icmp from 10.20.40.4.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 への ping は拒否されましたか？",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 10.23.0.60 ICMP",
      "14:01 に 1 回、10.23.0.60 側で拒否されました。",
      "セキュリティグループかネットワーク ACL がこの通信を許可していません。どちらかは不明です。",
      "次は: 10.23.0.60 の「10.20.40.4 からの icmp のインバウンドルール」を確認してください。",
    ],
    also: [],
  },
};
