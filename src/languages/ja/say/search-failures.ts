import type { SearchFailure } from "../../../explanation/failure.ts";
import { size } from "../../size.ts";
import { ja } from "./ja.ts";

/** Why a search gave no answer, and what can be done. */
export function searchFailure(failed: SearchFailure): string {
  switch (failed.code) {
    case "too-much":
      return `一度に読める量を超えています。${NARROWER}`;
    case "scan-limit":
      return `ワークグループで一度に読める量${failed.bytes === undefined ? "" : `（${size(failed.bytes)}）`}を超えたため、Athena が検索を中止しました。${NARROWER}`;
    case "outside-tables":
      return failed.side === "before"
        ? `Athena のテーブルは ${failed.day} からのため、それより前の通信については判断できません。それ以降の時間を指定するか、設定の \`since\` をより早い日に変えて、\`flow-witness table\` でテーブルを作り直してください。`
        : `Athena のテーブルは ${failed.day} までのため、それより後の通信については判断できません。設定の \`since\` をより遅い日に変えて、\`flow-witness table\` でテーブルを作り直してください。`;
    case "no-table":
      return ja`Athena に${failed.table === undefined ? "このフローログの" : ""}テーブル${failed.table ?? ""}がありません。\`flow-witness table\` が出力する文を実行してください。`;
    case "table-differs":
      return "Athena のテーブル定義が、設定のフローログと合っていません。テーブルを削除し、`flow-witness table` が出力する文で作り直してください。ログ自体は消えません。";
    case "bad-object":
      return ja`${failed.path}は、壊れているかテーブルと形式が異なるため、読み取れません。別の場所に移すか差し替えるまで、その時間帯については Athena で回答できません。`;
    case "not-permitted":
      return `このプログラムの AWS ロールに${failed.action === undefined ? "必要な権限" : ` ${failed.action} の権限`}がないため、検索できません。ロールの管理者に許可を依頼してください。`;
    case "no-credentials":
      return "AWS の認証情報がないか、有効期限が切れています。`aws sso login` などでログインし直してください。";
    case "no-workgroup":
      return "指定のワークグループが Athena にないか、無効になっています。設定の `engine.workgroup` を直してください。";
    case "no-output":
      return "Athena の検索結果の保存先が決まっていません。設定の `engine.output`（例: s3://results/flow-witness）か、ワークグループで指定してください。";
    case "engine-unreachable":
      return "AWS に接続できません。ネットワークと設定の `engine.region` を確認して、もう一度聞いてください。";
    case "search-stopped":
      return "検索が途中で中止されたため、通信の有無は判断できません。もう一度聞いてください。";
    case "search-lost":
      return "この質問の検索は、すでに見つからなくなっています。もう一度聞いてください。";
    case "engine-failed":
      return `検索が完了しなかったため、通信の有無は判断できません。このボットの担当者に参照番号を伝えてください: ${failed.reference}`;
    case "engine-busy":
      return "検索エンジンが混み合っています。1 分ほど後にもう一度聞いてください。";
  }
}

const NARROWER = "時間を短くするか、送信元と宛先を 1 組に絞ってください。例: `10.20.40.4 → 10.23.0.60 22 直近1時間`";
