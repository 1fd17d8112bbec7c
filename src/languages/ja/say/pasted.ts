import type { NamedValue, PastedWords } from "../../language.ts";
import { firewall } from "./fields/firewall.ts";
import { lattice } from "./fields/lattice.ts";
import { tgw } from "./fields/tgw.ts";
import { vpc } from "./fields/vpc.ts";

/** How pasted records are explained. */
export const pasted: PastedWords = {
  fields: { vpc, tgw, firewall, lattice },
  topics: {
    observer: "記録したもの",
    ends: "どこからどこへ",
    time: "いつ",
    size: "どれだけ",
    decision: "どう判断されたか",
    path: "どの経路で",
    content: "通信の内容",
    labels: "所属",
  },
  problems: {
    "no-header": "項目の並びが分からないため、判断していません。上のヘッダー行も一緒に貼り付けてください。",
    "too-few-fields": "項目が足りず、途中で切れているようなので、判断していません。",
    "not-a-time": "読み取れる開始・終了時刻がないため、判断していません。",
    "not-a-record": "あり得ない値の項目があり、並びがずれているようなので、判断していません。",
    header: "これはヘッダー行です。",
  },
  quiet: { word: "通信なしの記録です", text: (total) => `貼り付けられた記録 ${total} 件` },
  title: ({ place, kind }, total) => {
    const name = kind === undefined ? "形式不明" : (KINDS[kind] ?? kind);
    return total === 1 ? `記録の読み方（${name}）` : `記録 ${total} 件中 ${place} 件目の読み方（${name}）`;
  },
  topic: (label, fields) => `${label}: ${named(fields)}。`,
  empty: (names) => `値のない項目: ${names.join("、")}。`,
  strange: (fields) => `仕様にない項目: ${named(fields)}。`,
  unnamed: (values) => `ヘッダー行がなく、名前の分からない値: ${values.join(" ")}`,
  others: "この記録に含まれるほかの通信",
};

const KINDS: Readonly<Record<string, string>> = {
  vpc: "VPC フローログ",
  tgw: "Transit Gateway フローログ",
  firewall: "Network Firewall ログ",
  lattice: "VPC Lattice アクセスログ",
};

function named(fields: readonly NamedValue[]): string {
  return fields.map(({ name, text }) => (name.endsWith("）") ? name + text : `${name} ${text}`)).join("、");
}
