import { FIELDS, type Story } from "./story.ts";

/** The sender let it out and the receiver turned it away, so the sender's rules are not the cause. */
export const leftAndRefusedAtTheFarEnd: Story = {
  shows: [8],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51001 8080 6 2 120 14:01:09 14:01:40 ACCEPT OK 2 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 8080 6 2 120 14:01:10 14:01:41 REJECT OK 2 ingress
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
  claims: ["observed: request-rejected", "inferred: rules-closed", "unknown: which-layer", "observed: request-left"],
  en: {
    question: "Why did 10.20.40.4 not reach 10.23.0.60 on port 8080 between 14:00 and 14:10?",
    lines: [
      "✗ Rejected · 10.20.40.4 → 10.23.0.60, port 8080",
      "The interface of 10.23.0.60 turned the connection away once at 14:01 JST.",
      "So its security group or its subnet's network ACL does not allow port 8080 from 10.20.40.4. The log cannot tell which of the two.",
      "Next: ask whoever runs 10.23.0.60 to check the inbound rules for tcp/8080 from 10.20.40.4.",
    ],
    also: ["The request had left 10.20.40.4: its own interface let it out once."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 8080番につながらなかったのはなぜですか？",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 10.23.0.60 8080番",
      "14:01 に 1 回、10.23.0.60 側で拒否されました。",
      "セキュリティグループかネットワーク ACL が 8080番を許可していません。どちらかは不明です。",
      "次は: 10.23.0.60 の「10.20.40.4 からの tcp/8080 のインバウンドルール」を確認してください。",
    ],
    also: ["要求は 1 回、10.20.40.4 側から許可されて出ています。"],
  },
};
