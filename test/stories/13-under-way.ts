import { FIELDS, type Story } from "./story.ts";

/** No flags on either leg: an older connection that still carries traffic; its handshake is not claimed. */
export const underWay: Story = {
  shows: [13],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d68 10.22.184.188 10.22.136.68 40001 22 6 90 9000 14:01:12 14:01:59 ACCEPT OK 0 ingress
    5 123456789012 eni-0d68 10.22.136.68 10.22.184.188 22 40001 6 80 8000 14:01:12 14:01:59 ACCEPT OK 0 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "under-way", kind: "accepted", exchange: "under-way", final: true },
  claims: ["observed: exchange-under-way", "inferred: opened-earlier", "unknown: earlier-handshake"],
  en: {
    question: "Is ssh from 10.22.184.188 to 10.22.136.68 getting through between 14:00 and 14:10?",
    lines: [
      "✓ Accepted · 10.22.184.188 → 10.22.136.68, port 22 (ssh)",
      "1 connection carried traffic both ways at 14:01 JST.",
      "No handshake falls into this window, so it was opened earlier and still passes. How it was opened is not in this window.",
      "Next: ask about an earlier time to see how it was opened.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.22.184.188 から 10.22.136.68 への ssh は通っていましたか？",
    lines: [
      "✓ 許可されています · 10.22.184.188 → 10.22.136.68 22番（ssh）",
      "14:01 に 1 件の接続で、両方向の通信がありました。",
      "この時間にハンドシェイクがないため、以前に確立された接続が今も通っています。どのように確立されたかは、この時間の記録にはありません。",
      "次は: 確立の様子を知るには、もっと前の時間で聞き直してください。",
    ],
    also: [],
  },
};
