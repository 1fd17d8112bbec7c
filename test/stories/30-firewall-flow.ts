import { netflow } from "../support/pasted.ts";
import type { Story } from "./story.ts";

const PASTED = JSON.stringify(netflow());

/** A firewall counted the flow; that is no proof that it let it through. */
export const firewallFlow: Story = {
  shows: [30],
  log: "",
  verdict: { rule: "in-transit", kind: "in-transit" },
  claims: [
    "observed: firewall-noted",
    "unknown: firewall-may-have-dropped",
    "unknown: only-pasted",
    "inferred: server-by-port",
  ],
  en: {
    question: `what does this mean? ${PASTED}`,
    lines: [
      "→ In transit · 10.20.40.4 → 198.51.100.7, port 443 (https)",
      "Firewall egress-fw recorded it once at 14:01 JST, without a block.",
      "Such an entry does not prove that it was let through: blocked traffic can have one too. Only what was pasted was looked at.",
      "Next: for the whole picture, ask `10.20.40.4 → 198.51.100.7 tcp/443 14:01-14:01:11`.",
    ],
    also: ["No record shows the opening, so the lower port (443) is taken for the server's."],
  },
  ja: {
    question: `この記録の意味は？\n${PASTED}`,
    lines: [
      "→ 途中までの記録があります · 10.20.40.4 → 198.51.100.7 443番（https）",
      "14:01 に 1 回、ファイアウォール egress-fw が記録しています。遮断の記載はありません。",
      "遮断された通信にも同じような記録が残るため、通過したとは言い切れません。貼り付けられた記録以外は見ていません。",
      "次は: 全体を調べるには、こう聞いてください: `10.20.40.4 → 198.51.100.7 tcp/443 14:01-14:01:11`",
    ],
    also: ["接続の開始を示す記録がないため、小さい方のポート（443番）をサーバー側とみなしました。"],
  },
};
