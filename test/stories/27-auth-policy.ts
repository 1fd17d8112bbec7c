import { latticeEntry } from "../support/pasted.ts";
import type { Story } from "./story.ts";

const PASTED = JSON.stringify(latticeEntry({ responseCode: 403, authDeniedReason: "Service", targetIpPort: "-" }));

/** VPC Lattice denied the request, and its log names whose policy did. */
export const authPolicy: Story = {
  shows: [27],
  log: "",
  verdict: { rule: "named-denial", kind: "rejected", layer: "lattice-auth", layerStanding: "observed" },
  claims: ["observed: named-denial", "unknown: only-pasted"],
  en: {
    question: `what does this mean? ${PASTED}`,
    lines: [
      "✗ Rejected · 10.20.40.4 → payroll.example.com",
      "Service network sn-0a turned the connection away once at 14:01 JST, and the log names the reason: an auth policy of VPC Lattice (Service).",
      "Only what was pasted was looked at.",
      "Next: ask whoever runs service network sn-0a to check its auth policy, and that of the service, for this caller.",
    ],
    also: [],
  },
  ja: {
    question: `この記録の意味は？\n${PASTED}`,
    lines: [
      "✗ 拒否されています · 10.20.40.4 → payroll.example.com",
      "14:01 に 1 回、サービスネットワーク sn-0a で拒否されました。ログには理由が「VPC Lattice の認証ポリシー」（Service）と記録されています。",
      "貼り付けられた記録以外は見ていません。",
      "次は: サービスネットワーク sn-0a の「認証ポリシー（サービス側も）」を確認してください。",
    ],
    also: [],
  },
};
