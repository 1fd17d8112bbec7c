import { FIELDS, type Story } from "./story.ts";

/** An IPv6 address is found however it is spelt. */
export const logWithIpv6: Story = {
  shows: [3],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 2001:db8:0:a::40 2001:db8:0:b::60 51001 22 6 1 80 14:01:10 14:01:40 REJECT OK 2 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: { rule: "request-rejected", kind: "rejected", leg: "request", direction: "in", final: true },
  claims: ["observed: request-rejected", "inferred: rules-closed", "unknown: which-layer"],
  en: {
    question: "Was 2001:DB8:0:000A:0:0:0:40 to 2001:0db8::b:0:0:0:60 on ssh blocked between 14:00 and 14:10?",
    lines: [
      "✗ Rejected · 2001:db8:0:a::40 → 2001:db8:0:b::60, port 22 (ssh)",
      "The interface of 2001:db8:0:b::60 turned the connection away once at 14:01 JST.",
      "So its security group or its subnet's network ACL does not allow ssh from 2001:db8:0:a::40. The log cannot tell which of the two.",
      "Next: ask whoever runs 2001:db8:0:b::60 to check the inbound rules for tcp/22 from 2001:db8:0:a::40.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 2001:DB8:0:000A:0:0:0:40 から 2001:0db8::b:0:0:0:60 への ssh は拒否されましたか？",
    lines: [
      "✗ 拒否されています · 2001:db8:0:a::40 → 2001:db8:0:b::60 22番（ssh）",
      "14:01 に 1 回、2001:db8:0:b::60 側で拒否されました。",
      "セキュリティグループかネットワーク ACL が ssh を許可していません。どちらかは不明です。",
      "次は: 2001:db8:0:b::60 の「2001:db8:0:a::40 からの tcp/22 のインバウンドルール」を確認してください。",
    ],
    also: [],
  },
};
