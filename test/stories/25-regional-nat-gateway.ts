import type { Story } from "./story.ts";

/** A regional NAT gateway has no interface; its resource id stands for it. */
export const regionalNatGateway: Story = {
  shows: [25],
  log: `
    version account-id interface-id resource-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status tcp-flags flow-direction pkt-srcaddr pkt-dstaddr
    9 123456789012 - nat-0a1 10.20.40.4 198.51.100.80 51001 443 6 3 180 14:02:05 14:02:40 ACCEPT OK 2 ingress 10.20.40.4 198.51.100.80
  `,
  verdict: { rule: "no-reply", kind: "accepted", exchange: "no-reply", final: true },
  claims: [
    "observed: exchange-no-reply",
    "inferred: rules-let-in",
    "unknown: beyond-the-interface",
    "inferred: delivered-by-clock",
  ],
  en: {
    question: "Did 10.20.40.4 reach 198.51.100.80 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, no reply seen · 10.20.40.4 → 198.51.100.80, port 443 (https)",
      "1 request was let in at NAT gateway nat-0a1 at 14:02 JST. No reply was recorded leaving it.",
      "So the rules let it in. What happened beyond that interface is not in these logs.",
      "Next: look at the far end: the log of 198.51.100.80's own interface, or the host itself.",
    ],
    also: ["No later record proves it, but enough time has passed for the logs to be complete up to 14:10 JST."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 198.51.100.80 の 443番に届きましたか？",
    lines: [
      "✓ 許可されていますが、応答の記録なし · 10.20.40.4 → 198.51.100.80 443番（https）",
      "14:02 に要求 1 件が NAT ゲートウェイ nat-0a1 で許可されましたが、応答の記録はありません。",
      "ルールは通しています。その先はこのログでは不明です。",
      "次は: 198.51.100.80 側のインターフェースのログか、ホスト自身を確認してください。",
    ],
    also: ["後の記録はありませんが、十分な時間が過ぎたため、14:10 の分までログは届いているとみなしました。"],
  },
};
