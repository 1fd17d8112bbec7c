import { FIELDS, type Story } from "./story.ts";

/** SYN-ACK and RST in the reply leg alone: the server's side reset a connection that was open. */
export const resetByTheServer: Story = {
  shows: [12],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d68 10.22.184.188 10.22.136.68 40001 8443 6 9 900 14:01:12 14:01:40 ACCEPT OK 3 ingress
    5 123456789012 eni-0d68 10.22.136.68 10.22.184.188 8443 40001 6 9 900 14:01:12 14:01:40 ACCEPT OK 22 egress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "reset", kind: "accepted", exchange: "reset", final: true },
  claims: ["observed: exchange-reset", "inferred: open-then-reset", "unknown: reset-cause"],
  en: {
    question: "Why did 10.22.184.188 to 10.22.136.68:8443 break off between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, then reset · 10.22.184.188 → 10.22.136.68, port 8443",
      "1 connection was opened and then reset by 10.22.136.68 at 14:01 JST.",
      "So the network let it through, and something ended it later. Why is not in the log; an idle timeout (350 s at NAT gateways and NLBs) would fit.",
      "Next: compare the silence before the reset with that timeout, and switch keep-alive on.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.22.184.188 から 10.22.136.68:8443 の接続が切れたのはなぜですか？",
    lines: [
      "✓ 許可されていますが、途中で切断 · 10.22.184.188 → 10.22.136.68 8443番",
      "14:01 に 1 件の接続が確立し、10.22.136.68 からリセットされました。",
      "ネットワークは通しています。原因は不明ですが、無通信タイムアウト（NAT や NLB は 350 秒）が考えられます。",
      "次は: 無通信の時間を確かめ、キープアライブを有効にしてください。",
    ],
    also: [],
  },
};
