import type { UnreadableReason } from "../../../coverage/coverage.ts";
import type { Claim } from "../../../explanation/claims.ts";
import type { BlindSpot } from "../../../explanation/flow.ts";
import type { UnknownClaims } from "../../../explanation/unknown-claims.ts";
import type { Clock } from "../../clock.ts";
import type { ClaimSentences } from "../../language.ts";
import { ja } from "./ja.ts";
import { question } from "./question.ts";
import { moment, stretch } from "./times.ts";
import { end, number, place, way } from "./words.ts";

/** What the records cannot tell. */
export const unknown: ClaimSentences<keyof UnknownClaims> = {
  "only-pasted": () => "貼り付けられた記録以外は見ていません。",
  "firewall-may-have-dropped": () => "遮断された通信にも同じような記録が残るため、通過したとは言い切れません。",
  "which-layer": () => "どちらかは不明です。",
  "new-connection-untried": () => "新しい接続が許可されるかは不明です。",
  "who-asked-first": ({ other }) =>
    ja`要求と応答を区別できない記録のため、始めたのは${other === undefined ? "相手側" : end(other)}かもしれません。`,
  "reply-other-causes": () => "接続の期限切れ、途中のルール変更、戻りの別経路でも、ログは同じになります。",
  "what-changed": () => "変更の内容は不明です。",
  "application-outcome": () => "アプリケーションの結果は、このログにはありません。",
  "earlier-handshake": () => "どのように確立されたかは、この時間の記録にはありません。",
  "listener-or-host-firewall": () => "待ち受けなしか、ホストのファイアウォールかは不明です。",
  "reset-cause": () => "原因は不明ですが、無通信タイムアウト（NAT や NLB は 350 秒）が考えられます。",
  "beyond-the-interface": ({ beyond }) =>
    beyond === "host" ? "ホストの中や別経路の戻りは不明です。" : "その先はこのログでは不明です。",
  "reply-not-judged": ({ reason }) => REPLY_NOT_JUDGED[reason],
  "request-missing": () => "要求が許可されたかは不明です。",
  "where-lost": () => "場所は不明です。",
  "not-judged-on-the-way": () => "宛先で許可されたかどうかは記録されていません。",
  "why-it-stayed": () => "宛先の誤り、プロキシ、端末側のどれかは不明です。",
  "source-not-watched": ({ src }) => ja`${src === undefined ? "送信元" : end(src)}から出たかは不明です。`,
  "silence-proves-nothing": () => "そのため「記録なし」とは言い切れません。",
  "counts-may-be-low": () => "記録が欠けているため、回数は実際より少ない可能性があります。",
  "never-logged": neverLogged,
  "not-watched": notWatched,
  "one-action-logged": oneActionLogged,
  pending: ({ window, judgeableAt }, clock) =>
    ja`${stretch(window, clock)}の分はまだ届いていません${judgeableAt === undefined ? "" : ja`（${moment(judgeableAt, clock)}頃の見込み）`}。`,
  "client-behind": ({ seat }) => ja`${place(seat)}より先は別のアドレスになることがあり、ここでは対応付けられません。`,
  "lattice-ends": () => "その先の本当の相手は、フローログにはありません。",
  "unreadable-file": ({ paths, reason }) =>
    ja`${some(paths, "、")}は読み取れず（${UNREADABLE[reason]}）、その記録は含まれていません。`,
  "unreadable-lines": ({ paths, lines }) => ja`${some(paths, "、")}の ${number(lines)} 行は読み取れませんでした。`,
  "left-out": leftOut,
  doubt,
  "pair-in-short": () => "一覧では理由までは分かりません。",
};

/** As many as are named; of the others only the number is told. */
const MOST_NAMED = 3;

function some(texts: readonly string[], gap: string): string {
  const more = texts.length - MOST_NAMED;
  return texts.slice(0, MOST_NAMED).join(gap) + (more > 0 ? `${gap}ほか ${number(more)} 件` : "");
}

