import { latticeEntry } from "../support/pasted.ts";
import type { Story } from "./story.ts";

const PASTED = JSON.stringify(latticeEntry({ responseCode: 503, failureReason: "TargetConnectionError" }));

/** The request passed VPC Lattice, and what came back was a failure. */
export const serviceFailed: Story = {
  shows: [27],
  log: "",
  verdict: { rule: "service-failed", kind: "accepted", exchange: "service-failed" },
  claims: ["observed: service-failure", "inferred: reached-service-network", "unknown: only-pasted"],
  en: {
    question: `what does this mean? ${PASTED}`,
    lines: [
      "✓ Accepted, the service failed · 10.20.40.4 → 10.23.0.60, port 8080",
      "The request went through service network sn-0a at 14:01 JST and was answered with 503, TargetConnectionError.",
      "So the request reached VPC Lattice; no security group and no network ACL stopped it before. Only what was pasted was looked at.",
      "Next: for the whole picture, ask `169.254.171.0/24 → 10.23.0.60 tcp/8080 14:01:10-14:01:11`.",
    ],
    also: ["Check whether the targets of the service are healthy, and its own log."],
  },
  ja: {
    question: `この記録の意味は？\n${PASTED}`,
    lines: [
      "✓ 許可されていますが、サービスが失敗 · 10.20.40.4 → 10.23.0.60 8080番",
      "14:01 の要求はサービスネットワーク sn-0a を通り、応答は「503, TargetConnectionError」でした。",
      "要求は VPC Lattice まで届いており、その手前では止められていません。貼り付けられた記録以外は見ていません。",
      "次は: 全体を調べるには、こう聞いてください: `169.254.171.0/24 → 10.23.0.60 tcp/8080 14:01:10-14:01:11`",
    ],
    also: ["サービスのターゲットの正常性と、サービス自身のログを確認してください。"],
  },
};
