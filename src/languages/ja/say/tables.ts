import type { TableColumns, TableNote, TableWords } from "../../table-words.ts";
import { ja } from "./ja.ts";
import { number } from "./words.ts";

/** What stands above the statements that make the engine's tables. */
export const tables: TableWords = {
  howTo: "次の SQL 文を Athena で 1 つずつ順に実行してください。ログは読み取られず、料金もかかりません。",
  about: ({ source, where, columns, flowLogs, renamed }) =>
    [`ソース ${source}（${where}）: ${known(columns)}`, ...limits(flowLogs), ...otherNames(renamed)].join(""),
};

function known(columns: TableColumns): string {
  switch (columns.by) {
    case "name":
      return "Parquet 形式。列は名前で対応づけられるため、AWS のドキュメントにある全項目の列があります。";
    case "configuration":
      return `テキスト形式、${number(columns.fields)} 項目。並びは設定ファイルのとおりです。`;
    case "flow-log":
      return ja`テキスト形式、${number(columns.fields)} 項目。並びは、EC2 で確認したフローログ${columns.id}の設定のとおりです。`;
    case "object":
      return ja`テキスト形式、${number(columns.fields)} 項目。並びは${columns.path}の先頭行のとおりです。`;
  }
}

function limits(flowLogs: TableNote["flowLogs"]): readonly string[] {
  return flowLogs.length > 0 ? [ja`対象は次のフローログのみです: ${flowLogs.join("、")}。`] : [];
}

function otherNames(renamed: TableNote["renamed"]): readonly string[] {
  const names = renamed.map(({ field, column }) => `${field} → ${column}`);
  return names.length > 0 ? [`列名を変えた項目: ${names.join("、")}。`] : [];
}
