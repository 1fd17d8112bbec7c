import type { PatternName } from "../../../conversations/patterns.ts";
import type { Claim } from "../../../explanation/claims.ts";
import type { ObservedClaims } from "../../../explanation/observed-claims.ts";
import type { LossReason } from "../../../records/record.ts";
import type { Window } from "../../../time/window.ts";
import type { Clock } from "../../clock.ts";
import type { ClaimSentences } from "../../language.ts";
import { ja } from "./ja.ts";
import { layerName } from "./layers.ts";
import { listSentence } from "./list-summary.ts";
import { during, exactMoment, moment, stretches } from "./times.ts";
import { end, number, observer, place, portNumber } from "./words.ts";

/** What the records say. */
export const observed: ClaimSentences<keyof ObservedClaims> = {
  "request-rejected": ({ seat, count, direction }, clock) =>
    ja`${during(count, clock)}に ${number(count.records)} 回、${direction === "out" ? ja`${place(seat)}の出口` : observer(seat)}で拒否されました。`,
  "request-left": ({ seat, count }) =>
    ja`要求は ${number(count.records)} 回、${observer(seat)}から許可されて出ています。`,
  "reply-rejected": replyRejected,
  "reply-rejected-alone": ({ seat, count }, clock) =>
    ja`${during(count, clock)}に応答 ${number(count.records)} 件が${observer(seat)}で拒否されました。要求の記録はありません。`,
  "named-denial": ({ seat, layer, count, reason }, clock) =>
    ja`${during(count, clock)}に ${number(count.records)} 回、${observer(seat)}で拒否されました。ログには理由が「${layerName(layer)}」${reason === undefined ? "" : `（${reason}）`}と記録されています。`,
  "both-actions": bothActions,
  "exchange-completed": (claim, clock) =>
    ja`${during(claim, clock)}に ${number(claim.conversations)} 件の接続が確立し、応答もありました。`,
  "exchange-two-way": (claim, clock) =>
    ja`${during(claim, clock)}に ${number(claim.conversations)} 件の通信で、要求と応答の両方が許可されました。`,
  "exchange-under-way": (claim, clock) =>
    ja`${during(claim, clock)}に ${number(claim.conversations)} 件の接続で、両方向の通信がありました。`,
  "exchange-refused": refused,
  "exchange-reset": ({ by, ...claim }, clock) =>
    ja`${during(claim, clock)}に ${number(claim.conversations)} 件の接続が確立し、${by === undefined ? "その後" : ja`${end(by)}から`}リセットされました。`,
  "exchange-no-reply": noReply,
  "exchange-reply-only": ({ seat, count }, clock) =>
    ja`${during(count, clock)}に応答 ${number(count.records)} 件が${observer(seat)}を通りました。要求の記録はありません。`,
  "left-not-arrived": ({ leg, lastSeen, firstMissing, count }, clock) =>
    ja`${during(count, clock)}に${leg === "reply" ? "応答" : "要求"} ${number(count.records)} 件が${place(lastSeen)}を出て、監視中の${observer(firstMissing)}には 1 件もありません。`,
  "passed-by": ({ seat, count }, clock) =>
    ja`${during(count, clock)}に記録 ${number(count.records)} 件が${place(seat)}を通りました。このログに許可と拒否の区別はありません。`,
  "firewall-noted": ({ seat, count }, clock) =>
    ja`${during(count, clock)}に ${number(count.records)} 回、${place(seat)}が記録しています。遮断の記載はありません。`,
  "lost-in-part": ({ seat, reason, lost, packets }) =>
    ja`${place(seat)}で、${number(packets)} パケット中 ${number(lost)} パケットが失われました（${LOSSES[reason]}）。`,
  "service-failure": ({ seat, failure, count }, clock) =>
    ja`${during(count, clock)}の要求は${place(seat)}を通り、応答は「${failure}」でした。`,
  "request-passed": ({ seat, count, direction }, clock) =>
    ja`${during(count, clock)}に要求 ${number(count.records)} 件が${observer(seat)}で許可され${direction === undefined ? "" : { in: "、入り", out: "、出" }[direction]}ました。`,
  "reply-passed": ({ seat, count }, clock) =>
    ja`${during(count, clock)}に応答 ${number(count.records)} 件が${observer(seat)}で許可されました。`,
  "reply-turned-away": ({ seat, count }, clock) =>
    ja`${during(count, clock)}に応答 ${number(count.records)} 件が${observer(seat)}で拒否されました。`,
  "no-traffic": ({ seat, window: { from, to } }, clock) =>
    ja`${during({ first: from, last: to }, clock)}の間、${place(seat)}に通信はありませんでした（NODATA）。`,
  "counted-lost": ({ seat, reason }) =>
    ja`${place(seat)}で、この通信のパケットがすべて失われました（${LOSSES[reason]}）。`,
  "other-exchanges": ({ patterns }) =>
    `ほかに、${patterns.map(({ pattern, conversations }) => `${PATTERNS[pattern]} ${number(conversations)} 件`).join("、")}があります。`,
  "watched-in-silence": watchedInSilence,
  "no-record": () => "この通信の記録は見つかりませんでした。",
  "nearby-traffic": nearbyTraffic,
  "records-skipped": recordsSkipped,
  "owner-refuted": ({ address, observer: said, owner, how }) =>
    `${address} は、記録では ${owner.id} のアドレスです。${SAID_BY[how]} ${said.id} となっているため、${said.id} に記録がないことは判断に使っていません。`,
  "logs-begin": ({ firstRecord }, clock) => ja`最初の記録は${moment(firstRecord, clock)}で、ご質問の時間より後です。`,
  "delivered-until": ({ deliveredUntil }, clock) => ja`ログは${moment(deliveredUntil, clock)}の分まで届いています。`,
  "seen-through": ({ seat, src, dst, via }) =>
    ja`${observer(seat)}は ${src} → ${dst} を ${via.src} → ${via.dst} として記録しており、通信を中継しているか、複数のアドレスを持っています。`,
  "groups-found": listSentence,
  "list-cut": ({ shown, total }) => `${number(total)} 行のうち ${shown} 行を個別に判定し、残りは数えています。`,
  "opened-the-other-way": ({ flow: { src, dst } }) => {
    if (src === undefined) return ja`${end(dst)}への接続の記録はなく、${end(dst)}からの接続だけがあります。`;
    if (dst === undefined) return ja`${end(src)}からの接続の記録はなく、${end(src)}への接続だけがあります。`;
    return ja`${end(src)}から${end(dst)}への接続の記録はなく、逆向きの接続だけがあります。`;
  },
};

