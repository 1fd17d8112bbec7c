import { FIELDS, type Story } from "./story.ts";

/** The request is here and the rest of the window is not delivered: a reply may still come, so none is called missing. */
export const replyMayStillCome: Story = {
  shows: [2],
  now: "2026-11-22T14:12:00+09:00",
  log: `
    ${FIELDS}
    5 123456789012 eni-0d68 10.22.184.188 10.22.136.68 40001 5432 6 3 180 14:04:02 14:04:50 ACCEPT OK 2 ingress
  `,
  verdict: { rule: "no-reply", kind: "accepted", exchange: "unknown", final: false },
  claims: ["observed: exchange-no-reply", "inferred: rules-let-in", "unknown: reply-not-judged", "unknown: pending"],
  en: {
    question: "Was 10.22.184.188 to 10.22.136.68 port 5432 accepted between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, reply unknown · 10.22.184.188 → 10.22.136.68, port 5432 (postgres)",
      "1 request was let in at 10.22.136.68 at 14:04 JST. No reply was recorded leaving it.",
      "So the rules let it in. The rest of the time is not delivered yet, so a reply may still appear.",
      "Next: ask again after 14:21 JST.",
    ],
    also: ["14:04–14:10 JST is not delivered yet; it should be here by about 14:21."],
  },
  ja: {
    question: "14:00〜14:10に 10.22.184.188 から 10.22.136.68 の 5432番は許可されましたか？",
    lines: [
      "✓ 許可されていますが、応答は不明 · 10.22.184.188 → 10.22.136.68 5432番（postgres）",
      "14:04 に要求 1 件が 10.22.136.68 で許可されましたが、応答の記録はありません。",
      "ルールは通しています。残りの時間のログがまだ届いていないため、応答はこれから見つかる可能性があります。",
      "次は: 14:21 以降に聞き直してください。",
    ],
    also: ["14:04〜14:10 の分はまだ届いていません（14:21 頃の見込み）。"],
  },
};
