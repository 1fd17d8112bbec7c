import { FIELDS, type Story } from "./story.ts";

/** The same, but the log lost records: whether a reply left is not known, and is not called missing. */
export const replyMayBeLost: Story = {
  shows: [2, 17],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d68 10.22.184.188 10.22.136.68 40001 5432 6 3 180 14:01:02 14:01:30 ACCEPT OK 2 ingress
    5 123456789012 eni-0d68 - - - - - - - 14:01:02 14:01:58 - SKIPDATA - -
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "no-reply", kind: "accepted", exchange: "unknown", final: true },
  claims: [
    "observed: exchange-no-reply",
    "inferred: rules-let-in",
    "unknown: reply-not-judged",
    "observed: records-skipped",
    "unknown: counts-may-be-low",
  ],
  en: {
    question: "Was 10.22.184.188 to 10.22.136.68 port 5432 accepted between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, reply unknown · 10.22.184.188 → 10.22.136.68, port 5432 (postgres)",
      "1 request was let in at 10.22.136.68 at 14:01 JST. No reply was recorded leaving it.",
      "So the rules let it in. The log lost records in this time (SKIPDATA), so a reply may be missing from it.",
      "Next: try once more and ask again, or ask about another minute of this time.",
    ],
    also: [
      "The log of 10.22.136.68 lost records between 14:01 and 14:02 JST (SKIPDATA).",
      "Records were lost, so the counts may be too low.",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.22.184.188 から 10.22.136.68 の 5432番は許可されましたか？",
    lines: [
      "✓ 許可されていますが、応答は不明 · 10.22.184.188 → 10.22.136.68 5432番（postgres）",
      "14:01 に要求 1 件が 10.22.136.68 で許可されましたが、応答の記録はありません。",
      "ルールは通しています。ログが欠けており（SKIPDATA）、応答の有無は不明です。",
      "次は: もう一度接続してから聞き直すか、別の時刻で聞いてください。",
    ],
    also: [
      "14:01〜14:02 は 10.22.136.68 のログが欠けています（SKIPDATA）。",
      "記録が欠けているため、回数は実際より少ない可能性があります。",
    ],
  },
};