const SAID_BY: Readonly<Record<Claim<"owner-refuted">["how"], string>> = {
  configured: "設定では",
  registered: "EC2 の情報では",
  remembered: "以前の回答では",
};

const LOSSES: Readonly<Record<LossReason, string>> = {
  "no-route": "経路なし",
  blackhole: "ブラックホールルート",
  "mtu-exceeded": "MTU 超過",
  "ttl-expired": "TTL 切れ",
};

const PATTERNS: Readonly<Record<PatternName, string>> = {
  "named-denial": "理由付きの拒否",
  "both-actions": "許可と拒否の混在",
  "reply-rejected": "応答の拒否",
  "request-rejected": "拒否",
  "lone-reply-rejected": "応答のみの拒否",
  refused: "リセットによる拒否",
  reset: "リセット",
  completed: "正常な接続",
  "under-way": "継続中の接続",
  "two-way": "両方向の通信",
  "no-reply": "応答なし",
  "reply-only": "応答のみ",
};

function replyRejected({ seat, direction, requests, replies }: Claim<"reply-rejected">, clock: Clock): string {
  const asked = ja`${during(requests, clock)}の要求 ${number(requests.records)} 件は通り`;
  const where = ja`${place(seat)}の${direction === "in" ? "入口" : "出口"}`;
  return ja`${asked}、応答 ${number(replies.records)} 件が${where}で拒否されました。`;
}

function bothActions({ seat, leg, accepted, rejected, turns }: Claim<"both-actions">, clock: Clock): string {
  const what = leg === "reply" ? "応答は" : "";
  const [yes, no] = [`${number(accepted.records)} 回許可`, `${number(rejected.records)} 回拒否`];
  if (accepted.last <= rejected.first) {
    return ja`${what}${exactMoment(accepted.last, clock)}まで ${yes}、${exactMoment(rejected.first, clock)}から ${no}です（${observer(seat)}）。`;
  }
  if (rejected.last <= accepted.first) {
    return ja`${what}${exactMoment(rejected.last, clock)}まで ${no}、${exactMoment(accepted.first, clock)}から ${yes}です（${observer(seat)}）。`;
  }
  const span = { first: Math.min(accepted.first, rejected.first), last: Math.max(accepted.last, rejected.last) };
  return ja`${what}${during(span, clock)}に ${yes}、${no}され、${turns.length} 回入れ替わりました（${observer(seat)}）。`;
}

