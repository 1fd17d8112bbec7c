import { DEFAULT_FIELDS, type Story } from "./story.ts";

/** Three questions about the last two hours: the next one is told in whole minutes, though it is asked at 15:10:34. */
export const severalQuestionsOfTheLastHours: Story = {
  shows: [3],
  log: `
    ${DEFAULT_FIELDS}
    2 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 22 6 5 300 14:01:10 14:01:50 REJECT OK
  `,
  now: "2026-11-22T15:10:34+09:00",
  verdict: { kind: "rejected", rule: "request-rejected" },
  claims: [
    "observed: request-rejected",
    "inferred: rules-closed",
    "unknown: which-layer",
    "unknown: pending",
    "unknown: left-out",
  ],
  en: {
    question: "why can't 10.20.40.4 and 10.20.40.5 and 10.20.40.6 reach 10.23.0.60 on 22 in the last 2 hours?",
    lines: [
      "✗ Rejected · 10.20.40.4 → 10.23.0.60, port 22 (ssh)",
      "Interface eni-0d60 turned the connection away once at 14:01 JST.",
      "So its security group or its subnet's network ACL does not allow ssh from 10.20.40.4. The log cannot tell which of the two.",
      "Next: ask whoever runs interface eni-0d60 to check the security group and the network ACL for tcp/22.",
      "One question is answered at a time; “10.20.40.5” and “10.20.40.6” have not been looked at yet. To have the first of them looked at, send `What happened to traffic from 10.20.40.5 to 10.23.0.60 on port 22 between 13:10 and 15:10 on 22 Nov 2026, and why?` next.",
    ],
    also: ["14:01–15:10 JST is not delivered yet; it should be here by about 15:30."],
  },
  ja: {
    question: "直近2時間に 10.20.40.4、10.20.40.5、10.20.40.6 から 10.23.0.60 の 22番に接続できないのはなぜですか？",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 10.23.0.60 22番（ssh）",
      "14:01 に 1 回、インターフェース eni-0d60 で拒否されました。",
      "セキュリティグループかネットワーク ACL が ssh を許可していません。どちらかは不明です。",
      "次は: インターフェース eni-0d60 の「tcp/22 のルール」を確認してください。",
      "一度に調べるのは 1 件のため、「10.20.40.5」「10.20.40.6」はまだ調べていません。最初の 1 件を調べるには、続けて `2026年11月22日 13:10〜15:10 に、10.20.40.5 から 10.23.0.60 への 22番の通信の結果と、その理由を教えてください。` とお送りください。",
    ],
    also: ["14:01〜15:10 の分はまだ届いていません（15:30 頃の見込み）。"],
  },
};
