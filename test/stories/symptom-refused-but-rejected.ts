import { FIELDS, type Story } from "./story.ts";

/** Rules reject in silence, so a refusal that somebody met was not theirs. */
export const symptomRefusedButRejected: Story = {
  shows: [],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 8443 6 1 60 14:02:05 14:02:40 REJECT OK 2 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { kind: "rejected", leg: "request", final: true },
  claims: [
    "observed: request-rejected",
    "inferred: rules-closed",
    "unknown: which-layer",
    "inferred: symptom-from-elsewhere",
  ],
  en: {
    question:
      "10.20.40.4 got this between 14:00 and 14:10, why?\ncurl: (7) Failed to connect to 10.23.0.60 port 8443 after 3 ms: Connection refused",
    lines: [
      "✗ Rejected · 10.20.40.4 → 10.23.0.60, port 8443",
      "The interface of 10.23.0.60 turned the connection away once at 14:02 JST.",
      "So its security group or its subnet's network ACL does not allow port 8443 from 10.20.40.4. The log cannot tell which of the two. Rules reject in silence, so the refusal came from another address, a proxy or another time.",
      "Next: ask whoever runs 10.23.0.60 to check the inbound rules for tcp/8443 from 10.20.40.4.",
    ],
    also: [],
  },
  ja: {
    question:
      "14:00〜14:10に 10.20.40.4 で curl: (7) Failed to connect to 10.23.0.60 port 8443 after 3 ms: Connection refused と出ます。なぜですか？",
    lines: [
      "✗ 拒否されています · 10.20.40.4 → 10.23.0.60 8443番",
      "14:02 に 1 回、10.23.0.60 側で拒否されました。",
      "セキュリティグループかネットワーク ACL が 8443番を許可していません。どちらかは不明です。ルールによる拒否では何も返らないため、「接続拒否」は別の宛先かプロキシ、または別の時刻のものです。",
      "次は: 10.23.0.60 の「10.20.40.4 からの tcp/8443 のインバウンドルール」を確認してください。",
    ],
    also: [],
  },
};