function leftOut({ texts, instead }: Claim<"left-out">, clock: Clock): string {
  const quoted = texts.map((text) => `「${text.replace(/\s+/g, " ")}」`);
  const others = some(quoted, "");
  const it = texts.length === 1 ? "" : "最初の 1 件を";
  const how =
    instead === undefined
      ? "別のメッセージでお尋ねください。"
      : `${it}調べるには、続けて \`${question(instead.asked, clock, (key) => instead.names[key] ?? key)}\` とお送りください。`;
  return `一度に調べるのは 1 件のため、${others}はまだ調べていません。${how}`;
}

const REPLY_NOT_JUDGED: Readonly<Record<Claim<"reply-not-judged">["reason"], string>> = {
  "records-skipped": "ログが欠けており（SKIPDATA）、応答の有無は不明です。",
  unreadable: "この時間のログに読み取れない部分があり、応答の有無は不明です。",
  "not-delivered": "残りの時間のログがまだ届いていないため、応答はこれから見つかる可能性があります。",
  "not-all-logged": "すべての通信が記録されているとは限らないため、応答がなかったとは言い切れません。",
};

function neverLogged({ blindSpot, side, party }: Claim<"never-logged">): string {
  const where = party === undefined ? "" : `（${end(party)}）`;
  if (blindSpot === "maybe-amazon-dns") {
    return `宛先${where}は Amazon DNS サーバーとみられ、そこへの通信はフローログに記録されません。`;
  }
  const isKind = blindSpot === "dhcp" || blindSpot === "windows-activation";
  const link = isKind ? "の" : side === "src" ? "との" : "への";
  return ja`${BLIND_SPOTS[blindSpot]}${where}${link}通信はフローログに記録されないため、このログからは何も言えません。`;
}

/** Traffic that VPC flow logs never capture (VPC user guide, flow log limitations). */
const BLIND_SPOTS: Readonly<Record<Exclude<BlindSpot, "maybe-amazon-dns">, string>> = {
  "amazon-dns": "Amazon DNS サーバー",
  "instance-metadata": "インスタンスメタデータサービス",
  "time-sync": "Amazon Time Sync Service",
  dhcp: "DHCP",
  "windows-activation": "Windows ライセンス認証",
  "ecs-metadata": "ECS タスクメタデータ",
  "router-address": "VPC ルーターの予約アドレス",
  "own-machine": "端末の中だけで完結するアドレス",
};

const UNREADABLE: Readonly<Record<UnreadableReason, string>> = {
  empty: "空のファイル",
  truncated: "途中で切れています",
  damaged: "破損しています",
  "no-permission": "権限がありません",
  gone: "読む前に削除されました",
  "not-a-flow-log": "フローログではありません",
  "no-times": "開始・終了時刻がありません",
  "unknown-format": "形式が不明です",
  lines: "壊れた行があります",
};

function notWatched({ parties, coverage }: Claim<"not-watched">): string {
  const ends = (link: string) => (parties.length === 0 ? "両端" : parties.map(end).join(link));
  if (coverage === "network") {
    return ja`${ends(" と ")}のすべてのインターフェースは分からないため、「記録なし」とは言い切れません。`;
  }
  return coverage === "none"
    ? ja`${ends(" と ")}の監視を確認できないため、「記録なし」とは言い切れません。`
    : ja`この時間を通して${ends(" か ")}を監視したログがないため、「記録なし」とは言い切れません。`;
}

function oneActionLogged({ action, guessed }: Claim<"one-action-logged">): string {
  const [only, other] = action === "accept" ? ["許可", "拒否"] : ["拒否", "許可"];
  const logged = guessed === "no" ? "記録する設定" : "記録しているよう";
  return `ログは${only}された通信だけを${logged}なので、${other}された通信は残りません。`;
}

function doubt({ doubt: about, flow }: Claim<"doubt">, clock: Clock): string {
  switch (about) {
    case "time":
      return `時間は別の読み方もできます。ここでは ${stretch(flow.window, clock)} としました。`;
    case "direction":
      return `向きは逆にも読めます。ここでは ${way(flow)} としました。`;
    case "src":
      return ja`送信元の候補が複数あります。ここでは${end(flow.src)}としました。`;
    case "dst":
      return ja`宛先の候補が複数あります。ここでは${end(flow.dst)}としました。`;
  }
}
