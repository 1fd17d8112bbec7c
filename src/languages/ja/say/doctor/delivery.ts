import type { Owner } from "../../../../doctor/finding.ts";
import type { Window } from "../../../../time/window.ts";
import type { Clock } from "../../../clock.ts";
import type { DiagnosisWords } from "../../../doctor-words.ts";
import { ja } from "../ja.ts";
import { moment } from "../times.ts";
import { number } from "../words.ts";

/** What lies where questions are answered: buckets, objects and files. */
export const delivery: DiagnosisWords<
  | "no-bucket"
  | "empty-place"
  | "missing-path"
  | "closed-paths"
  | "unreadable-files"
  | "no-header"
  | "files-readable"
  | "not-configured"
  | "no-objects"
  | "layout-differs"
  | "several-formats"
  | "flow-logs-left-out"
  | "delivery-stopped"
  | "logs-are-old"
  | "delivery-fresh"
  | "gaps"
> = {
  "no-bucket": ({ where }) => ({
    what: ja`${where}のバケットがありません。`,
    why: "読み取る対象がありません。設定の `where` か `--logs` の指定を確認してください。",
  }),
  "empty-place": ({ where }) => ({
    what: ja`${where}に、読み取るフローログがありません。`,
    why: "どの質問にも回答できません。フローログの作成から最初の配信までは数分かかります。また、この場所の直下に `AWSLogs` がある必要があります。",
  }),
  "missing-path": ({ where }) => ({
    what: ja`${where}がありません。`,
    why: "読み取る対象がありません。設定の `where` か `--logs` の指定を確認してください。",
  }),
  "closed-paths": ({ where, count }) => ({
    what: ja`${others(where, count)}を開けません。`,
    why: "その中の記録は、どの回答にも含まれません。",
  }),
  "unreadable-files": ({ where, count, reason }) => ({
    what: ja`${others(where, count)}を読み取れません: ${REASONS[reason]}。`,
    why: "そのファイルの時間帯については「記録なし」を判断できません。",
  }),
  "no-header": ({ where, count }) => ({
    what: ja`${others(where, count)}の先頭行に項目名がありません。`,
    why: "項目の並びは設定ファイルか AWS の既定どおりとみなします。実際と違う場合、記録は誤って読まれます。",
  }),
  "files-readable": ({ where, count }) => ({ what: `${where}: ${number(count)} 個のファイルを読み取れます。` }),
  "not-configured": ({ where, owners }) => ({
    what: ja`${where}には、設定にない${ownersText(owners)}のログもあります。`,
    why: "その通信はどの回答にも含まれません。設定に追加したら、Athena のテーブルを作り直してください。",
  }),
  "no-objects": ({ where, owners }) => ({
    what: ja`${where}には、設定にある${ownersText(owners)}のログがありません。`,
    why: "フローログがないか別の場所に配信されているため、その通信については何も判断できません。",
  }),
  "layout-differs": ({ where, path, configured, actual }) => ({
    what: ja`${path}は ${configured} ですが、${where}のフォルダー構成は ${actual} です。`,
    why: "存在しないフォルダーを探すため、何も見つかりません。",
  }),
  "several-formats": ({ where, formats }) => ({
    what: ja`${where}のフローログには ${number(formats.length)} 種類の形式があります: ${formats.map(({ flowLogs, fields, encoding }) => `${flowLogs.join("、")}（${number(fields)} 項目、${ENCODINGS[encoding]}）`).join("、")}。`,
    why: "テキスト形式は項目の並び順で読むため、1 つのテーブルにまとめると値が別の項目として読まれます。形式ごとに、フローログを指定したソースを分けてください。フローログを追加したときも見直しが必要です。",
  }),
  "flow-logs-left-out": ({ where, flowLogs }) => ({
    what: ja`${where}の${flowLogs.join("、")}は、どのソースの対象でもありません。`,
    why: "その記録はどの回答にも含まれません。",
  }),
  "delivery-stopped": ({ where, owners, newest }, clock) => ({
    what: ja`${where}への${ownersText(owners)}の配信が止まっています。最新のオブジェクトは ${moment(newest, clock)} のものです。`,
    why: "それ以降の通信については判断できません。フローログが削除された、バケットに書き込めなくなった、VPC にインターフェースがなくなった、のいずれかが考えられます。",
  }),
  "logs-are-old": ({ where, newest }, clock) => ({
    what: ja`${where}の最新のファイルは ${moment(newest, clock)} のものです。`,
    why: "それ以降の通信については判断できません。過去のログの写しであれば、問題ありません。",
  }),
  "delivery-fresh": ({ where, newest }, clock) => ({
    what: ja`${where}は ${moment(newest, clock)} まで配信済みです。`,
  }),
  gaps: ({ where, account, region, gaps }, clock) => ({
    what: ja`${where}に、${account}（${region}）のオブジェクトがない時間帯があります: ${gapsText(gaps, clock)}。`,
    why: "この時間帯については「記録なし」を判断できません。",
  }),
};

/** What stands behind the colon. */
const REASONS = {
  empty: "空のファイルです",
  truncated: "途中で切れています",
  damaged: "壊れています",
  "no-permission": "開く権限がありません",
  gone: "点検中に削除されました",
  "not-a-flow-log": "フローログではありません",
  "no-times": "記録に時刻がありません",
  "unknown-format": "項目の並びが不明です（`format` で指定してください）",
  lines: "壊れている行があります",
} as const;

const ENCODINGS = { text: "テキスト", parquet: "Parquet" } as const;

function others(where: string, count: number): string {
  return count === 1 ? where : `${where}（ほか ${number(count - 1)} 件）`;
}

const MOST_SHOWN = 5;

function ownersText(owners: readonly Owner[]): string {
  const shown = owners.slice(0, MOST_SHOWN).map(({ account, region }) => `${account}（${region}）`);
  return shown.join("、") + rest(owners.length);
}

function gapsText(gaps: readonly Window[], clock: Clock): string {
  const shown = gaps.slice(0, MOST_SHOWN).map(({ from, to }) => `${moment(from, clock)}〜${moment(to, clock)}`);
  return shown.join("、") + rest(gaps.length);
}

function rest(total: number): string {
  return total > MOST_SHOWN ? `、ほか ${number(total - MOST_SHOWN)} 件` : "";
}
