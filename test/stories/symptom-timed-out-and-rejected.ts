import { FIELDS, type Story } from "./story.ts";

/** A time-out is what a rejected request looks like from its source. */
export const symptomTimedOutAndRejected: Story = {
  shows: [],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 22 6 3 180 14:02:05 14:02:40 REJECT OK 2 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { kind: "rejected", leg: "request", final: true },
  claims: ["observed: request-rejected", "inferred: rules-closed", "unknown: which-layer", "inferred: symptom-fits"],
  en: {
    question: "10.20.40.4, 14:00 to 14:10: ssh: connect to host 10.23.0.60 port 22: Connection timed out",
    lines: [
      "✗ Rejected · 10.20.40.4 → 10.23.0.60, port 22 (ssh)",
      "The interface of 10.23.0.60 turned the connection away once at 14:02 JST.",
      "So its security group or its subnet's network ACL does not allow ssh from 10.20.40.4. The log cannot tell which of the two.",
      "Next: ask whoever runs 10.23.0.60 to check the inbound rules for tcp/22 from 10.20.40.4.",
    ],
    also: ["The time-out fits: what rules reject gets no answer."],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 へ ssh するとタイムアウトします。",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 10.23.0.60 22番（ssh）",
      "14:02 に 1 回、10.23.0.60 側で拒否されました。",
      "セキュリティグループかネットワーク ACL が ssh を許可していません。どちらかは不明です。",
      "次は: 10.23.0.60 の「10.20.40.4 からの tcp/22 のインバウンドルール」を確認してください。",
    ],
    also: ["「タイムアウト」とも合います。ルールによる拒否では何も返りません。"],
  },
};
