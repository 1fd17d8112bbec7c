import { FIELDS, type Story } from "./story.ts";

/** Only the source's interface has the reset: it need not be the host's own. */
export const resetSeenByTheSource: Story = {
  shows: [11],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51001 443 6 1 60 14:01:05 14:01:08 ACCEPT OK 2 egress
    5 123456789012 eni-0a40 10.23.0.60 10.20.40.4 443 51001 6 1 40 14:01:05 14:01:08 ACCEPT OK 4 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "refused-by-host", kind: "accepted", exchange: "refused-by-host", final: true },
  claims: ["observed: exchange-refused", "inferred: host-refused"],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, refused by the host · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 request was answered at once with a reset at 14:01 JST (1 packet, 40 bytes), by the records of 10.20.40.4.",
      "So most likely the host itself said no; a firewall or load balancer on the way can answer like that too.",
      "Next: check whether the service on 10.23.0.60 runs, and on tcp/443.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "✓ 許可されていますが、ホスト側で拒否 · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:01 の要求 1 件にすぐリセットが返りました（1 パケット、40 バイト、10.20.40.4 の記録）。",
      "ホストの拒否とみられますが、途中のファイアウォールの応答でも同じです。",
      "次は: 10.23.0.60 の担当者に tcp/443 のサービスの稼働を確認してください。",
    ],
    also: [],
  },
};
