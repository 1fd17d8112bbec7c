import type { Claim } from "../../../explanation/claims.ts";
import type { Flow } from "../../../explanation/flow.ts";
import type { InferredClaims } from "../../../explanation/inferred-claims.ts";
import type { AssumptionRule, SymptomKind } from "../../../question/question.ts";
import type { Clock } from "../../clock.ts";
import type { ClaimSentences } from "../../language.ts";
import { ja } from "./ja.ts";
import { layerName } from "./layers.ts";
import { exactMoment, moment, stretch } from "./times.ts";
import { end, number, observer, place, service, way } from "./words.ts";

/** What follows from the records, each with its reason. */
export const inferred: ClaimSentences<keyof InferredClaims> = {
  "rules-closed": rulesClosed,
  "reply-rules-closed": () => "応答も調べるネットワーク ACL が応答用ポート（1024〜65535）を閉じているようです。",
  "lone-reply-rules-closed": () => "セキュリティグループかネットワーク ACL が応答を許可していません。",
  "connection-forgotten": () => "同じサブネット内なので、セキュリティグループの接続追跡が切れた可能性が高いです。",
  "rules-changed": ({ before, after, or }, clock) =>
    ja`${exactMoment(before, clock)}〜${exactMoment(after, clock)}にルールが変わった${or === "ended" ? "か、接続が終わっていた" : ""}とみられます。`,
  "open-both-ways": ({ handshake }) =>
    handshake === "seen"
      ? "ハンドシェイクが確認できたため、ネットワークは両方向とも通しています。"
      : "両方向とも許可されているため、ネットワークは通しています。",
  "opened-earlier": () => "この時間にハンドシェイクがないため、以前に確立された接続が今も通っています。",
  "host-refused": ({ seen }) => HOST_REFUSED[seen],
  "open-then-reset": () => "ネットワークは通しています。",
  "rules-let-in": ({ direction }) =>
    direction === "out" ? "送信側のルールは通しています。" : "ルールは通しています。",
  "request-went-unseen": () => "応答がある以上、要求は別の経路を通った可能性が高いです。",
  "replies-passed-by": ({ count }) => `応答も通り（記録 ${number(count.records)} 件）、届いた可能性が高いです。`,
  "lost-between": () => "途中で失われたか、別経路を通りました。",
  "lost-or-renamed": () => "途中で失われたか、別経路か別のアドレスになりました。",
  "answered-on-the-way": () => "リセットが返っており、途中で応答されたか、別のアドレスで届いたとみられます。",
  "older-connection": () =>
    "接続を始めるパケット（SYN）がないため、終了や期限切れ、またはルール変更で切れた接続の残りとみられます。",
  "reached-service-network": () => "要求は VPC Lattice まで届いており、その手前では止められていません。",
  "server-by-port": ({ port }) =>
    `接続の開始を示す記録がないため、小さい方のポート（${port}番）をサーバー側とみなしました。`,
  "did-not-leave": ({ src }) => ja`つまり${src === undefined ? "送信元" : end(src)}から出ていません。`,
  "did-not-arrive": ({ dst }) => ja`つまり${dst === undefined ? "宛先" : end(dst)}のこのポートには届いていません。`,
  "late-set-aside": ({ seat, packets }) =>
    ja`接続終了の直後に${seat === undefined ? "" : ja`${observer(seat)}で`}拒否された ${number(packets)} パケットは、遅れて届いたものとみられるため拒否に数えていません。`,
  "lattice-leg": ({ address }) => ja`${address}は VPC Lattice のアドレスなので、Lattice を経由する接続の片側です。`,
  "port-scan-likely": () => "多くのポートで拒否され、許可の記録がない送信元は、ポートスキャンの可能性が高いです。",
  "opened-from-other-side": ({ client, server }) =>
    ja`接続を始めたのは${client}なので、${server}から${client}への通信はその応答です。`,
  "delivered-by-clock": ({ until }, clock) =>
    ja`後の記録はありませんが、十分な時間が過ぎたため、${moment(until, clock)}の分までログは届いているとみなしました。`,
  "traffic-type-guessed": trafficType,
  "symptom-fits": ({ symptom, because }) => `${SYMPTOMS[symptom]}とも合います。${REASONS[because]}`,
  "symptom-by-host": () => "応答はデータのない 1 パケットだけなので、ホスト自身が接続を拒否した可能性が高いです。",
  "symptom-from-elsewhere": ({ symptom }) =>
    `ルールによる拒否では何も返らないため、${SYMPTOMS[symptom]}は別の宛先かプロキシ、または別の時刻のものです。`,
  "symptom-from-nearer": ({ symptom }) => NEARER[symptom],
  "symptom-above": ({ symptom }) =>
    symptom === "tls"
      ? "失敗しているのはその上の TLS（証明書、バージョン、名前の不一致）です。"
      : "接続は確立しているため、時間切れはアプリケーション側か、別の接続で起きています。",
  "symptom-of-another-try": ({ symptom }) =>
    symptom === "timed-out"
      ? "ここではホストがすぐに応答しているため、タイムアウトは別の接続か別の宛先のものです。"
      : `ここでは接続が確立しているため、${SYMPTOMS[symptom]}は別の接続か別の宛先のものです。`,
  "symptom-sent-nothing": () =>
    "名前解決できなければパケットは送られないため、その接続はログに残りません。記録は別の接続のものです。",
  assumed: ({ rule, flow }, clock) => ASSUMPTIONS[rule](flow, clock),
};

