import { DEFAULT_FIELDS, type Story } from "./story.ts";

/** The default format has no flags: both legs were let through, and no handshake is claimed. */
export const twoWayWithoutFlags: Story = {
  shows: [1],
  log: `
    ${DEFAULT_FIELDS}
    2 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 5432 6 12 1840 14:02:05 14:02:40 ACCEPT OK
    2 123456789012 eni-0d60 10.23.0.60 10.20.40.4 5432 51001 6 10 9200 14:02:05 14:02:40 ACCEPT OK
    2 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA
  `,
  verdict: { rule: "two-way", kind: "accepted", exchange: "two-way", final: true },
  claims: ["observed: exchange-two-way", "inferred: open-both-ways", "unknown: application-outcome"],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 5432 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.20.40.4 → 10.23.0.60, port 5432 (postgres)",
      "Requests and replies of 1 conversation were accepted at 14:02 JST.",
      "Both directions were accepted, so the network lets it through. Whether the application behind it did its work is not in these logs.",
      "Next: if it still does not work, look at the log of the application on 10.23.0.60.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 5432番は通りましたか？",
    lines: [
      "✓ 許可されています · 10.20.40.4 → 10.23.0.60 5432番（postgres）",
      "14:02 に 1 件の通信で、要求と応答の両方が許可されました。",
      "両方向とも許可されているため、ネットワークは通しています。アプリケーションの結果は、このログにはありません。",
      "次は: 動かない場合は、10.23.0.60 のアプリケーションのログを確認してください。",
    ],
    also: [],
  },
};
