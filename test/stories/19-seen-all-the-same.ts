import { FIELDS, type Story } from "./story.ts";

/** A DNS server of one's own at an address like Amazon's is logged, and a record is true whatever was presumed. */
export const seenAllTheSame: Story = {
  shows: [19],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 10.20.40.4 10.20.0.2 40001 53 17 1 70 14:01:12 14:01:40 ACCEPT OK 0 egress
    5 123456789012 eni-0a40 10.20.0.2 10.20.40.4 53 40001 17 1 150 14:01:12 14:01:40 ACCEPT OK 0 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "two-way", kind: "accepted", exchange: "two-way", final: true },
  claims: ["observed: exchange-two-way", "inferred: open-both-ways", "unknown: application-outcome"],
  en: {
    question: "Did dns from 10.20.40.4 to 10.20.0.2 get through between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.20.40.4 → 10.20.0.2, port 53 (dns)",
      "Requests and replies of 1 conversation were accepted at 14:01 JST.",
      "Both directions were accepted, so the network lets it through. Whether the application behind it did its work is not in these logs.",
      "Next: if it still does not work, look at the log of the application on 10.20.0.2.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.20.0.2 への dns は通りましたか？",
    lines: [
      "✓ 許可されています · 10.20.40.4 → 10.20.0.2 53番（dns）",
      "14:01 に 1 件の通信で、要求と応答の両方が許可されました。",
      "両方向とも許可されているため、ネットワークは通しています。アプリケーションの結果は、このログにはありません。",
      "次は: 動かない場合は、10.20.0.2 のアプリケーションのログを確認してください。",
    ],
    also: [],
  },
};
