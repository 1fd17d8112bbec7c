import type { Story } from "../world/story.ts";
import type { Stop } from "./protocol.ts";
import type { Bilingual } from "./words.ts";

/** The planted stories as questions to ask, the most telling first; stories without a title are left out. */
export function tourOf(stories: readonly Story[]): readonly Stop[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  return Object.entries(TITLES).flatMap(([id, title]) => {
    const story = byId.get(id);
    return story === undefined ? [] : { id, title, question: story.question };
  });
}

/** What a story shows, by its id. */
const TITLES: Readonly<Record<string, Bilingual>> = {
  "refused-at-destination": { en: "Turned away at the destination", ja: "宛先で拒否された" },
  "completed-https": { en: "It passed, both ways", ja: "往復とも通っていた" },
  "never-seen": { en: "Never seen, and somebody was watching", ja: "記録されていて、通信はなかった" },
  "refused-by-the-host": { en: "It arrived; the host refused", ja: "届いたが、ホストが断った" },
  "reply-stopped-going-out": { en: "The reply was stopped on its way out", ja: "応答が出るときに止められた" },
  "no-reply": { en: "It arrived; nobody replied", ja: "届いたが、応答がなかった" },
  "rule-changed": { en: "A rule was changed in between", ja: "途中でルールが変わった" },
  "everybody-to-the-database": { en: "A whole network, at a glance", ja: "ネットワーク全体を一度に" },
  "too-early": { en: "Too early to tell", ja: "まだ判断できない" },
  "partly-delivered": { en: "Not seen so far", ja: "届いた分までは通信なし" },
  "records-skipped": { en: "Records are missing", ja: "記録が欠けている" },
  "only-rejects-logged": { en: "Only rejects are logged there", ja: "拒否だけが記録される場所" },
  "not-watched": { en: "Nobody was watching", ja: "誰も記録していない" },
  "amazon-dns": { en: "What is never logged", ja: "記録されない通信" },
  "before-the-first-log": { en: "Before the first log", ja: "記録が始まる前" },
  "refused-at-source": { en: "Turned away at the source", ja: "送信元で拒否された" },
  "reply-stopped-coming-in": { en: "The reply was stopped on its way in", ja: "応答が戻るときに止められた" },
  "refused-inside-a-subnet": { en: "Turned away inside one subnet", ja: "同じサブネットの中での拒否" },
  "block-public-access": { en: "Block Public Access", ja: "ブロックパブリックアクセス" },
  "lost-between-the-ends": { en: "It left, and did not arrive", ja: "出たが、届かなかった" },
  "reset-after-data": { en: "Cut off after data", ja: "データのあとに切断された" },
  "packets-after-close": { en: "Stragglers after the end", ja: "切断後に残ったパケット" },
  "long-connection": { en: "A connection that goes on", ja: "続いている接続" },
  "two-way-without-flags": { en: "An old format without flags", ja: "フラグのない古い形式" },
  "through-the-nat-gateway": { en: "Through a NAT gateway", ja: "NAT ゲートウェイ経由" },
  "interface-endpoint": { en: "To an interface endpoint", ja: "インターフェイスエンドポイントへ" },
  "gateway-endpoint": { en: "To a gateway endpoint", ja: "ゲートウェイエンドポイントへ" },
  ipv6: { en: "IPv6", ja: "IPv6 の通信" },
  "recorded-twice": { en: "Recorded twice, counted once", ja: "二重の記録を一度だけ数える" },
};
