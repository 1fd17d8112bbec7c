import { FIELDS, type Story } from "./story.ts";

/** Let in, and nothing came back although a reply would have been recorded: neither blocked nor host down. */
export const noReply: Story = {
  shows: [2],
  config: `
addressBook:
  - key: orders-db
    names: [受注DB]
    addresses: [10.22.136.68]
    owner: "#team-db"
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0d68 10.22.184.188 10.22.136.68 40001 5432 6 3 180 14:01:02 14:01:30 ACCEPT OK 2 ingress
    5 123456789012 eni-0d68 10.22.184.188 10.22.136.68 40002 5432 6 3 180 14:06:02 14:06:30 ACCEPT OK 2 ingress
    5 123456789012 eni-0d68 - - - - - - - 14:07:00 14:08:00 - NODATA - -
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "no-reply", kind: "accepted", exchange: "no-reply", final: true },
  claims: [
    "observed: exchange-no-reply",
    "inferred: rules-let-in",
    "unknown: beyond-the-interface",
    "inferred: traffic-type-guessed",
  ],
  en: {
    question: "Was 10.22.184.188 to orders-db port 5432 accepted between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, no reply seen · 10.22.184.188 → orders-db (10.22.136.68), port 5432 (postgres)",
      "2 requests were let in at orders-db between 14:01 and 14:06 JST. No reply was recorded leaving it.",
      "So the rules let it in. What the host did, or a reply by another route, is not in these logs.",
      "Next: on orders-db, check that postgres is served on that address and that the host's own firewall allows it.",
    ],
    also: ["Nothing says which traffic the log of orders-db records; all traffic was assumed."],
  },
  ja: {
    question: "14:00〜14:10に 10.22.184.188 から受注DBの 5432番は許可されましたか？",
    lines: [
      "✓ 許可されていますが、応答の記録なし · 10.22.184.188 → 受注DB（10.22.136.68）5432番（postgres）",
      "14:01〜14:06 に要求 2 件が受注DB で許可されましたが、応答の記録はありません。",
      "ルールは通しています。ホストの中や別経路の戻りは不明です。",
      "次は: 受注DB で、postgres の待ち受けとファイアウォールを確認してください。",
    ],
    also: ["受注DB のログの対象は分からないため、すべての通信が記録されるとみなしました。"],
  },
};
