import { FIELDS, type Story } from "./story.ts";

/** Handshakes that the destination has no record of either: somebody has them under another address, so the others need not be lost. */
export const someWereAnswered: Story = {
  shows: [9, 25],
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
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51001 443 6 1 60 14:02:05 14:02:13 ACCEPT OK 2 egress
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51002 443 6 1 60 14:03:05 14:03:13 ACCEPT OK 2 egress
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51003 443 6 1 60 14:04:05 14:04:13 ACCEPT OK 2 egress
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51011 443 6 1 60 14:02:25 14:02:33 ACCEPT OK 2 egress
    5 123456789012 eni-0a40 10.23.0.60 10.20.40.4 443 51011 6 1 40 14:02:25 14:02:33 ACCEPT OK 18 ingress
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51012 443 6 1 60 14:03:25 14:03:33 ACCEPT OK 2 egress
    5 123456789012 eni-0a40 10.23.0.60 10.20.40.4 443 51012 6 1 40 14:03:25 14:03:33 ACCEPT OK 18 ingress
  `,
  verdict: {
    rule: "not-seen-beyond",
    kind: "accepted",
    exchange: "not-seen-beyond",
    leg: "request",
    final: true,
    lastSeen: { id: "eni-0a40" },
    firstMissing: { id: "eni-0d60" },
  },
  claims: [
    "observed: left-not-arrived",
    "inferred: lost-or-renamed",
    "unknown: where-lost",
    "observed: other-exchanges",
  ],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, not seen at the other end · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "3 requests left 10.20.40.4 between 14:02 and 14:04 JST; the interface of 10.23.0.60 was being recorded and has none of them.",
      "So it was lost, took another way or got another address in between. The logs of the two interfaces cannot tell where.",
      "Next: ask whoever runs 10.23.0.60 to check the route from 10.20.40.4 to 10.23.0.60.",
    ],
    also: ["Beside these: 2 completed."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "✓ 許可されていますが、宛先側に記録なし · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:02〜14:04 に要求 3 件が 10.20.40.4 を出て、監視中の 10.23.0.60 側には 1 件もありません。",
      "途中で失われたか、別経路か別のアドレスになりました。場所は不明です。",
      "次は: 10.23.0.60 の「10.20.40.4 からの経路」を確認してください。",
    ],
    also: ["ほかに、正常な接続 2 件があります。"],
  },
};
