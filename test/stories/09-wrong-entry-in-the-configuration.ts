import { FIELDS, type Story } from "./story.ts";

/**
 * The configuration gives the destination's address to an interface that was watched and has no record of it, while another
 * interface recorded the request coming in for that address: it did arrive, and the first one's silence proves nothing.
 */
export const wrongEntryInTheConfiguration: Story = {
  shows: [2],
  config: `
interfaces:
  - { id: eni-0c04, addresses: [10.20.40.4] }
  - { id: eni-0d99, addresses: [10.23.0.60] }
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0c04 10.20.40.4 10.23.0.60 51001 443 6 3 180 14:02:05 14:02:40 ACCEPT OK 2 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 3 180 14:02:05 14:02:40 ACCEPT OK 2 ingress
    5 123456789012 eni-0c04 - - - - - - - 14:00:00 14:03:59 - NODATA - -
    5 123456789012 eni-0c04 - - - - - - - 14:04:00 14:07:59 - NODATA - -
    5 123456789012 eni-0c04 - - - - - - - 14:08:00 14:11:59 - NODATA - -
    5 123456789012 eni-0d99 - - - - - - - 14:00:00 14:03:59 - NODATA - -
    5 123456789012 eni-0d99 - - - - - - - 14:04:00 14:07:59 - NODATA - -
    5 123456789012 eni-0d99 - - - - - - - 14:08:00 14:11:59 - NODATA - -
  `,
  verdict: { rule: "no-reply", kind: "accepted", exchange: "no-reply", final: true },
  claims: [
    "observed: exchange-no-reply",
    "inferred: rules-let-in",
    "unknown: beyond-the-interface",
    "inferred: traffic-type-guessed",
    "observed: owner-refuted",
  ],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, no reply seen · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 request was let in at 10.23.0.60 at 14:02 JST. No reply was recorded leaving it.",
      "So the rules let it in. What the host did, or a reply by another route, is not in these logs.",
      "Next: on 10.23.0.60, check that https is served on that address and that the host's own firewall allows it.",
    ],
    also: [
      "Move 10.23.0.60 from eni-0d99 to eni-0d60 under `interfaces` in the configuration, unless two networks have that address.",
      "Nothing says which traffic the log of 10.20.40.4 records; all traffic was assumed.",
      "10.23.0.60 stands in the records of eni-0d60 as its own address; by the configuration it is that of eni-0d99, whose silence was not counted.",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に通信はありましたか？",
    lines: [
      "✓ 許可されていますが、応答の記録なし · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:02 に要求 1 件が 10.23.0.60 で許可されましたが、応答の記録はありません。",
      "ルールは通しています。ホストの中や別経路の戻りは不明です。",
      "次は: 10.23.0.60 で、https の待ち受けとファイアウォールを確認してください。",
    ],
    also: [
      "設定の `interfaces` で、10.23.0.60 を eni-0d99 から eni-0d60 に移してください（同じアドレスのネットワークが複数ある場合は不要です）。",
      "10.20.40.4 のログの対象は分からないため、すべての通信が記録されるとみなしました。",
      "10.23.0.60 は、記録では eni-0d60 のアドレスです。設定では eni-0d99 となっているため、eni-0d99 に記録がないことは判断に使っていません。",
    ],
  },
};
