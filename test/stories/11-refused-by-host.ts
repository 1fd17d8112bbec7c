import { FIELDS, type Story } from "./story.ts";

/** One packet of RST answers the SYN: the network delivered it, the host said no. */
export const refusedByHost: Story = {
  shows: [11],
  config: `
addressBook:
  - key: web
    names: [ウェブ]
    addresses: [10.22.136.68]
    owner: "#team-web"
`,
  log: `
    ${FIELDS}
    5 123456789012 eni-0d68 10.22.184.188 10.22.136.68 40001 8443 6 1 60 14:01:12 14:01:12 ACCEPT OK 2 ingress
    5 123456789012 eni-0d68 10.22.136.68 10.22.184.188 8443 40001 6 1 40 14:01:12 14:01:12 ACCEPT OK 4 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "refused-by-host", kind: "accepted", exchange: "refused-by-host", final: true },
  claims: ["observed: exchange-refused", "inferred: host-refused", "unknown: listener-or-host-firewall"],
  en: {
    question: "Why can't 10.22.184.188 reach 10.22.136.68:8443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, refused by the host · 10.22.184.188 → web (10.22.136.68), port 8443",
      "The request reached web at 14:01:12 JST and was answered at once with a reset (1 packet, 40 bytes).",
      "So the network let it through, and the host itself said no. Whether nothing listens there or its own firewall refuses, the log cannot tell.",
      "Next: ask #team-web whether the service on web runs, and on tcp/8443.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.22.184.188 から 10.22.136.68:8443 につながらないのはなぜですか？",
    lines: [
      "✓ 許可されていますが、ホスト側で拒否 · 10.22.184.188 → ウェブ（10.22.136.68）8443番",
      "14:01:12 にウェブに届き、すぐにリセットが返りました（1 パケット、40 バイト）。",
      "ネットワークは通し、ホストが断っています。待ち受けなしか、ホストのファイアウォールかは不明です。",
      "次は: #team-web に tcp/8443 のサービスの稼働を確認してください。",
    ],
    also: [],
  },
};
