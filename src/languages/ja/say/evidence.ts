import type { Coverage, Ownership } from "../../../coverage/coverage.ts";
import type { Cost, Witness } from "../../../explanation/explanation.ts";
import { protocolName } from "../../../net/protocol.ts";
import type { FlowRecord } from "../../../records/record.ts";
import type { Clock } from "../../clock.ts";
import { addressAndPort } from "../../ends.ts";
import { differs } from "../../expected.ts";
import type { Labels } from "../../language.ts";
import { dollars } from "../../money.ts";
import { size } from "../../size.ts";
import { ja } from "./ja.ts";
import { exactMoment, exactStretch, moment, stretch } from "./times.ts";
import { end } from "./words.ts";

/** Words that stand alone. */
export const labels: Labels = {
  standing: { observed: "記録から分かること", inferred: "そこから推定されること", unknown: "分からないこと" },
  evidence: "補足",
  furtherRows: "一覧の続き",
  ask: "詳しく聞く",
  moreSteps: "または",
  witnesses: "観測点",
  nearMisses: "近い通信（多い順）",
  coverage: "ログの範囲",
  understood: "質問の解釈",
  cost: "所要",
  saw: {
    accepted: "許可",
    rejected: "拒否",
    mixed: "許可と拒否",
    forwarded: "通過",
    nothing: "記録なし",
    "not-watching": "未監視",
  },
  witnessColumns: ["観測点", "向き", "結果", "件数", "時刻"],
  groupColumns: ["通信", "結果", "時刻"],
  recordColumns: ["開始", "観測点", "送信元", "宛先", "プロトコル", "結果", "パケット", "バイト", "フラグ"],
  strip: { accepted: "許可", rejected: "拒否", both: "両方", silent: "監視中・記録なし", unknown: "不明" },
};

const LEGS = { request: "要求", reply: "応答" } as const;

/** One row of the line-up, in the order of its columns. */
export function witness({ observer, party, ...seen }: Witness, clock: Clock): readonly string[] {
  const who = party === undefined ? (observer.name ?? "") : end(party);
  return [
    `${observer.id} ${who}`.trimEnd(),
    seen.leg === undefined ? "" : LEGS[seen.leg],
    labels.saw[seen.saw],
    seen.records === 0 ? "" : exact(seen.records),
    seen.first === undefined || seen.last === undefined ? "" : exactStretch({ from: seen.first, to: seen.last }, clock),
  ];
}

const RESULTS = {
  accept: "許可",
  reject: "拒否",
  ok: "通過",
  "no-data": "通信なし（NODATA）",
  "skip-data": "欠け（SKIPDATA）",
} as const;

/** One record, in the order of its columns. */
export function record(row: FlowRecord, clock: Clock): readonly string[] {
  const protocol = row.protocol === undefined ? "" : (protocolName(row.protocol) ?? String(row.protocol));
  return [
    exactMoment(row.start, clock),
    row.observer.id,
    addressAndPort(row.src, row.srcPort),
    addressAndPort(row.dst, row.dstPort),
    protocol,
    RESULTS[row.action ?? row.status],
    exact(row.packets),
    exact(row.bytes),
    row.flags === undefined ? "" : String(row.flags),
  ];
}

function exact(count: number | undefined): string {
  return count === undefined ? "" : count.toLocaleString("ja-JP");
}

/** What was read and up to when the logs are here; then how well each interface of an end was watching. */
export function coverage(
  { watchers, refuted = [], deliveredUntil, recordsRead }: Coverage,
  clock: Clock,
): readonly string[] {
  const until = deliveredUntil === undefined ? "" : ja`、${moment(deliveredUntil, clock)}の分まで到着`;
  const read = `${exact(recordsRead)} 件を読み取り${until}。`;
  if (watchers.length + refuted.length === 0) return [read, "両端のインターフェースは分かっていません。"];
  const each = watchers.map(({ observer, complete, how, asOf, watched }) => {
    const parts = complete ? "全期間" : watched.map((part) => stretch(part, clock)).join("、") || "なし";
    const asked = asOf === undefined ? "" : ja`、${moment(asOf, clock)}時点`;
    return ja`${observer.id}の監視は${parts}（${OWNERSHIP[how]}${asked}）。`;
  });
  return [read, ...each];
}

const OWNERSHIP: Readonly<Record<Ownership, string>> = {
  asked: "質問での指定",
  configured: "設定による",
  registered: "EC2 の情報による",
  remembered: "以前の回答による",
  "flow-direction": "記録の向きによる",
  "share-of-records": "記録のアドレスによる",
  "private-address": "プライベートアドレスによる",
};

/** What it took. */
export function cost({ engine, ms, rowsScanned, ...charged }: Cost): string {
  const { usd = 0, unestimated } = charged;
  return [
    engine,
    `${(ms / 1000).toFixed(1)} 秒`,
    ...(rowsScanned === undefined ? [] : [`${exact(rowsScanned)} 行`]),
    ...readBytes(charged),
    ...(usd === 0 ? [] : [dollars(usd) ?? "0.01 USD 未満"]),
    ...(unestimated ? ["事前の見積もりなし（オブジェクトの一覧・読み取りができないため）"] : []),
  ].join("、");
}

/** 「15 GB」「15 GB（見積もりは 24 GB）」 */
function readBytes({ bytesScanned, estimatedBytes }: Omit<Cost, "engine" | "ms">): readonly string[] {
  if (bytesScanned === undefined) return [];
  const read = size(bytesScanned);
  const isSurprising = estimatedBytes !== undefined && differs(bytesScanned, estimatedBytes);
  return [isSurprising ? `${read}（見積もりは ${size(estimatedBytes)}）` : read];
}

/** 「312 件中 20 件」 */
export function recordsShown(shown: number, total: number): string {
  return shown === total ? `${exact(total)} 件` : `${exact(total)} 件中 ${exact(shown)} 件`;
}

/** 「312 件中 21〜40 件目」 */
export function recordsFrom(first: number, last: number, total: number): string {
  const places = first === last ? exact(first) : `${exact(first)}〜${exact(last)}`;
  return `${exact(total)} 件中 ${places} 件目`;
}

/** 「312 のうち 20 を表示」 */
export function cut(shown: number, total: number): string {
  return `${exact(total)} のうち ${exact(shown)} を表示`;
}
