import { FIELDS, type Story } from "./story.ts";

/** It left the source, and the watched destination has no record: lost in between, and nobody is accused. */
export const notSeenBeyond: Story = {
  shows: [9],
  log: `
    ${FIELDS}
    5 123456789012 eni-0a40 10.20.40.4 10.28.1.15 51001 443 6 3 180 14:01:09 14:01:40 ACCEPT OK 2 egress
    5 123456789012 eni-0a40 - - - - - - - 14:02:00 14:03:00 - NODATA - -
    5 123456789012 eni-0e15 10.28.9.9 10.28.1.15 40001 9100 6 8 800 13:55:00 14:05:00 ACCEPT OK 2 ingress
    5 123456789012 eni-0e15 10.28.9.9 10.28.1.15 40002 9100 6 8 800 14:05:00 14:15:00 ACCEPT OK 2 ingress
  `,
  verdict: {
    rule: "not-seen-beyond",
    kind: "accepted",
    exchange: "not-seen-beyond",
    lastSeen: { id: "eni-0a40" },
    firstMissing: { id: "eni-0e15" },
    final: true,
  },
  claims: ["observed: left-not-arrived", "inferred: lost-between", "unknown: where-lost"],
  en: {
    question: "Did 10.20.40.4 reach 10.28.1.15 on port 443 between 14:00 and 14:10?",
    lines: [
      "✓ Accepted, not seen at the other end · 10.20.40.4 → 10.28.1.15, port 443 (https)",
      "1 request left 10.20.40.4 at 14:01 JST; the interface of 10.28.1.15 was being recorded and has none of them.",
      "So it was lost, or took another way, between the two. The logs of the two interfaces cannot tell where.",
      "Next: ask whoever runs 10.28.1.15 to check the route from 10.20.40.4 to 10.28.1.15.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.20.40.4 から 10.28.1.15 の 443番は届きましたか？",
    lines: [
      "✓ 許可されていますが、宛先側に記録なし · 10.20.40.4 → 10.28.1.15 443番（https）",
      "14:01 に要求 1 件が 10.20.40.4 を出て、監視中の 10.28.1.15 側には 1 件もありません。",
      "途中で失われたか、別経路を通りました。場所は不明です。",
      "次は: 10.28.1.15 の「10.20.40.4 からの経路」を確認してください。",
    ],
    also: [],
  },
};
