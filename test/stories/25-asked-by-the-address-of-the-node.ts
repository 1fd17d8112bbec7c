import { FIELDS, type Story } from "./story.ts";

/** The interface's own address was asked about, and the packets carry that of a pod behind it: both are named. */
export const askedByTheAddressOfTheNode: Story = {
  shows: [25],
  log: `
    ${FIELDS} pkt-srcaddr pkt-dstaddr
    5 123456789012 eni-0a40 10.20.40.10 10.23.0.60 51001 443 6 9 900 14:01:05 14:01:15 ACCEPT OK 3 egress 10.20.40.4 10.23.0.60
    5 123456789012 eni-0a40 10.23.0.60 10.20.40.10 443 51001 6 9 4900 14:01:05 14:01:15 ACCEPT OK 19 ingress 10.23.0.60 10.20.40.4
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - - - -
  `,
  verdict: { rule: "completed", kind: "accepted", exchange: "completed", final: true },
  claims: [
    "observed: exchange-completed",
    "inferred: open-both-ways",
    "unknown: application-outcome",
    "observed: seen-through",
    "unknown: client-behind",
  ],
  en: {
    question: "Did 10.20.40.10 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.20.40.10 → 10.23.0.60, port 443 (https)",
      "1 connection was opened and answered at 14:01 JST (handshake seen).",
      "So the network lets it through both ways. Whether the application behind it did its work is not in these logs.",
      "Next: if it still does not work, look at the log of the application on 10.23.0.60.",
    ],
    also: [
      "The interface of 10.20.40.10 recorded 10.20.40.10 → 10.23.0.60 as 10.20.40.4 → 10.23.0.60: it passes traffic on, or has several addresses.",
      "Beyond 10.20.40.10 it may go on under another address, so its next leg cannot be matched here.",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.10 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "✓ 許可されています · 10.20.40.10 → 10.23.0.60 443番（https）",
      "14:01 に 1 件の接続が確立し、応答もありました。",
      "ハンドシェイクが確認できたため、ネットワークは両方向とも通しています。アプリケーションの結果は、このログにはありません。",
      "次は: 動かない場合は、10.23.0.60 のアプリケーションのログを確認してください。",
    ],
    also: [
      "10.20.40.10 側は 10.20.40.10 → 10.23.0.60 を 10.20.40.4 → 10.23.0.60 として記録しており、通信を中継しているか、複数のアドレスを持っています。",
      "10.20.40.10 より先は別のアドレスになることがあり、ここでは対応付けられません。",
    ],
  },
};