function refused({ server, packets, bytes, seat, ...claim }: Claim<"exchange-refused">, clock: Clock): string {
  const size = `${number(packets)} パケット、${number(bytes)} バイト`;
  if (seat !== undefined) {
    return ja`${during(claim, clock)}の要求 ${number(claim.conversations)} 件にすぐリセットが返りました（${size}、${place(seat)}の記録）。`;
  }
  if (claim.conversations === 1) {
    return ja`${exactMoment(claim.first, clock)}に${end(server)}に届き、すぐにリセットが返りました（${size}）。`;
  }
  return ja`${during(claim, clock)}に要求 ${number(claim.conversations)} 件が${end(server)}に届き、すべてすぐにリセットが返りました（計 ${size}）。`;
}

function noReply({ seat, count, direction }: Claim<"exchange-no-reply">, clock: Clock): string {
  const requests = ja`${during(count, clock)}に要求 ${number(count.records)} 件が`;
  if (direction === "out") return ja`${requests}${place(seat)}を出ましたが、応答の記録はありません。`;
  return ja`${requests}${place(seat)}で許可されましたが、応答の記録はありません。`;
}

function watchedInSilence({ parties, until }: Claim<"watched-in-silence">, clock: Clock): string {
  const [only] = parties;
  const who = parties.length === 1 ? ja`${end(only)}は` : "両端とも";
  const when = until === undefined ? "" : ja`${moment(until, clock)}まで`;
  return ja`${when}${who}監視中でしたが、記録はありません。`;
}

function nearbyTraffic(
  { kind, src, dst, port, protocol, accepted, rejected, first, last }: Claim<"nearby-traffic">,
  clock: Clock,
): string {
  const numbered = portNumber({ ...(port !== undefined && { port }), ...(protocol !== undefined && { protocol }) });
  const at = port === undefined ? "" : ja`の ${numbered}`;
  // What was rejected there did not pass, though its own interface let it out.
  const what = rejected > 0 ? `${number(rejected)} 件拒否されています` : `${number(accepted)} 件許可されています`;
  switch (kind) {
    case "other-port":
      return ja`${port === undefined ? (dst ?? "ほかの通信") : numbered}は ${what}。`;
    case "other-source":
      return ja`${src ?? "別の送信元"}から${dst ?? ""}${at}は ${what}。`;
    case "reverse": {
      const from = src === undefined ? "" : ja`${src}から`;
      return ja`逆向き（${from}${dst ?? ""}${at}）は ${what}。`;
    }
    case "other-time":
      return ja`別の時間（${during({ first, last }, clock)}）には ${what}。`;
  }
}

/** As many times are told one by one, and as many observers. */
const MOST_TOLD = 3;

/** 「14:02〜14:03 は…」「14:02〜14:03、14:07〜14:08 の 2 回、…」「14:02〜14:58 に 12 回、…」 */
function recordsSkipped({ seats, windows }: Claim<"records-skipped">, clock: Clock): string {
  const more = seats.length - MOST_TOLD;
  const named = seats.slice(0, MOST_TOLD).map(place).join("、");
  const whose = seats.length === 0 ? "" : ja`${named}${more > 0 ? `ほか ${number(more)} か所` : ""}の`;
  return ja`${lossTimes(windows, clock)}${whose}ログが欠けています（SKIPDATA）。`;
}

function lossTimes(windows: readonly Window[], clock: Clock): string {
  const each = stretches(windows, clock);
  if (windows.length === 1) return ja`${each.join("")}は`;
  if (windows.length <= MOST_TOLD) return ja`${each.join("、")}の ${windows.length} 回、`;
  const whole = { first: Math.min(...windows.map(({ from }) => from)), last: Math.max(...windows.map(({ to }) => to)) };
  return ja`${during(whole, clock)}に ${number(windows.length)} 回、`;
}
