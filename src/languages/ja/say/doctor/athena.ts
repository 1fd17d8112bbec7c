import type { Difference } from "../../../../doctor/finding.ts";
import type { DiagnosisWords } from "../../../doctor-words.ts";
import { dollars } from "../../../money.ts";
import { size } from "../../../size.ts";
import { ja } from "../ja.ts";
import { moment } from "../times.ts";

/** Tables, workgroup, permissions and price. */
export const athena: DiagnosisWords<
  | "no-tables"
  | "table-missing"
  | "table-differs"
  | "table-fits"
  | "older-than-tables"
  | "tables-end"
  | "no-workgroup"
  | "workgroup-off"
  | "no-scan-limit"
  | "not-enforced"
  | "no-output"
  | "no-output-bucket"
  | "workgroup-ready"
  | "not-permitted"
  | "no-credentials"
  | "no-answer"
  | "price"
  | "limit-too-low"
  | "digest-limit-too-low"
> = {
  "no-tables": ({ obstacles }) => ({
    what: `この設定からはテーブルを作れません: ${obstacles.join("; ")}。`,
    why: "Athena はテーブル経由でしか読めないため、どの質問にも回答できません。",
  }),
  "table-missing": ({ table }) => ({
    what: ja`Athena にテーブル${table}がありません。`,
    why: "作成するまで、このフローログについての質問はすべて失敗します。",
  }),
  "table-differs": ({ table, differences }) => ({
    what: ja`テーブル${table}が設定の内容と一致していません: ${shown(differences)}。`,
    why: "項目が別の名前で読まれたり、オブジェクトが黙って読み飛ばされたりします。テーブルを削除してもログは消えません。",
  }),
  "table-fits": ({ table }) => ({ what: ja`テーブル${table}はフローログの形式と一致しています。` }),
  "older-than-tables": ({ where, begins, oldest }, clock) => ({
    what: ja`${where}には ${moment(oldest, clock)} からのログがありますが、テーブルの対象は ${moment(begins, clock)} からです。`,
    why: "それより前についての質問は、Athena では何も見つからないため受け付けません。開始日を変えたら、テーブルを作り直してください。",
  }),
  "tables-end": ({ ends }, clock) => ({
    what: ja`テーブルの対象は ${moment(ends, clock)} までです。`,
    why: "それより後についての質問は受け付けません。開始日を遅くしたら、テーブルを作り直してください。",
  }),
  "no-workgroup": ({ workgroup }) => ({
    what: ja`Athena にワークグループ${workgroup}がありません。`,
    why: "クエリを 1 つも実行できません。",
  }),
  "workgroup-off": ({ workgroup }) => ({
    what: ja`ワークグループ${workgroup}が無効になっています。`,
    why: "クエリを 1 つも実行できません。",
  }),
  "no-scan-limit": ({ workgroup }) => ({
    what: ja`ワークグループ${workgroup}に、クエリごとのスキャン量の上限がありません。`,
    why: "長い期間の質問では費用に歯止めがありません。上限は最後の安全装置です。",
  }),
  "not-enforced": ({ workgroup }) => ({
    what: ja`ワークグループ${workgroup}では、クライアント側の設定が優先されます。`,
    why: "利用者が検索結果を別の場所に、暗号化せずに保存することもできます。",
  }),
  "no-output": ({ workgroup }) => ({
    what: ja`検索結果の保存先が、ワークグループ${workgroup}にも設定ファイルにもありません。`,
    why: "Athena はどのクエリも受け付けません。",
  }),
  "no-output-bucket": ({ where }) => ({
    what: ja`検索結果の保存先${where}のバケットがありません。`,
    why: "Athena はどのクエリも受け付けません。",
  }),
  "workgroup-ready": ({ workgroup, limit }) => ({
    what: ja`ワークグループ${workgroup}は使用できます（1 クエリのスキャン量は ${size(limit)} まで）。`,
  }),
  "not-permitted": ({ action, where }) => ({
    what: ja`ロールに${action}の権限がありません（対象: ${where.join("、")}）。`,
    why: `${PURPOSES[action] ?? "この点検で試した操作"}に必要です。`,
  }),
  "no-credentials": () => ({
    what: "AWS の認証情報がないか、有効期限が切れています。",
    why: "何も確認できませんでした。`aws sso login` などでログインし直してください。",
  }),
  "no-answer": ({ where, action, problem }) => ({
    what: `${where}: ${problem === "throttled" ? "AWS の呼び出しが混み合っています" : "AWS に接続できません"}（${action}）。`,
    why: "この部分は確認できませんでした。1 分ほど後にもう一度実行してください。",
  }),
  price: ({ hour, day, engine, bound }) => ({
    what: `質問 1 回の${engine === "athena" ? "スキャン量" : "取得量"}の目安（直近 1 日の実績）: 1 時間分で${most(bound)} ${size(hour.bytes)}${price(hour.usd)}、1 日分で${most(bound)} ${size(day.bytes)}${price(day.usd)}。`,
  }),
  "limit-too-low": ({ by, limit, hour }) => ({
    what: ja`1 時間分の質問で最大 ${size(hour)} を読みますが、${by === "configuration" ? "limits.bytesPerQuestion " : "ワークグループ"}の上限は ${size(limit)} です。`,
    why: "1 時間分の質問も、拒否されるか途中で中止されます。",
  }),
  "digest-limit-too-low": ({ by, limit, day }) => ({
    what: ja`日次レポートは 1 日分で最大 ${size(day)} を読みますが、${by === "configuration" ? "limits.bytesPerDigest " : "ワークグループ"}の上限は ${size(limit)} です。`,
    why: "直近と同じ量の日は日次レポートを作成できず、その旨だけがチャンネルに届きます。",
  }),
};

