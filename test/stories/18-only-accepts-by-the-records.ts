import { FIELDS, type Story } from "./story.ts";

/** With the row in the story a hundred accepts, spread over the window. */
const many = Array.from(
  { length: 99 },
  (_, index) =>
    `5 123456789012 eni-0d60 10.20.41.7 10.23.0.60 ${50_100 + index} 443 6 9 900 14:0${index % 10}:10 14:0${index % 10}:50 ACCEPT OK 3 ingress`,
).join("\n");

/** A hundred accepts and not one reject in the whole log: it seems to record accepted traffic only, and says seem. */
export const onlyAcceptsByTheRecords: Story = {
  shows: [18],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.41.7 10.23.0.60 50001 443 6 9 900 13:58:10 13:58:50 ACCEPT OK 3 ingress
    ${many}
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "one-action-logged", kind: "cannot-say", reason: "only-accepts-logged", final: true },
  claims: ["observed: no-record", "unknown: one-action-logged"],
  en: {
    question: "Did 10.28.1.15 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "? Cannot say · 10.28.1.15 → 10.23.0.60, port 443 (https), 14:00–14:10 JST",
      "No record of this connection was found.",
      "The logs seem to hold accepted traffic only, so a rejected attempt would leave no record.",
      "Next: have the flow log record ALL traffic, then try and ask again.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.28.1.15 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "? 判断できません · 10.28.1.15 → 10.23.0.60 443番（https）、14:00〜14:10",
      "この通信の記録は見つかりませんでした。",
      "ログは許可された通信だけを記録しているようなので、拒否された通信は残りません。",
      "次は: フローログの対象をすべての通信（ALL）にして、接続し直してから聞いてください。",
    ],
    also: [],
  },
};
