import type { WantedField } from "../../../../doctor/finding.ts";
import type { DiagnosisWords } from "../../../doctor-words.ts";
import { ja } from "../ja.ts";
import { number } from "../words.ts";

/** What flow logs there are, and what they record. */
export const flowLogs: DiagnosisWords<
  | "no-flow-log"
  | "logged-elsewhere"
  | "every-vpc-logged"
  | "part-of-traffic"
  | "one-action-seen"
  | "missing-fields"
  | "long-intervals"
  | "not-delivering"
  | "setting-differs"
> = {
  "no-flow-log": ({ vpc, region, name, partial }) => ({
    what: ja`${region}の${named(vpc, name)}にフローログがありません。`,
    why:
      partial > 0
        ? `サブネットやインターフェースのフローログ（このリージョンに ${number(partial)} 件）の対象でない限り、この VPC の通信については何も判断できません。`
        : "この VPC の通信については何も判断できません。",
  }),
  "logged-elsewhere": ({ vpc, name, flowLogs: ids }) => ({
    what: ja`${named(vpc, name)}のフローログ（${ids.join("、")}）の配信先が、設定のどのソースとも違います。`,
    why: "フローログはありますが、回答には使われません。",
  }),
  "every-vpc-logged": ({ vpcs }) => ({
    what: `EC2 で確認できた ${number(vpcs)} 個の VPC すべてにフローログがあります。`,
  }),
  "part-of-traffic": ({ resource, recorded, flowLogs: ids }) => ({
    what: ja`${resource}では、${recorded === "accept" ? "許可" : "拒否"}された通信だけが記録されています（${ids.join("、")}）。`,
    why: `${recorded === "accept" ? "拒否" : "許可"}された通信は記録に残らないため、「記録なし」を判断できません。フローログは変更できないので、新しく作成してから古いほうを削除してください。`,
  }),
  "one-action-seen": ({ where, action, records }) => ({
    what: ja`${where}で確認した ${number(records)} 件の記録は、すべて${action === "accept" ? "許可" : "拒否"}でした。`,
    why: ja`フローログの記録対象がそれだけであれば、設定に trafficType: ${action} と書いてください。書かないと、「記録なし」を実際より強い証拠として扱ってしまいます。`,
  }),
  "missing-fields": ({ where, flowLogs: ids, fields }) => ({
    what: ja`${ids.length === 0 ? where : `${where}（${shown(ids)}）`}に${fields.join("、")}がありません。`,
    why: `${fields.map((field) => LOSSES[field]).join("")}フローログは変更できないため、新しく作成する必要があります。`,
  }),
  "long-intervals": ({ where, flowLogs: ids, seconds }) => ({
    what: ja`${ids.length === 0 ? where : `${where}（${shown(ids)}）`}では、1 件の記録が最長 ${number(Math.round(seconds / 60))} 分間をまとめたものです。`,
    why: "回答できるまでの時間が延び、その間のいつ起きたのかも分かりません。集約間隔は 1 分にできます。",
  }),
  "not-delivering": ({ flowLog, resource, reason }) => ({
    what: ja`${resource}のフローログ${flowLog}が配信されていません${reason === undefined ? "（有効になっていません）" : `: ${reason}`}。`,
    why: "直すまでの記録は失われます。`Access error` の場合、バケットまたはキーのポリシーで delivery.logs.amazonaws.com の書き込みが許可されていません。",
  }),
  "setting-differs": ({ path, configured, actual, flowLogs: ids }) => ({
    what: ja`${path}は ${configured} ですが、${ids.length === 0 ? `記録を見るかぎり ${actual} ` : `${shown(ids)} の実際の設定は ${actual} `}です。`,
    why: "「記録なし」はこの設定をもとに判断するため、回答を誤るおそれがあります。",
  }),
};

/** What answers lose without a field. */
const LOSSES: Readonly<Record<WantedField, string>> = {
  "tcp-flags": "tcp-flags がないと、サーバーに断られた接続やリセットされた接続を、成立した接続と区別できません。",
  "flow-direction":
    "flow-direction がないと、どちら側で拒否されたのか、アドレスがどのインターフェースのものかが推測になります。",
  "pkt-srcaddr": "pkt-srcaddr がないと、NAT ゲートウェイやロードバランサーの先にある本来の送信元が分かりません。",
  "pkt-dstaddr": "pkt-dstaddr がないと、同じく本来の宛先が分かりません。",
  "reject-reason":
    "reject-reason がないと、ブロックパブリックアクセスによる拒否を、セキュリティグループやネットワーク ACL によるものと区別できません。",
};

const MOST_SHOWN = 5;

function shown(ids: readonly string[]): string {
  const more = ids.length - MOST_SHOWN;
  return more > 0 ? `${ids.slice(0, MOST_SHOWN).join("、")}、ほか ${number(more)} 件` : ids.join("、");
}

function named(vpc: string, name: string | undefined): string {
  return name === undefined ? vpc : `${vpc}（${name}）`;
}
