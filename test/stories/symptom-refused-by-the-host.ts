import { DEFAULT_FIELDS, type Story } from "./story.ts";

/** Without flags, one bare packet in return for each attempt still tells a refusal. */
export const symptomRefusedByTheHost: Story = {
  shows: [],
  log: `
    ${DEFAULT_FIELDS}
    2 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 5432 6 1 60 14:02:05 14:02:40 ACCEPT OK
    2 123456789012 eni-0d60 10.23.0.60 10.20.40.4 5432 51001 6 1 40 14:02:05 14:02:40 ACCEPT OK
    2 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51002 5432 6 1 60 14:03:05 14:03:40 ACCEPT OK
    2 123456789012 eni-0d60 10.23.0.60 10.20.40.4 5432 51002 6 1 40 14:03:05 14:03:40 ACCEPT OK
    2 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA
  `,
  verdict: { rule: "two-way", kind: "accepted", exchange: "two-way", final: true },
  claims: ["observed: exchange-two-way", "inferred: open-both-ways", "inferred: symptom-by-host"],
  en: {
    question:
      'From 10.20.40.4 between 14:00 and 14:10:\npsql: error: connection to server at "10.23.0.60", port 5432 failed: Connection refused',
    lines: [
      "✓ Accepted · 10.20.40.4 → 10.23.0.60, port 5432 (postgres)",
      "Requests and replies of 2 conversations were accepted between 14:02 and 14:03 JST.",
      "Both directions were accepted, so the network lets it through. Each reply is a single packet without data, as a refusal is, so most likely the host itself refused.",
      "Next: check whether the service on 10.23.0.60 runs, and on tcp/5432.",
    ],
    also: [],
  },
  ja: {
    question:
      '10.20.40.4 で14:00〜14:10に次のエラーが出ました。\npsql: error: connection to server at "10.23.0.60", port 5432 failed: Connection refused',
    lines: [
      "✓ 許可されています · 10.20.40.4 → 10.23.0.60 5432番（postgres）",
      "14:02〜14:03 に 2 件の通信で、要求と応答の両方が許可されました。",
      "両方向とも許可されているため、ネットワークは通しています。応答はデータのない 1 パケットだけなので、ホスト自身が接続を拒否した可能性が高いです。",
      "次は: 10.23.0.60 の担当者に tcp/5432 のサービスの稼働を確認してください。",
    ],
    also: [],
  },
};
