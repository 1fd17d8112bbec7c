import type { Seat, Service } from "../../../explanation/flow.ts";
import type { Step } from "../../../explanation/next.ts";
import { certificateCommand, trialCommand, wholeCommand } from "../../commands.ts";
import type { StepSentences } from "../../language.ts";
import { ruleName } from "../../service-name.ts";
import { ja } from "./ja.ts";
import { rowExample } from "./row-question.ts";
import { moment } from "./times.ts";
import { end, place, service, toCheck } from "./words.ts";

/** What to do, with whom to ask and what exactly. */
export const steps: StepSentences = {
  "ask-owner-to-check-inbound": (step) => rules(step, "インバウンド"),
  "ask-owner-to-check-outbound": (step) => rules(step, "アウトバウンド"),
  "check-outbound-network-acl": ({ seat }) => networkAcl(seat, "アウトバウンド"),
  "check-inbound-network-acl": ({ seat }) => networkAcl(seat, "インバウンド"),
  "check-both-rules": ({ seat, service: asked }) => toCheck(seat, `${ruleName(asked)} のルール`),
  "check-block-public-access": ({ seat }) => toCheck(seat, ja`${inVpc(seat)}パブリックアクセスブロックの除外設定`),
  "check-encryption-controls": ({ seat }) => toCheck(seat, ja`${inVpc(seat)}暗号化コントロール`),
  "check-what-changed-at": ({ seat, at }, clock) => toCheck(seat, ja`${moment(at, clock)}の変更内容`),
  "check-listener": ({ server, service: asked }) =>
    ja`${server?.owner === undefined ? ja`${end(server)}の担当者` : server.owner}に ${ruleName(asked)}のサービスの稼働を確認してください。`,
  "check-certificate": certificate,
  "check-listener-and-host-firewall": ({ server, service: asked }) =>
    ja`${end(server)}で、${service(asked)}の待ち受けとファイアウォールを確認してください。`,
  "check-idle-timeout": () => "無通信の時間を確かめ、キープアライブを有効にしてください。",
  "look-at-application": ({ server }) => ja`動かない場合は、${end(server)}のアプリケーションのログを確認してください。`,
  "ask-earlier": () => "確立の様子を知るには、もっと前の時間で聞き直してください。",
  "check-route-between": ({ src, dst }) => toCheck(dst, ja`${place(src)}からの経路`),
  "far-end-log": ({ end: far }) => ja`${end(far)}側のインターフェースのログか、ホスト自身を確認してください。`,
  "check-address-and-port-then-try": tryIt,
  "retry-or-ask-other-minute": () => "もう一度接続してから聞き直すか、別の時刻で聞いてください。",
  "wait-until": ({ at }, clock) =>
    at === undefined ? "15 分ほど後に聞き直してください。" : ja`${moment(at, clock)}以降に聞き直してください。`,
  "ask-later-time": ({ from }, clock) => ja`${moment(from, clock)}より後の時間で聞いてください。`,
  "record-all-traffic": () => "フローログの対象をすべての通信（ALL）にして、接続し直してから聞いてください。",
  "ask-about-one-address": () =>
    "両端をアドレス 1 つずつで指定して聞き直してください。インターフェースが分かれば、「記録なし」と判断できます。",
  "look-at-flow-log-set-up": ({ parties }) =>
    ja`${parties.map(end).join(" と ")}のフローログがあり、ここで読むログに含まれているかを確認してください。`,
  "name-the-interface-in-the-configuration": ({ parties }) =>
    ja`設定の \`interfaces\` に${parties.map(end).join(" か ")}のインターフェースを書いてください。`,
  "correct-the-interface-in-the-configuration": ({ address, observer: said, owner }) =>
    `設定の \`interfaces\` で、${address} を ${said.id} から ${owner.id} に移してください（同じアドレスのネットワークが複数ある場合は不要です）。`,
  "resolver-query-log": () => "Route 53 Resolver のクエリログを確認してください。",
  "look-on-the-host": ({ host }) =>
    ja`${host === undefined ? "ホスト" : end(host)}自身で確認してください。ネットワークのログには残りません。`,
  "lattice-access-log": () => "同じ時間の VPC Lattice アクセスログを確認してください。",
  "ask-about-one": (row, clock) => `1 行ずつ詳しく聞けます。例えば 1 行目: \`${rowExample(row, clock)}\``,
  "ask-about-a-part": () =>
    "件数だけの行を見るには、ポート、より小さいネットワーク、または短い時間に絞って聞いてください。",
  "check-firewall-rule": ({ seat }) => toCheck(seat, "一致したルール"),
  "check-auth-policy": ({ seat }) => toCheck(seat, "認証ポリシー（サービス側も）"),
  "check-targets": () => "サービスのターゲットの正常性と、サービス自身のログを確認してください。",
  "ask-the-logs": (step, clock) => `全体を調べるには、こう聞いてください: \`${wholeCommand(step, clock)}\``,
  "transit-gateway-routes": ({ seat }) => ja`${place(seat)}のルートテーブルを確認してください。`,
};

type Rules = Pick<Step<"ask-owner-to-check-inbound">, "seat" | "peer" | "rules"> & { readonly service: Service };

function rules(
  { seat, peer, service: asked, rules: which }: Rules,
  direction: "インバウンド" | "アウトバウンド",
): string {
  const far = peer === undefined ? "" : ja`${end(peer)}${direction === "インバウンド" ? "からの" : "への"}`;
  const where = which === "security-group" ? "ルール（セキュリティグループ）" : `${direction}ルール`;
  return toCheck(seat, ja`${far}${ruleName(asked)}の${where}`);
}

function networkAcl(seat: Seat, direction: "インバウンド" | "アウトバウンド"): string {
  const { subnet } = seat.observer;
  return toCheck(seat, ja`${subnet ?? "サブネット"}の${direction} ACL`);
}

function inVpc({ observer: { vpc } }: Seat): string {
  return vpc === undefined ? "VPC の" : ja`${vpc}の`;
}

function certificate({ client, server, service: asked }: Step<"check-certificate">): string {
  const command = certificateCommand(server, asked);
  const where = client === undefined ? "送信元" : end(client);
  return ja`${where}で、${end(server)}の証明書を確認してください${command === undefined ? "。" : `: \`${command}\``}`;
}

function tryIt({ src, dst, service: asked }: Step<"check-address-and-port-then-try">): string {
  const command = trialCommand(dst, asked);
  const trial = command === undefined ? "接続し直し" : `\`${command}\` を試し`;
  return ja`${src === undefined ? "送信元" : end(src)}で ${trial}、聞き直してください。`;
}
