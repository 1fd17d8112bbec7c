import { FIELDS, type Story } from "./story.ts";

/** A TLS error over a completed connection: the network did its part. */
export const symptomTlsAboveTheNetwork: Story = {
  shows: [],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 51001 443 6 12 1840 14:02:05 14:02:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 443 51001 6 10 9200 14:02:05 14:02:40 ACCEPT OK 19 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "completed", kind: "accepted", exchange: "completed", final: true },
  claims: ["observed: exchange-completed", "inferred: open-both-ways", "inferred: symptom-above"],
  en: {
    question:
      "On 10.20.40.4 between 14:00 and 14:10:\ncurl: (60) SSL certificate problem: certificate has expired\nthe URL is https://10.23.0.60/",
    lines: [
      "✓ Accepted · 10.20.40.4 → 10.23.0.60, port 443 (https)",
      "1 connection was opened and answered at 14:02 JST (handshake seen).",
      "So the network lets it through both ways. The failure is in TLS, above the network: the certificate, the version, or a name that does not match.",
      "Next: on 10.20.40.4 look at the certificate that 10.23.0.60 shows: `openssl s_client -connect 10.23.0.60:443`.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から https://10.23.0.60/ に接続すると、証明書のエラーになります。なぜですか？",
    lines: [
      "✓ 許可されています · 10.20.40.4 → 10.23.0.60 443番（https）",
      "14:02 に 1 件の接続が確立し、応答もありました。",
      "ハンドシェイクが確認できたため、ネットワークは両方向とも通しています。失敗しているのはその上の TLS（証明書、バージョン、名前の不一致）です。",
      "次は: 10.20.40.4 で、10.23.0.60 の証明書を確認してください: `openssl s_client -connect 10.23.0.60:443`",
    ],
    also: [],
  },
};
