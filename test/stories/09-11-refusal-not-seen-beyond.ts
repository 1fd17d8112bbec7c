import { FIELDS, type Story } from "./story.ts";

/** The host refused, and its reset never reached the source: two things to mend. */
export const refusalNotSeenBeyond: Story = {
  shows: [9, 11],
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
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51001 443 6 1 60 14:01:05 14:01:13 ACCEPT OK 2 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 1 60 14:01:05 14:01:13 ACCEPT OK 2 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51001 6 1 40 14:01:05 14:01:13 ACCEPT OK 4 egress
  `,
  verdict: {
    rule: "not-seen-beyond",
    kind: "accepted",
    exchange: "not-seen-beyond",
    leg: "reply",
    final: true,
    lastSeen: { id: "eni-0d60" },
    firstMissing: { id: "eni-0a40" },
  },
  claims: ["observed: left-not-arrived", "inferred: lost-between", "unknown: where-lost", "inferred: host-refused"],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, reply not seen at the other end · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 reply left 10.23.0.60 at 14:01 JST; the interface of 10.20.40.4 was being recorded and has none of them.",
      "So it was lost, or took another way, between the two. The logs of the two interfaces cannot tell where. The reply was a reset, so the request had arrived, and the host itself said no.",
      "Next: ask whoever runs 10.20.40.4 to check the route from 10.23.0.60 to 10.20.40.4.",
    ],
    also: ["Check whether the service on 10.23.0.60 runs, and on tcp/443."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "✓ 許可されていますが、応答は送信元側に記録なし · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:01 に応答 1 件が 10.23.0.60 を出て、監視中の 10.20.40.4 側には 1 件もありません。",
      "途中で失われたか、別経路を通りました。場所は不明です。応答はリセットのため、要求は届いており、ホストが断っています。",
      "次は: 10.20.40.4 の「10.23.0.60 からの経路」を確認してください。",
    ],
    also: ["10.23.0.60 の担当者に tcp/443 のサービスの稼働を確認してください。"],
  },
};
