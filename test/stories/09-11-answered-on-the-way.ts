import { FIELDS, type Story } from "./story.ts";

/** A reset came back, but the destination's own watched interface has nothing of it: it need not have been the host that said no. */
export const answeredOnTheWay: Story = {
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
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51001 443 6 1 60 14:01:05 14:01:08 ACCEPT OK 2 egress
    5 123456789012 eni-0a40 10.23.0.60 10.20.40.4 443 51001 6 1 40 14:01:05 14:01:08 ACCEPT OK 4 ingress
  `,
  verdict: {
    rule: "not-seen-beyond",
    kind: "accepted",
    exchange: "not-seen-beyond",
    leg: "request",
    lastSeen: { id: "eni-0a40" },
    firstMissing: { id: "eni-0d60" },
    final: true,
  },
  claims: ["observed: left-not-arrived", "inferred: answered-on-the-way"],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, not seen at the other end · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 request left 10.20.40.4 at 14:01 JST; the interface of 10.23.0.60 was being recorded and has none of them.",
      "A reset came back all the same, so something in between answered, or it arrived under another address.",
      "Next: ask whoever runs 10.23.0.60 to check the route from 10.20.40.4 to 10.23.0.60.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "✓ 許可されていますが、宛先側に記録なし · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:01 に要求 1 件が 10.20.40.4 を出て、監視中の 10.23.0.60 側には 1 件もありません。",
      "リセットが返っており、途中で応答されたか、別のアドレスで届いたとみられます。",
      "次は: 10.23.0.60 の「10.20.40.4 からの経路」を確認してください。",
    ],
    also: [],
  },
};