/** How people name the failure they met. */
const SYMPTOMS: Readonly<Record<SymptomKind, string>> = {
  refused: "「接続拒否」",
  "timed-out": "「タイムアウト」",
  unreachable: "「到達不能」",
  reset: "「リセット」",
  "name-not-found": "「名前解決の失敗」",
  tls: "TLS のエラー",
};

const HOST_REFUSED: Readonly<Record<Claim<"host-refused">["seen"], string>> = {
  end: "ネットワークは通し、ホストが断っています。",
  unheard: "応答はリセットのため、要求は届いており、ホストが断っています。",
  way: "ホストの拒否とみられますが、途中のファイアウォールの応答でも同じです。",
};

const REASONS: Readonly<Record<Claim<"symptom-fits">["because"], string>> = {
  "host-refused": "拒否を返したのはホスト自身です。",
  rejected: "ルールによる拒否では何も返りません。",
  "reply-rejected": "応答は戻る途中で拒否されています。",
  "no-reply": "応答の記録がありません。",
  lost: "途中で失われた通信には何も返りません。",
  reset: "記録にもリセットがあります。",
};

const NEARER: Readonly<Record<SymptomKind, string>> = {
  refused: "「接続拒否」は誰かの応答なので、別のアドレス、プロキシ、または端末自身が返したものです。",
  "timed-out": "「タイムアウト」とも合います。この宛先には送られていません。",
  unreachable: "「到達不能」は端末自身か近くのルーターが返すため、記録される手前で止まっています。",
  reset: "「リセット」は誰かの応答なので、別のアドレス、プロキシ、または端末自身が返したものです。",
  "name-not-found": "名前解決できなければパケットは送られません。",
  tls: "TLS のエラーは相手の応答があって起きるため、プロキシか別のアドレスと通信しています。",
};

function rulesClosed({ layer, service: asked }: Claim<"rules-closed">): string {
  return layer === "security-group"
    ? "同じサブネットではネットワーク ACL を通らないため、セキュリティグループが許可していません。"
    : ja`${layerName(layer)}が${service(asked)}を許可していません。`;
}

function trafficType({ seat, trafficType: type, from }: Claim<"traffic-type-guessed">): string {
  const only = { all: "すべての通信", accept: "許可された通信だけ", reject: "拒否された通信だけ" }[type];
  return from === "assumed"
    ? ja`${place(seat)}のログの対象は分からないため、${only}が記録されるとみなしました。`
    : ja`記録の内容から、${place(seat)}のログの対象は${only}とみられます。`;
}

const ASSUMPTIONS: Readonly<Record<AssumptionRule, (flow: Flow, clock: Clock) => string>> = {
  "last-hour": ({ window }, clock) => ja`時間の指定がないため、直近 1 時間（${stretch(window, clock)}）としました。`,
  "time-not-placed": ({ window }, clock) =>
    ja`いつのことか質問の言葉からは特定できないため、直近 1 時間（${stretch(window, clock)}）としました。`,
  "now-caps-end": ({ window }, clock) =>
    ja`指定の時間が未来に及ぶため、現在まで（${stretch(window, clock)}）としました。`,
  "internet-is-public": () =>
    "インターネットは、プライベートアドレスと設定済みのネットワークを除くすべてのアドレスとしました。",
  "intent-from-bare-ends": () => "質問の言葉がないため、「通信はあったか」としました。",
  "intent-from-complaint": () => "お困りの内容から、「なぜつながらないか」としました。",
  "single-end-is-destination": ({ dst }) => ja`片方の端だけなので、${end(dst)}を宛先としました。`,
  "first-end-is-source": (flow) => `向きの指定がないため、${way(flow)} としました。`,
  "service-port": ({ ports }) => ja`サービス名から、ポートは ${ports.map(({ from }) => from).join("、")}番としました。`,
  "service-protocol": () => "プロトコルはサービス名から決めました。",
  "connection-error-is-tcp": () => "接続のエラーなので、プロトコルは TCP としました。",
  "clock-change": ({ window }, clock) => `夏時間の切り替えにかかる時刻のため、${stretch(window, clock)} と読みました。`,
  "half-day": ({ window }, clock) => `午前か午後かの指定がないため、${stretch(window, clock)} としました。`,
  "most-recent-day": ({ window }, clock) => `日付の指定がないため、直近の ${stretch(window, clock)} としました。`,
  "point-widened": ({ window }, clock) => `時刻の指定なので、その前後（${stretch(window, clock)}）も見ました。`,
  "previous-question": () => "省略された部分は、前の質問から補いました。",
};