/** What stands before 「に必要です」. */
const PURPOSES: Readonly<Record<string, string>> = {
  "s3:ListBucket": "オブジェクトを探し、どこまで配信済みかを知り、質問の費用を事前に見積もるため",
  "s3:GetObject": "ログを読むため",
  "kms:Decrypt": "お客様管理のキーで暗号化されたログを読むため",
  "ec2:DescribeVpcs": "フローログのない VPC を見つけるため",
  "ec2:DescribeFlowLogs": "フローログの項目、記録対象、集約間隔、配信状況を知るため",
  "ec2:DescribeNetworkInterfaces": "アドレスがどのインターフェースのものかを知り、「記録なし」を判断するため",
  "athena:GetWorkGroup": "スキャン量の上限と検索結果の保存先を確認するため",
  "athena:GetTableMetadata": "テーブルとフローログの形式を比べるため（なくても質問には回答できます）",
  "glue:GetDatabase": "Athena がデータベースを見つけるため",
  "glue:GetTable": "Athena がテーブルを見つけるため",
};

function shown(differences: readonly Difference[]): string {
  const [first, ...others] = differences.map(difference);
  const more = others.length > 2 ? [...others.slice(0, 2), `ほか ${others.length - 2} 件`] : others;
  return [first, ...more].join("、");
}

function difference(found: Difference): string {
  const [is, wanted] = [found.found, found.wanted].map((value) => (value === "" ? "なし" : value));
  return `${partOf(found)}: ${is} → 正しくは ${wanted}`;
}

function partOf(found: Difference): string {
  switch (found.kind) {
    case "columns":
      return `${found.place} 列目`;
    case "partitions":
      return "パーティション";
    case "location":
      return "場所";
    case "encoding":
      return "形式";
    case "property":
      return found.name;
  }
}

/** Of Parquet, only the columns that a question names are read. */
function most(bound: "exact" | "most"): string {
  return bound === "exact" ? "約" : "最大";
}

function price(usd: number): string {
  if (usd === 0) return "";
  return `（${dollars(usd) ?? "0.01 USD 未満"}）`;
}
