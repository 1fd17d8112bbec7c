import { DEFAULT_FIELDS, type Story } from "./story.ts";

/** Two questions in one message: the first is answered, and the other is put into words with the names people use. */
export const severalQuestions: Story = {
  shows: [3],
  log: `
    ${DEFAULT_FIELDS}
    2 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 22 6 5 300 14:01:10 14:01:50 REJECT OK
  `,
  config: `
    addressBook:
      - key: payroll-db
        names: [payroll db, 給与DB]
        addresses: [10.23.0.60]
        owner: "#team-db"
      - key: hr-portal
        names: [hr portal, 人事ポータル]
        addresses: [10.23.1.10]
  `,
  verdict: { kind: "rejected", rule: "request-rejected" },
  claims: [
    "observed: request-rejected",
    "inferred: rules-closed",
    "unknown: which-layer",
    "inferred: delivered-by-clock",
    "unknown: left-out",
  ],
  en: {
    question:
      "was 10.20.40.4 blocked to the payroll db on 22 between 14:00 and 14:10, and 10.20.40.8 to the hr portal on 443?",
    lines: [
      "✗ Rejected · 10.20.40.4 → payroll-db (10.23.0.60), port 22 (ssh)",
      "Interface eni-0d60 turned the connection away once at 14:01 JST.",
      "So its security group or its subnet's network ACL does not allow ssh from 10.20.40.4. The log cannot tell which of the two.",
      "Next: ask whoever runs interface eni-0d60 to check the security group and the network ACL for tcp/22.",
      "One question is answered at a time; “10.20.40.8 to the hr portal on 443” has not been looked at yet. To have it looked at, send `Was anything blocked from 10.20.40.8 to hr-portal on port 443 between 14:00 and 14:10 on 22 Nov 2026?` next.",
    ],
    also: ["No later record proves it, but enough time has passed for the logs to be complete up to 14:10 JST."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から給与DBの22番と、10.20.40.8 から人事ポータルの443番は拒否されていますか？",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 給与DB（10.23.0.60）22番（ssh）",
      "14:01 に 1 回、インターフェース eni-0d60 で拒否されました。",
      "セキュリティグループかネットワーク ACL が ssh を許可していません。どちらかは不明です。",
      "次は: インターフェース eni-0d60 の「tcp/22 のルール」を確認してください。",
      "一度に調べるのは 1 件のため、「10.20.40.8 から人事ポータルの443番」はまだ調べていません。調べるには、続けて `2026年11月22日 14:00〜14:10 に、10.20.40.8 から人事ポータルへの 443番の通信は拒否されましたか。` とお送りください。",
    ],
    also: ["後の記録はありませんが、十分な時間が過ぎたため、14:10 の分までログは届いているとみなしました。"],
  },
};
