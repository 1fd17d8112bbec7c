import { FIELDS, type Story } from "./story.ts";

/** So many hosts of a network, each with one attempt. */
function attempts(hosts: number, { net, action }: { readonly net: number; readonly action: "ACCEPT" | "REJECT" }) {
  return Array.from({ length: hosts }, (_, index) => {
    const src = `10.20.${net}.${index + 101}`;
    return `5 123456789012 eni-0d60 ${src} 10.23.0.60 51001 22 6 3 180 14:01:10 14:01:40 ${action} OK 2 ingress`;
  });
}

/** The rows that are shown. */
const SHOWN = Array.from({ length: 20 }, (_, index) => `✗ 10.20.1.${index + 101}`);

/** More pairs than are shown, or even judged one by one: all are counted. */
export const listLongerThanShown: Story = {
  shows: [2, 3],
  log: `
    ${FIELDS}
    ${attempts(30, { net: 1, action: "REJECT" }).join("\n")}
    ${attempts(70, { net: 2, action: "ACCEPT" }).join("\n")}
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "list",
    kind: "list",
    groupCount: 100,
    counted: { pairs: 100, rejected: 30, reached: 70, conversations: 100, rejects: 30 },
  },
  claims: ["observed: groups-found", "unknown: pair-in-short", "observed: list-cut"],
  en: {
    question: "Was 10.20.0.0/16 to 10.23.0.60 port 22 blocked between 14:00 and 14:10?",
    lines: [
      "≡ 100 pairs, 30 rejected · 10.20.0.0/16 → 10.23.0.60, port 22 (ssh), 14:00–14:10 JST",
      "100 pairs have records; 30 of them were rejected at least once.",
      ...SHOWN.map((host) => `${host} → port 22 (ssh) · 1 rejected · 14:01`),
      "… 10 more pairs with rejects",
      "… 70 more pairs, none rejected (20 in the details)",
      "A list does not say why.",
      "Next: for one row in full, for example the first, ask `why 10.20.1.101 → 10.23.0.60 tcp/22 14:00-14:10`.",
    ],
    also: [
      "To see the rows that are only counted, ask about one port, a smaller network or a shorter time.",
      "40 of 100 rows were judged one by one; all others are counted.",
    ],
  },
  ja: {
    question: "14:00〜14:10に 10.20.0.0/16 から 10.23.0.60 の 22番は拒否されましたか？",
    lines: [
      "≡ 100 組中 30 組で拒否 · 10.20.0.0/16 → 10.23.0.60 22番（ssh）、14:00〜14:10",
      "100 組の記録があります（うち 30 組で拒否あり）。",
      ...SHOWN.map((host) => `${host} → 22番（ssh） · 拒否 1 回 · 14:01`),
      "… ほか 10 組で拒否",
      "… ほか 70 組は拒否なし（20 組は詳細に表示）",
      "一覧では理由までは分かりません。",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.20.1.101 から 10.23.0.60 への 22番（TCP）の通信はなぜ拒否されましたか。`",
    ],
    also: [
      "件数だけの行を見るには、ポート、より小さいネットワーク、または短い時間に絞って聞いてください。",
      "100 行のうち 40 行を個別に判定し、残りは数えています。",
    ],
  },
};
