import { FIELDS, type Story } from "./story.ts";

/** The NAT gateway's interface shows its own address beside the packet's: both are named, and it passes traffic on. */
export const natGateway: Story = {
  shows: [25],
  log: `
    ${FIELDS} pkt-srcaddr pkt-dstaddr
    5 123456789012 eni-0a40 10.20.40.4 198.51.100.80 51001 443 6 9 900 14:02:05 14:02:40 ACCEPT OK 3 egress 10.20.40.4 198.51.100.80
    5 123456789012 eni-0a40 198.51.100.80 10.20.40.4 443 51001 6 9 4900 14:02:05 14:02:40 ACCEPT OK 19 ingress 198.51.100.80 10.20.40.4
    5 123456789012 eni-0ca7 10.20.40.4 10.20.0.220 51001 443 6 9 900 14:02:06 14:02:41 ACCEPT OK 3 ingress 10.20.40.4 198.51.100.80
    5 123456789012 eni-0ca7 10.20.0.220 10.20.40.4 443 51001 6 9 4900 14:02:06 14:02:41 ACCEPT OK 19 egress 198.51.100.80 10.20.40.4
    5 123456789012 eni-0ca7 10.20.0.220 198.51.100.80 38001 443 6 9 900 14:02:06 14:02:41 ACCEPT OK 3 egress 10.20.0.220 198.51.100.80
    5 123456789012 eni-0ca7 198.51.100.80 10.20.0.220 443 38001 6 9 4900 14:02:06 14:02:41 ACCEPT OK 19 ingress 198.51.100.80 10.20.0.220
  `,
  verdict: { rule: "completed", kind: "accepted", exchange: "completed", final: true },
  claims: [
    "observed: exchange-completed",
    "inferred: open-both-ways",
    "unknown: application-outcome",
    "observed: seen-through",
    "unknown: client-behind",
    "inferred: delivered-by-clock",
  ],
  en: {
    question: "Did 10.20.40.4 reach 198.51.100.80 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.20.40.4 → 198.51.100.80, port 443 (https)",
      "1 connection was opened and answered at 14:02 JST (handshake seen).",
      "So the network lets it through both ways. Whether the application behind it did its work is not in these logs.",
      "Next: if it still does not work, look at the log of the application on 198.51.100.80.",
    ],
    also: [
      "Interface eni-0ca7 recorded 10.20.40.4 → 198.51.100.80 as 10.20.40.4 → 10.20.0.220: it passes traffic on, or has several addresses.",
      "Beyond interface eni-0ca7 it may go on under another address, so its next leg cannot be matched here.",
      "No later record proves it, but enough time has passed for the logs to be complete up to 14:10 JST.",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 198.51.100.80 の 443番に届きましたか？",
    lines: [
      "✓ 許可されています · 10.20.40.4 → 198.51.100.80 443番（https）",
      "14:02 に 1 件の接続が確立し、応答もありました。",
      "ハンドシェイクが確認できたため、ネットワークは両方向とも通しています。アプリケーションの結果は、このログにはありません。",
      "次は: 動かない場合は、198.51.100.80 のアプリケーションのログを確認してください。",
    ],
    also: [
      "インターフェース eni-0ca7 は 10.20.40.4 → 198.51.100.80 を 10.20.40.4 → 10.20.0.220 として記録しており、通信を中継しているか、複数のアドレスを持っています。",
      "インターフェース eni-0ca7 より先は別のアドレスになることがあり、ここでは対応付けられません。",
      "後の記録はありませんが、十分な時間が過ぎたため、14:10 の分までログは届いているとみなしました。",
    ],
  },
};
