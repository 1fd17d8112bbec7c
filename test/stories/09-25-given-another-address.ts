import { FIELDS, type Story } from "./story.ts";

/** A private NAT gateway stands in between: the destination has it under the gateway's address, so it need not be lost. */
export const givenAnotherAddress: Story = {
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
    ${FIELDS} pkt-srcaddr pkt-dstaddr
    5 123456789012 eni-0a40 - - - - - - - 13:50:00 14:00:00 - NODATA - - - -
    5 123456789012 eni-0a40 - - - - - - - 14:00:00 14:10:00 - NODATA - - - -
    5 123456789012 eni-0a40 - - - - - - - 14:10:00 14:20:00 - NODATA - - - -
    5 123456789012 eni-0d60 - - - - - - - 13:50:00 14:00:00 - NODATA - - - -
    5 123456789012 eni-0d60 - - - - - - - 14:00:00 14:10:00 - NODATA - - - -
    5 123456789012 eni-0d60 - - - - - - - 14:10:00 14:20:00 - NODATA - - - -
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51001 443 6 3 180 14:01:05 14:01:15 ACCEPT OK 2 egress 10.20.40.4 10.23.0.60
    5 123456789012 eni-0ca7 10.20.40.4 10.20.0.220 51001 443 6 3 180 14:01:05 14:01:15 ACCEPT OK 2 ingress 10.20.40.4 10.23.0.60
    5 123456789012 eni-0ca7 10.20.0.220 10.23.0.60 33001 443 6 3 180 14:01:05 14:01:15 ACCEPT OK 2 egress 10.20.0.220 10.23.0.60
    5 123456789012 eni-0d60 10.20.0.220 10.23.0.60 33001 443 6 3 180 14:01:05 14:01:15 REJECT OK 2 ingress 10.20.0.220 10.23.0.60
  `,
  verdict: { rule: "not-seen-beyond", kind: "accepted", exchange: "not-seen-beyond", final: true },
  claims: [
    "observed: left-not-arrived",
    "inferred: lost-or-renamed",
    "unknown: where-lost",
    "observed: seen-through",
    "unknown: client-behind",
  ],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, not seen at the other end · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 request left 10.20.40.4 at 14:01 JST; the interface of 10.23.0.60 was being recorded and has none of them.",
      "So it was lost, took another way or got another address in between. The logs of the two interfaces cannot tell where.",
      "Next: ask whoever runs 10.23.0.60 to check the route from 10.20.40.4 to 10.23.0.60.",
    ],
    also: [
      "Interface eni-0ca7 recorded 10.20.40.4 → 10.23.0.60 as 10.20.40.4 → 10.20.0.220: it passes traffic on, or has several addresses.",
      "Beyond interface eni-0ca7 it may go on under another address, so its next leg cannot be matched here.",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "✓ 許可されていますが、宛先側に記録なし · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:01 に要求 1 件が 10.20.40.4 を出て、監視中の 10.23.0.60 側には 1 件もありません。",
      "途中で失われたか、別経路か別のアドレスになりました。場所は不明です。",
      "次は: 10.23.0.60 の「10.20.40.4 からの経路」を確認してください。",
    ],
    also: [
      "インターフェース eni-0ca7 は 10.20.40.4 → 10.23.0.60 を 10.20.40.4 → 10.20.0.220 として記録しており、通信を中継しているか、複数のアドレスを持っています。",
      "インターフェース eni-0ca7 より先は別のアドレスになることがあり、ここでは対応付けられません。",
    ],
  },
};
