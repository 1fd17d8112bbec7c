import { FIELDS, type Story } from "./story.ts";

/** An idle connection closes: the source forgot it, and the reject of the last reply was set aside as late. That reply did get there. */
export const lateReplyIsNotLost: Story = {
  shows: [9, 14],
  config: `
interfaces:
  - id: eni-0a40
    addresses: [10.20.40.4]
    subnet: subnet-a
  - id: eni-0d60
    addresses: [10.23.0.60]
    subnet: subnet-b
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 - - - - - - - 13:50:00 14:00:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:00:00 14:10:00 - NODATA - -
    5 123456789012 eni-0a40 - - - - - - - 14:10:00 14:20:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 13:50:00 14:00:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:00:00 14:10:00 - NODATA - -
    5 123456789012 eni-0d60 - - - - - - - 14:10:00 14:20:00 - NODATA - -
    5 123456789012 eni-0a40 10.20.40.4 10.23.0.60 51001 443 6 1 52 14:05:00 14:05:10 ACCEPT OK 1 egress
    5 123456789012 eni-0a40 10.23.0.60 10.20.40.4 443 51001 6 2 104 14:05:05 14:05:15 REJECT OK 1 ingress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 1 52 14:05:00 14:05:10 ACCEPT OK 1 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51001 6 2 104 14:05:05 14:05:15 ACCEPT OK 1 egress
  `,
  verdict: { rule: "under-way", kind: "accepted", exchange: "under-way", final: true },
  claims: [
    "observed: exchange-under-way",
    "inferred: opened-earlier",
    "unknown: earlier-handshake",
    "inferred: late-set-aside",
  ],
  en: {
    question: "Did 10.20.40.4 reach 10.23.0.60 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 connection carried traffic both ways at 14:05 JST.",
      "No handshake falls into this window, so it was opened earlier and still passes. How it was opened is not in this window.",
      "Next: ask about an earlier time to see how it was opened.",
    ],
    also: [
      "2 packets rejected just after a connection closed at 10.20.40.4 are most likely late, so not counted as a rejection.",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.23.0.60 の 443番に届きましたか？",
    lines: [
      "✓ 許可されています · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:05 に 1 件の接続で、両方向の通信がありました。",
      "この時間にハンドシェイクがないため、以前に確立された接続が今も通っています。どのように確立されたかは、この時間の記録にはありません。",
      "次は: 確立の様子を知るには、もっと前の時間で聞き直してください。",
    ],
    also: [
      "接続終了の直後に 10.20.40.4 側で拒否された 2 パケットは、遅れて届いたものとみられるため拒否に数えていません。",
    ],
  },
};
